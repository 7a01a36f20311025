// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

namespace app {

/// One window a data folder: the first one listens at a local socket that is named after the folder, further
/// ones call it to the front. Only a courtesy; what keeps a second engine out of the data folder is its
/// lease. Lives in the window's thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    /// True: this one is the first, and listens from now on. False: another one answered, and has come to
    /// the front. Waits for that answer two seconds at most; one that does not answer counts as gone.
    bool isFirst();

    /// Of the socket: the same for every spelling of the folder's path, also before the folder exists.
    static QString nameOf(const QString &dataFolder);

Q_SIGNALS:
    void called(); ///< a second start wants the window at the front

private:
    void answer();

    QString m_name;
    QLocalServer m_server;
};

} // namespace app
