// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>

#include "support/eventually.h"
#include "ui/walk/walk.h"
#include "ui/widgets/theme.h"
#include "ui/wizard/hands.h"

using support::Hands;
using ui::theme::Scheme;

/// Every page of the assistant, looked over for what people cannot use.
class AssistantWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPageCanBeUsed_data();
    void everyPageCanBeUsed();
    void cleanup();

private:
    void lookOver(const Hands &hands, const char *what);
};

void AssistantWalkTest::everyPageCanBeUsed_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<bool>("isMirrored");
    QTest::addColumn<double>("size");
    QTest::newRow("light") << Scheme::Light << false << 1.0;
    QTest::newRow("dark") << Scheme::Dark << false << 1.0;
    QTest::newRow("high contrast") << Scheme::HighContrast << false << 1.0;
    QTest::newRow("mirrored") << Scheme::Light << true << 1.0;
    QTest::newRow("large") << Scheme::Light << false << 1.5;
}

void AssistantWalkTest::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void AssistantWalkTest::lookOver(const Hands &hands, const char *what)
{
    QWidget &window = *hands.assistant;
    const auto none = [&](const QStringList &found) {
        QVERIFY2(found.isEmpty(), qPrintable(QString(QString::fromLatin1(what) + u'\n' + found.join(u'\n'))));
    };
    none(support::withoutName(window));
    none(support::clippedTexts(window));
    none(support::notReachedByTab(window));
    const support::Contrast contrast = support::lowestContrast(window);
    QVERIFY2(contrast.lowest >= 4.5, qPrintable(contrast.where));
}

void AssistantWalkTest::everyPageCanBeUsed()
{
    QFETCH(Scheme, scheme);
    QFETCH(bool, isMirrored);
    QFETCH(double, size);
    ui::theme::apply(*qApp, scheme);
    QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    static const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * size);
    QApplication::setFont(font);
    Hands hands;
    hands.room.world.serve({support::World::message(QStringLiteral("1"), QStringLiteral("desk1@example.com"),
                                                    {QStringLiteral("guest@partner.example")})});
    model::Draft draft = hands.drafting().begin(QStringLiteral("paged"));
    draft.settings = {{"server", hands.room.world.serverFile()}, {"since", QStringLiteral("2026-01-01")}};
    QVERIFY(hands.open(hands.drafting().save(draft, {})));
    lookOver(hands, "set up");
    hands.click(QStringLiteral("next"));
    lookOver(hands, "set up, refused");
    hands.find(QStringLiteral("acceptTerms"))->setFocus();
    Hands::press(Qt::Key_Space);
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(1));
    hands.find(QStringLiteral("testConnection"))->setFocus();
    Hands::press(Qt::Key_Space);
    EVENTUALLY(hands.find(QStringLiteral("check-0")));
    lookOver(hands, "configure");
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(2));
    EVENTUALLY(hands.find(QStringLiteral("people"))->isVisible());
    lookOver(hands, "map users");
    hands.click(QStringLiteral("next"));
    QVERIFY(hands.isAt(3));
    EVENTUALLY(hands.find(QStringLiteral("change-0")) && hands.find(QStringLiteral("change-0"))->isVisible());
    lookOver(hands, "review");
}

QTEST_MAIN(AssistantWalkTest)
#include "assistantwalk_test.moc"
