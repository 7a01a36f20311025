// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/record.h"
#include "contract/rehearsal.h"
#include "core/connectors/jabber/jabberworld.h"
#include "support/failureof.h"

using jabber::JabberWorld;
using jabber::Record;

/// What a database, its administrators and those who chat can do to us.
class HostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void endsWhenATableIsDroppedInMidRun();
    void goesOnAfterTheServerDiedInMidRun();
    void endsWhenATableIsGoneAfterTheServerDied();
    void endsWhereATableIsGone_data();
    void endsWhereATableIsGone();
    void namesAHelpersTableThatIsGone();
    void namesTextsThatAreCut();
    void signsInAgainAfterAPasswordChanged();
    void readsNullsEverywhere();
    void keepsWhatIsNoText_data();
    void keepsWhatIsNoText();
    void takesAnyJid_data();
    void takesAnyJid();
    void takesSqlInAnySetting_data();
    void takesSqlInAnySetting();

private:
    QStringList wholeKeys();
    void execute(const QString &statement);
    QStringList unfinished();
    std::vector<model::SourceItem> captured(const QString &jid);

    std::unique_ptr<JabberWorld> m_world;
    contract::Memory m_memory;
};

void HostileTest::init()
{
    m_world = std::make_unique<JabberWorld>();
    m_memory = {};
}

QStringList HostileTest::wholeKeys()
{
    contract::Memory memory;
    return contract::Rehearsal(*m_world, memory).run().keys();
}

void HostileTest::execute(const QString &statement)
{
    m_world->database().execute(statement);
    m_world->database().write();
    QVERIFY2(m_world->database().problem().isEmpty(), qUtf8Printable(m_world->database().problem()));
}

static QStringList keysOf(const std::vector<model::SourceItem> &items)
{
    QStringList keys;
    for (const model::SourceItem &item : items)
        keys.append(item.container + u'|' + item.id + u'|' + item.revision);
    return keys;
}

void HostileTest::endsWhenATableIsDroppedInMidRun()
{
    const QStringList whole = wholeKeys();
    QStringList keys;
    {
        contract::Rehearsal rehearsal(*m_world, m_memory);
        const connectors::Page page = rehearsal.fetch(rehearsal.resume().front());
        keys = keysOf(m_memory.commit(rehearsal.identity(), page));
        execute(QStringLiteral("ALTER TABLE jm RENAME TO gone;"));
        const auto failure = support::failureOf([&] { rehearsal.fetch(page.next); });
        QVERIFY2(failure.key == "SCHEMA_UNEXPECTED", failure.what());
        QVERIFY(failure.reaction == base::Reaction::EndRun);
        QVERIFY(failure.text.contains(u"jm"));
        execute(QStringLiteral("ALTER TABLE gone RENAME TO jm;"));
    }
    keys += contract::Rehearsal(*m_world, m_memory).run().keys();
    keys.sort();
    QCOMPARE(keys, whole);
}

void HostileTest::goesOnAfterTheServerDiedInMidRun()
{
    const QStringList whole = wholeKeys();
    QStringList keys;
    int deaths = 0;
    contract::Rehearsal rehearsal(*m_world, m_memory);
    const QByteArray identity = rehearsal.identity();
    for (model::Cursor cursor : rehearsal.resume()) {
        while (!cursor.atEnd) {
            jabber::JabberDatabase::server().kill();
            connectors::Page page;
            const auto failure = support::failureOf([&] { page = rehearsal.fetch(cursor); });
            QCOMPARE(jabber::JabberDatabase::server().startAgain(), QString());
            if (failure.key != "NO_FAILURE") { // else there was nothing more to ask
                QVERIFY2(failure.key == "SOURCE_UNREACHABLE", failure.what());
                QVERIFY(failure.reaction == base::Reaction::Retry);
                page = rehearsal.fetch(cursor);
                ++deaths;
            }
            keys += keysOf(m_memory.commit(identity, page));
            cursor = page.next;
        }
    }
    keys.sort();
    QCOMPARE(keys, whole);
    QVERIFY(deaths > 3);
}

