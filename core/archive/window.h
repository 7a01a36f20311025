// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

namespace archive {

/// A read-only device that shows a range of another one, which must outlive it. Random access; several may
/// show the same device, in one thread.
class Window final : public QIODevice
{
public:
    Window(QIODevice &device, qint64 start, qint64 size);

    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QIODevice &m_device;
    qint64 m_start;
    qint64 m_size;
};

} // namespace archive
