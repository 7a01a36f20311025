// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chancery/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include "app/chancery/pseudolocale.h"

namespace app {

static void install(QApplication &application, const QLocale &locale, const QString &name,
                    const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

static void pretend(QApplication &application, Qt::LayoutDirection direction)
{
    QCoreApplication::installTranslator(new PseudoLocale(direction, &application));
    QGuiApplication::setLayoutDirection(direction);
}

void speak(QApplication &application, const QString &locale)
{
    if (locale == QLatin1String("en-XA") || locale == QLatin1String("ar-XB")) {
        pretend(application, locale == QLatin1String("ar-XB") ? Qt::RightToLeft : Qt::LeftToRight);
        return;
    }
    const QLocale spoken = locale == QLatin1String("system") ? QLocale::system() : QLocale(locale);
    QLocale::setDefault(spoken);
    install(application, spoken, QStringLiteral("qtbase"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // Behind a language that is not there, for its plurals.
    install(application, QLocale(QLocale::English), QStringLiteral("chancery"), QStringLiteral(":/i18n"));
    install(application, spoken, QStringLiteral("chancery"), QStringLiteral(":/i18n"));
    QGuiApplication::setLayoutDirection(spoken.textDirection());
}

} // namespace app
