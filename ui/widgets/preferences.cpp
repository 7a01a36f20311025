// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/preferences.h"

#include <QSettings>

namespace ui::preferences {

static const QString themeKey = QStringLiteral("window/theme");
static const QString localeKey = QStringLiteral("window/locale");
static const QString system = QStringLiteral("system");

QString theme()
{
    return QSettings().value(themeKey, system).toString();
}

void setTheme(const QString &theme)
{
    QSettings().setValue(themeKey, theme);
}

QString locale()
{
    return QSettings().value(localeKey, system).toString();
}

void setLocale(const QString &locale)
{
    QSettings().setValue(localeKey, locale);
}

} // namespace ui::preferences