void HostileTest::endsWhenATableIsGoneAfterTheServerDied()
{
    contract::Rehearsal rehearsal(*m_world, m_memory);
    const model::Cursor cursor = rehearsal.resume().front();
    jabber::JabberDatabase::server().kill();
    QCOMPARE(support::failureOf([&] { rehearsal.fetch(cursor); }).key, QByteArray("SOURCE_UNREACHABLE"));
    QCOMPARE(jabber::JabberDatabase::server().startAgain(), QString());
    execute(QStringLiteral("ALTER TABLE jm RENAME TO gone;"));
    const auto failure = support::failureOf([&] { rehearsal.fetch(cursor); });
    execute(QStringLiteral("DROP TABLE gone;"));
    QVERIFY2(failure.key == "SCHEMA_UNEXPECTED", failure.what());
    QVERIFY(failure.reaction == base::Reaction::EndRun);
}

/// What a run says that it could not finish.
QStringList HostileTest::unfinished()
{
    QStringList all;
    for (const connectors::Page &page : contract::Rehearsal(*m_world, m_memory).run().pages)
        all += page.unfinished;
    return all;
}

void HostileTest::endsWhereATableIsGone_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("change");
    QTest::newRow("dropped") << QStringLiteral("jm") << QStringLiteral("DROP TABLE jm;");
    QTest::newRow("hidden") << QStringLiteral("jm") << QStringLiteral("REVOKE SELECT ON jm FROM reader;");
    QTest::newRow("of the rooms") << QStringLiteral("tc_msgarchive")
                                  << QStringLiteral("DROP TABLE tc_msgarchive;");
}

/// What is there is read first.
void HostileTest::endsWhereATableIsGone()
{
    QFETCH(QString, table);
    QFETCH(QString, change);
    QVERIFY(contract::Rehearsal(*m_world, m_memory).run().hasEnded);
    m_world->addMore();
    execute(change);
    const size_t before = m_memory.page(QStringLiteral("rooms"), {}, 100).size();
    for (int again = 0; again < 2; ++again) {
        const auto failure = support::failureOf([&] { contract::Rehearsal(*m_world, m_memory).run(); });
        QCOMPARE(failure.key, QByteArray("SCHEMA_UNEXPECTED"));
        QVERIFY2(failure.text.contains(table), qUtf8Printable(failure.text));
    }
    const size_t after = m_memory.page(QStringLiteral("rooms"), {}, 100).size();
    QCOMPARE(after - before, size_t(table == u"jm" ? 1 : 0));
}

void HostileTest::namesAHelpersTableThatIsGone()
{
    QCOMPARE(unfinished(), QStringList());
    execute(QStringLiteral("DROP TABLE tc_timelog, aft_log;"));
    for (int again = 0; again < 2; ++again) {
        const QStringList lines = unfinished();
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.front().startsWith(u"tc_timelog ("), qUtf8Printable(lines.front()));
    }
}

