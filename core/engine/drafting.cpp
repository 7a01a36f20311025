// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/drafting.h"

#include <algorithm>

#include <QFile>

#include "base/digest.h"
#include "base/failure.h"
#include "journal/configuration.h"
#include "journal/drafts.h"
#include "mapping/resolver.h"

namespace engine {

using model::ConnectorConfig;
using model::Draft;

static QByteArray ownerOf(const Draft &draft)
{
    return "draft:" + QByteArray::number(draft.id.value);
}

static QByteArray connectorOwner(const ConnectorConfig &connector)
{
    return "connector:" + QByteArray::number(connector.id.value);
}

/// Whether both mean the same, in a form and in its connector: an empty value is the default.
static bool isSameForm(const model::Fields &fields, const model::Values &one, const model::Values &other)
{
    const auto effective = [](const model::Values &values, const model::Field &field) {
        const QString value = values.value(field.key);
        return value.isEmpty() ? field.defaultValue : value;
    };
    return std::ranges::all_of(
        fields, [&](const model::Field &field) { return effective(one, field) == effective(other, field); });
}

static bool isRenewed(const model::Fields &fields, const QByteArray &key)
{
    const auto field = std::ranges::find(fields, key, &model::Field::key);
    return field != fields.end() && field->isRenewed;
}

Drafting::Drafting(const Environment &environment) : m_environment(environment), m_administration(environment)
{}

QString Drafting::freeName(const QString &wanted)
{
    const auto isTaken = [&, drafts = all()](const QString &name) {
        return m_environment.journal.configuration().connector(name) ||
               std::ranges::any_of(drafts, [&](const Draft &each) {
                   return each.name.compare(name, Qt::CaseInsensitive) == 0;
               });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = wanted + u' ' + QString::number(number);
    return name;
}

Draft Drafting::begin(const QString &kind)
{
    Draft draft{.kind = kind, .name = freeName(m_environment.connectorKind(kind.toUtf8()).name)};
    const auto accounts = m_environment.journal.configuration().accounts();
    if (accounts.size() == 1)
        draft.account = accounts.front().name;
    return save(draft, {});
}

/// A renewed secret has another value after every run, which is nobody's change; its edits get that as well.
QByteArray Drafting::originOf(const ConnectorConfig &connector) const
{
    journal::Configuration &configuration = m_environment.journal.configuration();
    const model::Fields &fields = m_environment.connectorKind(connector.kind.toUtf8()).fields;
    base::Digest digest;
    const auto add = [&digest](const QString &text) {
        digest.addField(text.toUtf8());
    };
    add(connector.name);
    add(QString::number(connector.account.value));
    add(QString::number(connector.automaticMapping));
    add(QString::number(connector.settings.size()));
    for (auto each = connector.settings.cbegin(); each != connector.settings.cend(); ++each) {
        digest.addField(each.key());
        add(each.value());
    }
    add(QString::number(connector.secretKeys.size()));
    for (const QByteArray &key : connector.secretKeys) {
        digest.addField(key);
        if (!isRenewed(fields, key))
            digest.addField(configuration.sealedSecret(connectorOwner(connector), key));
    }
    for (const model::CustomMapping &line : configuration.mapping(connector.id)) {
        add(line.sourceUser);
        add(line.mailbox);
    }
    return digest.result();
}

Draft Drafting::edit(const QString &name)
{
    const ConnectorConfig connector = m_administration.connector(name);
    const QByteArray origin = originOf(connector); // before the copy: a change in between makes them differ
    for (const Draft &draft : all()) {
        if (draft.edits != connector.id)
            continue;
        if (draft.origin == origin)
            return draft;
        discard(draft.id);
    }
    return save({.edits = connector.id,
                 .origin = origin,
                 .kind = connector.kind,
                 .name = connector.name,
                 .account = m_environment.account(connector.account).name,
                 .settings = connector.settings,
                 .automaticMapping = connector.automaticMapping,
                 .mapping = m_environment.journal.configuration().mapping(connector.id),
                 .termsAccepted = true},
                openedSecrets(m_environment, connectorOwner(connector), connector.secretKeys));
}

Draft Drafting::save(const Draft &draft, const Secrets &secrets)
{
    Draft stored = draft;
    for (const auto &each : secrets) {
        if (!stored.replacedSecrets.contains(each.first))
            stored.replacedSecrets.append(each.first);
    }
    stored.id = m_environment.journal.drafts().save(stored);
    journal::Configuration::Sealed sealed;
    for (const auto &[key, secret] : secrets)
        sealed[key] =
            secret.isEmpty() ? QByteArray() : m_environment.vault.seal(secret, ownerOf(stored) + ':' + key);
    if (!sealed.empty()) {
        m_environment.journal.configuration().setSecrets(ownerOf(stored), sealed);
        stored.replacedSecrets.removeIf([&](const QByteArray &key) { return sealed.contains(key); });
        m_environment.journal.drafts().save(stored);
    }
    if (auto found = m_environment.journal.drafts().find(stored.id))
        return *found;
    return stored;
}

void Drafting::leave(const Draft &draft, const Secrets &secrets)
{
    if (!draft.edits) {
        save(draft, secrets);
        return;
    }
    const auto connector = m_environment.journal.configuration().connector(draft.edits);
    const bool isThere = connector && connector->state != ConnectorConfig::State::Removed;
    if (!isThere || draft.origin != originOf(*connector) || changesNothing(save(draft, secrets), *connector))
        discard(draft.id);
}

bool Drafting::changesNothing(const Draft &edit, const ConnectorConfig &connector) const
{
    if (edit.name != connector.name || edit.account != m_environment.account(connector.account).name ||
        edit.automaticMapping != connector.automaticMapping || edit.secretKeys != connector.secretKeys ||
        edit.mapping != m_environment.journal.configuration().mapping(connector.id) ||
        !isSameForm(allFields(m_environment.connectorKind(connector.kind.toUtf8())), edit.settings,
                    connector.settings))
        return false;
    const Secrets before = openedSecrets(m_environment, connectorOwner(connector), connector.secretKeys);
    const Secrets now = openedSecrets(m_environment, ownerOf(edit), edit.secretKeys);
    return std::ranges::equal(before, now, [](const auto &one, const auto &other) {
        return one.second.reveal() == other.second.reveal();
    });
}

std::vector<Draft> Drafting::all()
{
    return m_environment.journal.drafts().all();
}

Draft Drafting::find(base::DraftId draft)
{
    if (auto found = m_environment.journal.drafts().find(draft))
        return *found;
    throw base::inputFailure("UNKNOWN_NAME", QStringLiteral("The draft was removed meanwhile."));
}

void Drafting::discard(base::DraftId draft)
{
    m_environment.journal.drafts().remove(draft);
}

void Drafting::checkName(const Draft &draft)
{
    m_administration.checkedConnectorName(draft.name, draft.edits);
}

void Drafting::checkSettings(const Draft &draft)
{
    m_administration.checkedConnector(draft.kind, draft.settings, draft.secretKeys);
}

ConnectorConfig Drafting::configOf(const Draft &draft)
{
    return {.id = draft.edits,
            .name = draft.name,
            .kind = draft.kind,
            .account = m_administration.account(draft.account).id,
            .settings = m_administration.checkedConnector(draft.kind, draft.settings, draft.secretKeys),
            .secretKeys = draft.secretKeys,
            .automaticMapping = draft.automaticMapping,
            .draft = draft.id};
}

model::Checks Drafting::test(const Draft &draft, const base::Stop &stop)
{
    return m_administration.probe(configOf(draft), stop);
}

mapping::MappingFile Drafting::readMapping(const Draft &draft, const QString &name, const base::Stop &stop)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw base::inputFailure("FILE_UNREADABLE",
                                 QStringLiteral("Cannot read %1: %2.").arg(name, file.errorString()));
    const auto target = m_environment.makeTarget(m_administration.account(draft.account));
    return mapping::readMappingFile(file, name, mapping::Resolver(target->directory(stop), {}, true));
}

std::vector<MappedPerson> Drafting::preview(const Draft &draft, const base::Stop &stop)
{
    return previewMapping(m_environment, configOf(draft), draft.mapping, stop);
}

base::ConnectorId Drafting::applyEdit(const Draft &edit)
{
    const auto before = m_environment.journal.configuration().connector(edit.edits);
    if (!before || before->state == ConnectorConfig::State::Removed)
        throw base::inputFailure("UNKNOWN_NAME", QStringLiteral("The connector was removed meanwhile."),
                                 QStringLiteral("Discard this edit."));
    if (edit.origin != originOf(*before))
        throw base::inputFailure(
            "CONNECTOR_CHANGED",
            QStringLiteral("“%1” was changed since this edit was begun.").arg(before->name),
            QStringLiteral("Close this edit, and edit the connector again."));
    // One that is the same is left alone: a run that is under way may be getting another in its place.
    const Secrets stored = openedSecrets(m_environment, connectorOwner(*before), before->secretKeys);
    Secrets secrets = openedSecrets(m_environment, ownerOf(edit), edit.secretKeys);
    std::erase_if(secrets, [&](const auto &each) {
        const auto same = stored.find(each.first);
        return same != stored.end() && same->second.reveal() == each.second.reveal();
    });
    for (const QByteArray &key : before->secretKeys) {
        if (!edit.secretKeys.contains(key))
            secrets[key] = {};
    }
    return m_administration.editConnector(before->name, {.newName = edit.name,
                                                         .account = edit.account,
                                                         .values = edit.settings,
                                                         .secrets = secrets,
                                                         .automaticMapping = edit.automaticMapping,
                                                         .mapping = edit.mapping,
                                                         .draft = edit.id,
                                                         .of = before});
}

base::ConnectorId Drafting::apply(const Draft &draft)
{
    if (draft.edits)
        return applyEdit(draft);
    if (!draft.termsAccepted)
        throw base::inputFailure("TERMS_NOT_ACCEPTED",
                                 QStringLiteral("The terms of service are not accepted."),
                                 QStringLiteral("Accept them on the first page."));
    return m_administration.addConnector(
        {.name = draft.name,
         .kind = draft.kind,
         .account = draft.account,
         .values = draft.settings,
         .secrets = openedSecrets(m_environment, ownerOf(draft), draft.secretKeys),
         .mapping = draft.mapping,
         .automaticMapping = draft.automaticMapping,
         .draft = draft.id});
}

} // namespace engine
