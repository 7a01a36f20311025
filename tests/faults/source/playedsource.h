// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace faults {

/// An attachment beyond the smallest size limit, 1 MB. Not random: the harness makes the same.
QByteArray largeFile();

/// A source on loopback that outlives the deaths of its reader. What it holds can be remembered under a name
/// and gone back to, as a disk is put back; between that it is what a server would be by then. One thread.
class PlayedSource
{
public:
    virtual ~PlayedSource() = default;

    virtual QJsonObject settings() const = 0; ///< of the connector that reads it
    virtual QJsonObject secrets() const = 0;

    virtual void grow() = 0; ///< more comes, once
    virtual void remember(const QString &name) = 0;
    virtual void recall(const QString &name) = 0; ///< one that was remembered
};

std::unique_ptr<PlayedSource> playJive();
std::unique_ptr<PlayedSource> playChatter();
std::unique_ptr<PlayedSource> playSymphony();

} // namespace faults
