// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/drafts.h"

class DraftsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasEnteredOverARestart();
    void storesTheNewStateUnderTheSameId();
    void removesADraftWithItsSecrets();
    void saysThatADraftIsGone();
    void removingForgetsItsEdit();
};

static model::Draft sample()
{
    return {.edits = base::ConnectorId{7},
            .origin = "digest",
            .kind = QStringLiteral("xip"),
            .name = QStringLiteral("Not ready – ✓"),
            .account = QStringLiteral("Archive"),
            .settings = {{"folder", QStringLiteral("no such/folder")}},
            .replacedSecrets = {"token", "certificate"},
            .automaticMapping = false,
            .mapping = {{QStringLiteral("desk4"), QStringLiteral("desk4@contoso.example")}},
            .termsAccepted = true,
            .page = 2};
}

void DraftsTest::keepsWhatWasEnteredOverARestart()
{
    Fixture f;
    model::Draft draft = sample();
    draft.id = f.journal->drafts().save(draft);
    draft.savedAt = f.clock.now();
    f.open();
    QCOMPARE(f.journal->drafts().all(), std::vector{draft});
    QCOMPARE(f.journal->drafts().find(draft.id), draft);
}

void DraftsTest::storesTheNewStateUnderTheSameId()
{
    Fixture f;
    model::Draft draft = sample();
    draft.id = f.journal->drafts().save(draft);
    draft.name = QStringLiteral("Other");
    draft.page = 3;
    QCOMPARE(f.journal->drafts().save(draft), draft.id);
    QCOMPARE(f.journal->drafts().all().size(), 1U);
    QCOMPARE(f.journal->drafts().find(draft.id)->name, QStringLiteral("Other"));
    QCOMPARE(f.journal->drafts().find(draft.id)->page, 3);
}

void DraftsTest::removesADraftWithItsSecrets()
{
    Fixture f;
    const base::DraftId id = f.journal->drafts().save(sample());
    const QByteArray owner = "draft:" + QByteArray::number(id.value);
    f.configuration().setSecrets(owner, {{"password", "sealed"}});
    QCOMPARE(f.journal->drafts().find(id)->secretKeys, QList<QByteArray>{"password"});
    f.journal->drafts().remove(id);
    QVERIFY(!f.journal->drafts().find(id));
    QVERIFY(f.configuration().sealedSecret(owner, "password").isEmpty());
}

void DraftsTest::saysThatADraftIsGone()
{
    Fixture f;
    model::Draft draft = sample();
    draft.id = f.journal->drafts().save(draft);
    f.journal->drafts().remove(draft.id);
    QCOMPARE(support::failureOf([&] { f.journal->drafts().save(draft); }).key, "UNKNOWN_NAME");
}

void DraftsTest::removingForgetsItsEdit()
{
    Fixture f;
    model::Draft edit = sample();
    edit.edits = f.connector();
    edit.id = f.journal->drafts().save(edit);
    const base::DraftId other = f.journal->drafts().save(sample());
    const QByteArray owner = "draft:" + QByteArray::number(edit.id.value);
    f.configuration().setSecrets(owner, {{"password", "sealed"}});
    f.configuration().removeConnector(f.connector(), {});
    QVERIFY(!f.journal->drafts().find(edit.id));
    QVERIFY(f.configuration().sealedSecret(owner, "password").isEmpty());
    QVERIFY(f.journal->drafts().find(other));
}

QTEST_GUILESS_MAIN(DraftsTest)
#include "drafts_test.moc"