void HostileTest::namesTextsThatAreCut()
{
    m_world->database().jm({.at = JabberWorld::time("08:45:00.000"),
                            .from = m_world->ann,
                            .to = m_world->bob,
                            .body = QStringLiteral("x").repeated(4'000),
                            .bodyLength = 5'000});
    m_world->database().write();
    const contract::Harvest harvested = contract::Rehearsal(*m_world, m_memory).run();
    QStringList lines;
    for (const connectors::Page &page : harvested.pages)
        lines += page.unfinished;
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().startsWith(u"jm (1 texts"), qUtf8Printable(lines.front()));
    QVERIFY(std::ranges::any_of(harvested.fresh, [](const model::SourceItem &item) {
        return Record::decoded(item.record).said.length == 5'000;
    }));
}

void HostileTest::signsInAgainAfterAPasswordChanged()
{
    execute(QStringLiteral("ALTER ROLE reader PASSWORD 'another';"));
    const auto failure = support::failureOf([&] { contract::Rehearsal(*m_world, m_memory).run(); });
    execute(QStringLiteral("ALTER ROLE reader PASSWORD 'p;w}d';"));
    QVERIFY2(failure.key == "LOGIN_REFUSED", failure.what());
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
    QVERIFY(!failure.text.contains(u"p;w}d"));
}

void HostileTest::readsNullsEverywhere()
{
    const QStringList whole = wholeKeys();
    execute(QStringLiteral(
        "ALTER TABLE jm ALTER to_jid DROP NOT NULL, ALTER from_jid DROP NOT NULL, "
        "ALTER sent_date DROP NOT NULL, ALTER msg_type DROP NOT NULL, ALTER direction DROP NOT "
        "NULL, ALTER body_len DROP NOT NULL, ALTER message_len DROP NOT NULL, ALTER history_flag "
        "DROP NOT NULL; ALTER TABLE aft_log DROP CONSTRAINT aft_log_pkey; "
        "ALTER TABLE aft_log ALTER aft_index DROP NOT NULL;"));
    for (const char *table : {"jm", "tc_msgarchive", "tc_rooms", "tc_users", "tc_timelog", "aft_log"})
        execute(QStringLiteral("INSERT INTO %1 DEFAULT VALUES;").arg(QLatin1String(table)));
    for (const char *table : {"jm", "tc_msgarchive"})
        execute(
            QStringLiteral("INSERT INTO %1 (sent_date) VALUES ('2026-11-19T08:00:00');"
                           "INSERT INTO %1 (sent_date, body_string) VALUES ('2026-11-19T08:00:00', 'said');")
                .arg(QLatin1String(table)));
    contract::Rehearsal rehearsal(*m_world, m_memory);
    const contract::Harvest harvested = rehearsal.run();
    QVERIFY(harvested.hasEnded);
    QCOMPARE(harvested.fresh.size(), size_t(whole.size() + 2)); // what was said, by nobody
    for (const model::SourceItem &item : harvested.fresh) {
        if (!whole.contains(item.container + u'|' + item.id + u'|'))
            QCOMPARE(support::failureOf([&] { rehearsal.source().convert(item); }).key,
                     QByteArray("MISSING_MANDATORY(from)"));
    }
}

/// The items of the chats of this JID with others, it being once the sender and once the receiver.
std::vector<model::SourceItem> HostileTest::captured(const QString &jid)
{
    std::vector<model::SourceItem> items;
    for (const bool isSender : {true, false}) {
        m_world->database().jm({.at = JabberWorld::time(isSender ? "08:45:00.000" : "08:46:00.000"),
                                .from = isSender ? jid : m_world->ann,
                                .to = isSender ? m_world->bob : jid,
                                .body = QStringLiteral("hostile"),
                                .stanzaId = QStringLiteral("hostile")});
    }
    m_world->database().write();
    for (const model::SourceItem &item : contract::Rehearsal(*m_world, m_memory).run().fresh) {
        if (Record::decoded(item.record).said.body == u"hostile")
            items.push_back(item);
    }
    return items;
}

void HostileTest::keepsWhatIsNoText_data()
{
    QTest::addColumn<QString>("text");
    QString controls;
    for (char16_t c = 1; c < 0x20; ++c)
        controls += QChar(c);
    QTest::newRow("controls") << QString(u"a" + controls + u"b");
    QTest::newRow("no characters") << QStringLiteral("a\uFFFE\uFFFF\u0080\u009Fb");
    QTest::newRow("directions") << QStringLiteral("a\u202E\u2066gpj.exe\u200Bb");
    QTest::newRow("a header") << QStringLiteral("\r\nBcc: all@example.com\r\n\r\n<script>alert(1)</script>");
    QTest::newRow("SQL") << QStringLiteral("'; DROP TABLE jm; --");
}

void HostileTest::keepsWhatIsNoText()
{
    QFETCH(QString, text);
    for (const bool isStanza : {false, true}) {
        init();
        m_world->database().jm({.at = JabberWorld::time("08:45:00.000"),
                                .from = m_world->ann,
                                .to = m_world->bob,
                                .body = isStanza ? QStringLiteral("plain") : text,
                                .thread = text.left(100),
                                .stanza = isStanza ? text : QString()});
        m_world->database().write();
        contract::Rehearsal rehearsal(*m_world, m_memory);
        const contract::Harvest harvested = rehearsal.run();
        QCOMPARE(qint64(harvested.fresh.size()), m_world->contents().items + 1);
        const auto isIt = [&](const model::SourceItem &item) {
            return Record::decoded(item.record).said.at == *odbc::wallTimeFrom(u"2026-11-19T08:45:00");
        };
        const auto item = std::ranges::find_if(harvested.fresh, isIt);
        QVERIFY(item != harvested.fresh.end());
        const Record record = Record::decoded(item->record);
        QCOMPARE(isStanza ? record.said.stanza : record.said.body, text);
        const auto failure = support::failureOf([&] { rehearsal.source().convert(*item); });
        QVERIFY2(failure.key ==
                     (isStanza && !text.trimmed().startsWith(u'<') ? "SOURCE_ITEM_UNREADABLE" : "NO_FAILURE"),
                 failure.what());
    }
}

void HostileTest::takesAnyJid_data()
{
    QTest::addColumn<QString>("jid");
    for (const char *jid :
         {"'; DROP TABLE jm; --", "a@b@c/d", "@", "/", "@/", "a@", "@b", "<script>@b\">", "\\20",
          "a\\40b@c@d", "%1@%2", "a\r\nBcc: all@example.com", "\xe2\x80\xaegpj@example.com",
          "\xf0\x9f\x98\x80@example.com", "../../etc@x", "conference.im.example.com",
          "the\\20room@conference.im.example.com/'\"; --", "a,b;c@example.com", "   "})
        QTest::newRow(jid) << QString::fromUtf8(jid);
    QTest::newRow("long") << QString(QStringLiteral("a").repeated(3'000) + QStringLiteral("@example.com"));
}

/// Such a person is shown, parked or refused, and harms nobody else.
void HostileTest::takesAnyJid()
{
    QFETCH(QString, jid);
    const auto items = captured(jid);
    QCOMPARE(items.size(), size_t(2));
    contract::Rehearsal rehearsal(*m_world, m_memory);
    for (const model::SourceItem &item : items) {
        model::Message message;
        const auto failure = support::failureOf([&] { message = rehearsal.source().convert(item); });
        QVERIFY2(failure.key == "NO_FAILURE" || failure.key == "MISSING_MANDATORY(from)", failure.what());
        for (const model::Person &person : message.people) {
            QVERIFY2(!person.address.contains(u'\n') && !person.address.contains(u'\r'),
                     qUtf8Printable(person.address));
            QVERIFY(person.address.isEmpty() || person.address.contains(u'@'));
        }
    }
    QCOMPARE(rehearsal.run().keys(), QStringList());
}

void HostileTest::takesSqlInAnySetting_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const model::Field &field : jabber::kind().fields)
        QTest::newRow(field.key.constData()) << field.key;
}

/// Whatever is entered, it is refused, or a check fails, or it means nothing; the database never sees it as a
/// statement.
void HostileTest::takesSqlInAnySetting()
{
    QFETCH(QByteArray, key);
    const QByteArray before = m_world->outside();
    for (const QString &hostile :
         {QStringLiteral("x'; DROP TABLE jm; --"), QStringLiteral("x\"; DROP TABLE jm; --"),
          QStringLiteral("x]; DROP TABLE jm; --"), QStringLiteral("}; DROP TABLE jm; {"),
          QStringLiteral("1); DROP TABLE jm; --"), QStringLiteral("x\nDROP TABLE jm;")}) {
        model::Values values = m_world->settings();
        connectors::SourceContext context;
        context.clock = &m_world->clock();
        context.secret = [&](const QByteArray &secret) {
            return secret == key ? base::Secret(hostile.toUtf8()) : m_world->secret(secret);
        };
        if (key != "password")
            values[key] = hostile;
        const auto failure = support::failureOf([&] {
            context.values = model::validated(connectors::allFields(jabber::kind()), values, {"password"});
            for (const model::Check &check : jabber::kind().makeSource(context)->probe(base::Stop()))
                QVERIFY2(check.state != model::Check::State::Failed || !check.fix.isEmpty(),
                         qUtf8Printable(check.text));
        });
        QVERIFY2(failure.key == "NO_FAILURE" || failure.area == base::Area::Input, failure.what());
    }
    QCOMPARE(m_world->outside(), before);
}

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
