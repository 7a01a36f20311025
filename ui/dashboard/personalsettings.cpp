// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/personalsettings.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

#include "engine/settings.h"
#include "ui/widgets/calmcombobox.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/preferences.h"
#include "ui/widgets/theme.h"

namespace ui {

PersonalSettings::PersonalSettings(Desk &desk, Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_prompts(prompts), m_message(new InlineMessage(this))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_theme = addChoice(form, QStringLiteral("theme"), tr("&Theme:"));
    m_theme->addItem(tr("As the system"), QStringLiteral("system"));
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_theme->addItem(tr("High contrast"), QStringLiteral("highContrast"));
    m_theme->setCurrentIndex(m_theme->findData(preferences::theme()));
    connect(m_theme, &QComboBox::activated, this, &PersonalSettings::setTheme);
    m_language = addChoice(form, QStringLiteral("language"), tr("&Language:"));
    m_language->addItem(tr("As the system"), QStringLiteral("system"));
    // QLocale names them with a country: American English, Español de España.
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    m_language->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_language->addItem(QStringLiteral("日本語"), QStringLiteral("ja"));
    connect(m_language, &QComboBox::activated, this, &PersonalSettings::setLanguage);
    m_start = new QCheckBox(tr("&Start Chancery when I sign in"), this);
    m_start->setObjectName(QStringLiteral("startAtSignIn"));
    m_start->setToolTip(tr("Schedules run only while Chancery does."));
    connect(m_start, &QCheckBox::clicked, this, &PersonalSettings::setStartsAtSignIn);
    form->addRow(QString(), m_start);
    form->addRow(tr("Data folder:"), makeFolderRow());
    form->addRow(m_message);
    m_message->setClosable(true);
}

QComboBox *PersonalSettings::addChoice(QFormLayout *form, const QString &name, const QString &label)
{
    auto *choice = new CalmComboBox(this);
    choice->setObjectName(name);
    choice->setAccessibleName(QString(label).remove(u'&').remove(u':'));
    auto *text = new QLabel(label, this);
    text->setBuddy(choice);
    form->addRow(text, choice);
    return choice;
}

QWidget *PersonalSettings::makeFolderRow()
{
    auto *row = new QWidget(this);
    const QString folder = QDir::toNativeSeparators(m_desk.environment().dataFolder);
    auto *path = new QLineEdit(folder, row);
    path->setObjectName(QStringLiteral("dataFolder"));
    path->setAccessibleName(tr("Data folder"));
    path->setReadOnly(true);
    path->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    path->setToolTip(tr("Another one is chosen when Chancery is started: chancery --data-dir"));
    auto *open = new QPushButton(tr("Open folder"), row);
    open->setObjectName(QStringLiteral("openDataFolder"));
    open->setAutoDefault(false);
    connect(open, &QPushButton::clicked, this, [this] {
        m_prompts.openOutside(QUrl::fromLocalFile(m_desk.environment().dataFolder).toString());
    });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(path, 1);
    layout->addWidget(open);
    return row;
}

QWidget *PersonalSettings::firstInput() const
{
    return m_theme;
}

void PersonalSettings::setSurroundings(Surroundings &surroundings)
{
    m_surroundings = &surroundings;
}

void PersonalSettings::read()
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences::locale())));
    if (!m_surroundings)
        return;
    m_desk.ask(
        this, [surroundings = m_surroundings](const base::Stop &) { return surroundings->startsAtSignIn(); },
        [this](const engine::Answer<bool> &answer) {
            m_start->setEnabled(answer.value.has_value());
            m_start->setChecked(answer.value.value_or(false));
        });
}

void PersonalSettings::setTheme()
{
    const QString name = m_theme->currentData().toString();
    preferences::setTheme(name);
    theme::apply(*qApp, theme::schemeOf(name));
}

/// Kept twice: in the data folder for the command line, and beside it, where it is read before that opens.
void PersonalSettings::setLanguage()
{
    const QString code = m_language->currentData().toString();
    preferences::setLocale(code);
    m_desk.change(
        tr("The language was not changed."),
        [code](engine::Administration &administration) { administration.setSetting("locale", code); },
        [this] {
            m_message->say(theme::Tone::Good, tr("Chancery speaks this language from its next start on."));
        });
}

void PersonalSettings::setStartsAtSignIn(bool isOn)
{
    if (!m_surroundings)
        return;
    m_start->setEnabled(false);
    m_desk.ask(
        this,
        [surroundings = m_surroundings, isOn](const base::Stop &) { surroundings->setStartsAtSignIn(isOn); },
        [this](const engine::Answer<std::monostate> &answer) {
            if (!answer)
                m_message->say(tr("The start at sign-in was not changed."), *answer.failure);
            read();
        });
}

} // namespace ui
