// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

#include "app/chancery/application.h"
#include "ui/person.h"

using support::Person;

namespace {

const QString name = QStringLiteral("Kept");

/// Somebody at the keyboard, who sets up one connector and is at this page of the assistant.
class Driver
{
public:
    Driver(int step, QJsonObject settings) : m_step(step), m_settings(std::move(settings)) {}

    /// What went wrong, or nothing.
    QString drive() const
    {
        if (m_step == 0)
            return begin() ? enter() : QStringLiteral("cannot begin");
        if (!m_person.openRow(QStringLiteral("connectorTable"), name))
            return QStringLiteral("there is no draft");
        if (const QString lost = whatIsLost(); !lost.isEmpty())
            return lost;
        if (m_step == 3 && !m_person.press(QStringLiteral("automaticMapping")))
            return QStringLiteral("no mapping");
        if (!m_person.press(QStringLiteral("next")))
            return QStringLiteral("no next page");
        return m_step < 4 && isAt(m_step) ? enter() : QString();
    }

private:
    bool begin() const
    {
        return m_person.press(QStringLiteral("addFirstConnector")) &&
               m_person.press(QStringLiteral("tile-") +
                              m_settings.value(QStringLiteral("type")).toString()) &&
               m_person.press(QStringLiteral("addThisKind"));
    }

    static bool isAt(int step)
    {
        return QTest::qWaitFor(
            [step] {
                const auto *mark = Person::find(QStringLiteral("step-%1").arg(step));
                return mark && mark->accessibleName().contains(QStringLiteral("current"));
            },
            20000);
    }

    QJsonObject fields() const { return m_settings.value(QStringLiteral("settings")).toObject(); }

    QString enter() const
    {
        bool isDone = true;
        if (m_step == 0)
            isDone =
                m_person.press(QStringLiteral("acceptTerms")) && m_person.enter(QStringLiteral("name"), name);
        const QJsonObject given = m_step == 1 ? fields() : QJsonObject();
        for (auto each = given.begin(); each != given.end(); ++each)
            isDone = isDone && fill(QStringLiteral("field-") + each.key(), each.value().toString());
        if (m_step == 2)
            isDone = m_person.press(QStringLiteral("automaticMapping"));
        return isDone ? QString() : QStringLiteral("cannot fill the page in");
    }

    /// Of the schedules, the samples have this one.
    bool fill(const QString &field, const QString &value) const
    {
        return value == u"manual" ? m_person.choose(field, byHand) : m_person.enter(field, value);
    }

    /// A list stands in lines.
    static QString entered(const QString &field)
    {
        if (const auto *choice = Person::find<QComboBox>(field))
            return choice->currentText() == byHand ? QStringLiteral("manual") : choice->currentText();
        if (const auto *line = Person::find<QLineEdit>(field))
            return line->text();
        const auto *lines = Person::find<QPlainTextEdit>(field);
        return lines ? lines->toPlainText().replace(u'\n', u',') : QString();
    }

    /// Of what was entered on the page before, where the assistant must have opened again.
    QString whatIsLost() const
    {
        const int before = m_step - 1;
        if (!isAt(before))
            return QStringLiteral("it opened on another page");
        if (before == 0 && (Person::find<QLineEdit>(QStringLiteral("name"))->text() != name ||
                            !Person::find<QCheckBox>(QStringLiteral("acceptTerms"))->isChecked()))
            return QStringLiteral("the first page is empty");
        const QJsonObject given = before == 1 ? fields() : QJsonObject();
        for (auto each = given.begin(); each != given.end(); ++each) {
            if (entered(QStringLiteral("field-") + each.key()) != each.value().toString())
                return QStringLiteral("lost: %1").arg(each.key());
        }
        if (before == 2 && Person::find<QCheckBox>(QStringLiteral("automaticMapping"))->isChecked())
            return QStringLiteral("the mapping is another");
        return {};
    }

    inline static const QString byHand = QStringLiteral("By hand only");

    int m_step;
    QJsonObject m_settings;
    Person m_person{Person::Uses::Keyboard};
};

} // namespace

/// `drivenchancery DATA STEP FILE`: the window's program over DATA with somebody at the keyboard, who goes to
/// the STEP-th page of the assistant, or past the last one, and enters what FILE says; without a step,
/// nobody. It stays until it is killed; when something is not as it was left, it says so and ends with 1.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationDomain(QStringLiteral("chancery-tests"));
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QApplication::arguments();
    app::Application chancery(arguments.value(1));
    chancery.start(false);
    if (arguments.size() == 4) {
        QFile file(arguments.at(3));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        const Driver driver(arguments.at(2).toInt(), QJsonDocument::fromJson(file.readAll()).object());
        QTimer::singleShot(0, &application, [driver] {
            if (const QString problem = driver.drive(); !problem.isEmpty()) {
                std::fprintf(stderr, "%s\n", qPrintable(problem));
                QCoreApplication::exit(1);
            }
        });
        return QApplication::exec();
    }
    return QApplication::exec();
}
