// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/environment.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QUuid>

#include "base/failure.h"
#include "base/files.h"
#include "engine/secretstore.h"
#include "engine/settings.h"
#include "journal/configuration.h"

namespace engine {

using model::Field;

QString Environment::spoolFolder() const
{
    return dataFolder + QStringLiteral("/spool");
}

QString Environment::scratchFolder() const
{
    return dataFolder + QStringLiteral("/scratch");
}

QString Environment::newScratch(const QString &purpose) const
{
    const QString process = QString::number(QCoreApplication::applicationPid()); // Runner::recover() asks
    const QString folder =
        scratchFolder() + u'/' + purpose + u'-' + process + u'-' + QUuid::createUuid().toString(QUuid::Id128);
    base::makePrivateFolder(folder);
    return folder;
}

const connectors::ConnectorKind &Environment::connectorKind(const QByteArray &id) const
{
    const auto found = std::ranges::find(connectorKinds, id, &connectors::ConnectorKind::id);
    if (found != connectorKinds.end())
        return *found;
    QStringList ids;
    for (const connectors::ConnectorKind &kind : connectorKinds)
        ids.append(QString::fromLatin1(kind.id));
    throw base::inputFailure("UNKNOWN_KIND",
                             QStringLiteral("There is no connector type “%1”.").arg(QString::fromUtf8(id)),
                             QStringLiteral("Types: %1.").arg(ids.join(QStringLiteral(", "))));
}

model::AccountConfig Environment::account(base::AccountId id) const
{
    if (auto account = journal.configuration().account(id))
        return *account;
    throw base::inputFailure("UNKNOWN_ACCOUNT", QStringLiteral("The connector's archive account is gone."),
                             QStringLiteral("Choose another one with connector edit --account."));
}

/// Opens sealed values of one owner when they are asked for; empty when there is none.
static std::function<base::Secret(const QByteArray &)> secretsOf(const Environment &environment,
                                                                 const QByteArray &owner)
{
    return [&environment, owner](const QByteArray &key) {
        return openedSecret(environment, owner, key);
    };
}

/// Seals a value that a service renewed in the place of the old one.
static std::function<void(const QByteArray &, const base::Secret &)> keeperOf(const Environment &environment,
                                                                              const QByteArray &owner)
{
    return [&environment, owner](const QByteArray &key, const base::Secret &secret) {
        storeSecrets(environment, owner, {{key, secret}}, QStringLiteral("renewal"));
    };
}

static QByteArray ownerOf(const model::AccountConfig &account)
{
    return "account:" + QByteArray::number(account.id.value);
}

static QByteArray ownerOf(const model::ConnectorConfig &connector)
{
    if (connector.draft)
        return "draft:" + QByteArray::number(connector.draft.value);
    return "connector:" + QByteArray::number(connector.id.value);
}

target::TargetContext Environment::targetContext(const model::AccountConfig &account) const
{
    return {.values = account.settings,
            .secret = secretsOf(*this, ownerOf(account)),
            .keepSecret = keeperOf(*this, ownerOf(account)),
            .clock = &clock,
            .network = network(),
            .cacheFolder =
                dataFolder + QStringLiteral("/cache/account-") + QString::number(account.id.value)};
}

std::unique_ptr<target::Target> Environment::makeTarget(const model::AccountConfig &account,
                                                        base::Waiting waiting) const
{
    target::TargetContext context = targetContext(account);
    context.waiting = std::move(waiting);
    return target::kindOf(targetKinds, account.kind.toUtf8()).make(context);
}

static const staging::StagingKind &stagingKindOf(const Environment &environment,
                                                 const model::AccountConfig &account)
{
    const QByteArray id = account.settings.value("staging", QStringLiteral("local")).toUtf8();
    return staging::kindOf(environment.stagingKinds, id);
}

static QString ownStaging(const QString &dataFolder, base::AccountId account)
{
    return dataFolder + QStringLiteral("/staging/") + QString::number(account.value);
}

static bool isStagedIn(const QString &folder, base::AccountId account, journal::Journal &journal)
{
    return !folder.isEmpty() &&
           journal.segments().lastStagedAt(account).startsWith(QDir::cleanPath(folder) + u'/');
}

staging::StagingContext Environment::stagingContext(const model::AccountConfig &account) const
{
    return {.values = account.settings,
            .secretKeys = account.secretKeys,
            .secret = secretsOf(*this, ownerOf(account)),
            .clock = &clock,
            .network = network(),
            .defaultFolder = ownStaging(dataFolder, account.id),
            .isInUse = isStagedIn(account.settings.value("stagingPath"), account.id, journal),
            .retentionDays = setting("retentionDays").toLongLong()};
}

bool Environment::isElsewhere(base::AccountId account, const QString &place, const QByteArray &segment,
                              const QString &stagedAt) const
{
    const bool isOwn = place == QDir::cleanPath(ownStaging(dataFolder, account));
    const QString inDataFolder = staging::segmentAt(ownStaging({}, account), segment);
    return stagedAt != staging::segmentAt(place, segment) && !(isOwn && stagedAt.endsWith(inDataFolder));
}

std::unique_ptr<staging::Staging> Environment::makeStaging(const model::AccountConfig &account) const
{
    return stagingKindOf(*this, account).make(stagingContext(account));
}

std::unique_ptr<connectors::Source> Environment::makeSource(const model::ConnectorConfig &connector,
                                                            const QString &scratch,
                                                            base::Waiting waiting) const
{
    return connectorKind(connector.kind.toUtf8())
        .makeSource({.values = connector.settings,
                     .secret = secretsOf(*this, ownerOf(connector)),
                     .keepSecret = keeperOf(*this, ownerOf(connector)),
                     .clock = &clock,
                     .network = network(),
                     .scratchFolder = scratch,
                     .waiting = std::move(waiting)});
}

QString Environment::setting(const QByteArray &key) const
{
    return effectiveSetting(journal.configuration().settings(), key);
}

qint64 Environment::spoolLimit() const
{
    return setting("spoolLimit").toLongLong() << 20;
}

base::Secret Environment::settingSecret(const QByteArray &key) const
{
    return openedSecret(*this, "settings", key);
}

model::Network Environment::network() const
{
    return {.proxy = setting("proxy"), .caFile = setting("caFile")};
}

model::Fields accountFields(const Environment &environment, const QByteArray &targetKind)
{
    return accountFields(target::kindOf(environment.targetKinds, targetKind), environment.stagingKinds);
}

model::Fields accountFields(const target::TargetKind &target,
                            const std::vector<staging::StagingKind> &stagings)
{
    model::Fields fields = target.fields;
    Field choice{.key = "staging",
                 .label = QStringLiteral("Staging"),
                 .help = QStringLiteral("Where messages are kept on their way to the mailboxes."),
                 .type = Field::Type::Choice,
                 .defaultValue = QStringLiteral("local")};
    for (const staging::StagingKind &kind : stagings) {
        choice.choices.append(QString::fromLatin1(kind.id));
        choice.choiceLabels.append(kind.name);
    }
    fields.push_back(choice);
    for (const staging::StagingKind &kind : stagings) {
        for (Field field : kind.fields) {
            if (field.onlyWhen.isEmpty())
                field.onlyWhen = "staging=" + kind.id;
            fields.push_back(field);
        }
    }
    return fields;
}

} // namespace engine
