// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace app {

/// A made-up language that shows before any translator does what translating will break: every text gets
/// accents, 40 % more length, and brackets, so that what is cut off, put together from pieces or never
/// translated is seen at a glance. Placeholders (`%1`, `%n`), shortcuts (`&`) and markup stay as they are.
class PseudoLocale : public QTranslator
{
    Q_OBJECT

public:
    explicit PseudoLocale(Qt::LayoutDirection direction, QObject *parent = nullptr);

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *disambiguation,
                      int n) const override;

    static QString stretched(const QString &text);

private:
    Qt::LayoutDirection m_direction;
};

} // namespace app
