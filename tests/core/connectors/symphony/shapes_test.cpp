// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "contract/rehearsal.h"
#include "core/connectors/symphony/symphonyworld.h"
#include "mime/htmltext.h"

using namespace symphony;

/// Every shape that messages and events come in (data/shapes), from the pod to what a person reads.
class ShapesTest : public QObject
{
    Q_OBJECT

    QMap<QString, model::Message> m_messages; ///< by message id, and by type of event
    QStringList m_unconvertible;

    static QJsonArray shapes(const char *name)
    {
        QFile file(QStringLiteral(TEST_DATA_DIR "/shapes/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array()
                                              : QJsonArray();
    }

    static sandbox::Pod pod()
    {
        sandbox::Pod made;
        const int bot = SymphonyWorld::Sandbox::botNumber;
        made.addUser(bot, QStringLiteral("Bot"), QStringLiteral("bot@example.com"));
        made.addUser(1, QStringLiteral("Rates Desk"), QStringLiteral("rates@example.com"));
        made.addUser(2, QStringLiteral("Credit Desk"), QStringLiteral("credit@example.com"));
        made.addUser(3, QStringLiteral("Quotes"), QString(), true);
        const QList<int> all{bot, 1, 2, 3};
        made.addRoom(QStringLiteral("Shapes___pA"), QStringLiteral("ROOM"), QStringLiteral("Shapes"), all, 1);
        for (const char *type : {"IM", "MIM", "POST"})
            made.addRoom(QLatin1String(type) + QStringLiteral("Shape_pB"), QLatin1String(type), QString(),
                         {bot, 1, 3}, 1);
        for (const QJsonValue &value : shapes("messages.json")) {
            const QJsonObject message = value.toObject();
            const QString room = message.value(u"stream").toObject().value(u"streamId").toString();
            made.rooms[room].messages.push_back(message);
        }
        made.events = shapes("events.json");
        return made;
    }

    /// What a person reads.
    static QString textOf(const model::Message &message)
    {
        return message.subject + u'\n' + mime::htmlToText(message.html);
    }

private Q_SLOTS:
    void initTestCase()
    {
        SymphonyWorld world({}, pod());
        contract::Memory memory;
        contract::Rehearsal rehearsal(world, memory);
        for (const model::SourceItem &item : rehearsal.run().fresh) {
            const bool isEvent = item.container == u"events";
            const QString name = isEvent ? item.id.section(u'|', 0, 0) : QString(item.id + item.revision);
            try {
                m_messages[name] = rehearsal.source().convert(item);
            } catch (const base::Failure &failure) {
                m_unconvertible.append(name + u' ' + failure.text);
            }
        }
        QCOMPARE(m_unconvertible, QStringList());
        QCOMPARE(world.server().violations(), QStringList());
    }
    void isReadable_data()
    {
        QTest::addColumn<QString>("phrases");
        const auto message = [](const char *name, const char *phrases) {
            QTest::newRow(qPrintable(QStringLiteral("shape-%1-_AAAbQ").arg(QLatin1String(name))))
                << QString::fromUtf8(phrases);
        };
        const auto event = [](const char *type, const char *phrases) {
            QTest::newRow(type) << QString::fromUtf8(phrases);
        };
        message("plain", "Shapes|Bid for the block, 99.85 to 99.90");
        message("entities", "@Credit Desk, @Quotes: watch $acme before the #auction.");
        message("emoji", "Agreed :thumbsup:|👍");
        message("formatted",
                "Plan|Sell ten & keep five, not six.|first the long end|five years|the plan|today");
        message("table", "Bond|99.85|101.20|indicative");
        message("code", "from trades|where size > 50 && desk = \"rates\"|limit 10");
        message("card", "Trade 4711|Confirmed by the counterparty|Settles on Thursday");
        message("form",
                "New order|Which bond|as discussed|Side|Buy|Sell|[x] All or none|[ ] Today|Settlement|"
                "For whom|[Send order]");
        message("rendered-form", "Bond|Which bond: 2 years|[x]|All or none|[Send order]");
        message("chime", "[chime]");
        message("files", "The chart and the limits");
        message("edited", "99.86 to 99.90");
        message("reply", "In reply to:|Taken, all of it");
        message("external", "What we can show to partners|Disclaimer: For institutional clients alone.");
        message("group", "Credit Desk|Quotes|Shall we meet at four?");
        message("wall", "Wall of Credit Desk|New on the intranet");
        message("article", "Markets close early|Thursday at noon|The Exchange|https://news.example/early");
        message("media", "Video|https://video.example/watch?v=1|https://images.example/1.png");
        message("action", "Open the chart|ViewChart|ACME");
        message("messageml", "Hello @credit@example.com, see $acme and #auction|:smiley:");
        message("markdown", "Hello *there*, size < 10");
        message("json",
                "Markets close early|The Exchange|https://news.example/early|All exchanges close at noon.");
        message("empty", "Shapes");
        message("share", "Worth reading|Shared from Credit Desk|New on the intranet");
        QTest::newRow("shape-code-_AAAbQsuppressed")
            << QStringLiteral("Rates Desk suppressed a message.|shape-code-_AAAbQ");
        event("INSTANTMESSAGECREATED", "Rates Desk began a conversation with|Credit Desk");
        event("ROOMCREATED", "Rates Desk made the room|All there are|desk");
        event("ROOMUPDATED", "Rates Desk changed the room|All there are, and more");
        event("ROOMDEACTIVATED", "Rates Desk closed the room.");
        event("ROOMREACTIVATED", "Rates Desk opened the room again.|Shapes");
        event("USERJOINEDROOM", "Credit Desk joined the room (by Rates Desk).|Shapes");
        event("USERLEFTROOM", "Credit Desk left the room.");
        event("ROOMMEMBERPROMOTEDTOOWNER", "Rates Desk gave the ownership of the room to Credit Desk.");
        event("ROOMMEMBERDEMOTEDFROMOWNER", "Rates Desk took the ownership of the room from Credit Desk.");
        event("CONNECTIONREQUESTED", "Rates Desk asked for a connection with Quotes.");
        event("CONNECTIONACCEPTED", "Quotes accepted a connection with Rates Desk.");
        event("SYMPHONYELEMENTSACTION", "Rates Desk answered a form.|bond: 2 years|amount: 1000");
        event("USERREQUESTEDTOJOINROOM", "Quotes asked to join the room of Rates Desk, Credit Desk.");
        event("GENERICSYSTEMEVENT", "meetingStarted|The auction|participants: 3|recorded: no");
        event("SOMETHINGNEW", "Rates Desk caused the event SOMETHINGNEW.|colour: blue");
    }
    void isReadable()
    {
        QFETCH(QString, phrases);
        const QString name = QString::fromUtf8(QTest::currentDataTag());
        QVERIFY2(m_messages.contains(name), qPrintable(m_messages.keys().join(u'\n')));
        const model::Message &message = m_messages[name];
        const QString text = textOf(message);
        for (const QString &phrase : phrases.split(u'|'))
            QVERIFY2(text.contains(phrase), qPrintable(phrase + u"\n---\n" + text));
        QStringList raw{QStringLiteral("<div"),      QStringLiteral("</"),  QStringLiteral("data-"),
                        QStringLiteral("null"),      QStringLiteral("{\""), QStringLiteral("&amp;"),
                        QStringLiteral("undefined"), QStringLiteral("[]")};
        if (name == u"SOMETHINGNEW") // of what nobody knows, all is there as it came
            raw.removeAll(QStringLiteral("{\""));
        if (name != u"SYMPHONYELEMENTSACTION") // a form's values are those that were entered
            raw.append(QStringLiteral("12987981100"));
        for (const QString &each : raw)
            QVERIFY2(!text.contains(each), qPrintable(each + u"\n---\n" + text));
        QVERIFY(!message.subject.isEmpty() && message.date > base::Instant{});
        QVERIFY(!message.people.empty() && !message.people.front().label().isEmpty());
    }
    /// What is not well-formed stays as it is: it may be read worse, but nothing of it is lost.
    void keepsWhatIsBroken()
    {
        const QString text = textOf(m_messages.value(QStringLiteral("shape-broken-_AAAbQ")));
        QVERIFY2(text.contains(u"Sell <b>now"), qPrintable(text));
    }
    void knowsEveryShape()
    {
        const qsizetype again = 1; // an event that repeats a message
        QCOMPARE(m_messages.size(), shapes("messages.json").size() + shapes("events.json").size() - again);
    }
};

QTEST_GUILESS_MAIN(ShapesTest)
#include "shapes_test.moc"
