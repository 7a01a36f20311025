// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace xip {

/// Reads on from a device, and fails once more than the limit was read for one token: QXmlStreamReader holds
/// a token in memory, however long it is.
class TokenGuard final : public QIODevice
{
public:
    TokenGuard(QIODevice &device, qint64 limit);

    void startToken() { m_read = 0; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QIODevice &m_device;
    qint64 m_limit;
    qint64 m_read = 0; ///< for this token
};

} // namespace xip
