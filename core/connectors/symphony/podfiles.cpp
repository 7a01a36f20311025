// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/podfiles.h"

#include <QFileDevice>
#include <QSet>

#include "base/failure.h"
#include "connectors/symphony/shape.h"
#include "connectors/symphony/values.h"
#include "net/address.h"

namespace symphony {

static constexpr int filesAtOnce = 100;
static constexpr int mostPages = 10'000;
static constexpr qsizetype digestSize = 32;

static ExportFile fileOf(const QJsonObject &json)
{
    ExportFile file{.key = textIn(json, u"id"), .name = textIn(json, u"name"), .stamp = {}, .sha256 = {}};
    file.stamp =
        QByteArray::number(json.value(u"size").toInteger()) + '@' + textIn(json, u"uploadTime").toUtf8();
    const QByteArray digest = QByteArray::fromHex(textIn(json, u"integrityHash").toLatin1());
    if (digest.size() == digestSize)
        file.sha256 = digest;
    return file;
}

/// A file that comes meanwhile shifts nothing: the oldest come first.
ExportFiles::Listing PodFiles::list(const base::Stop &stop)
{
    Listing listing;
    QSet<QString> known;
    for (int page = 1; page <= mostPages; ++page) {
        const Answer answer = m_client.demand(
            {.host = Host::Files,
             .path = QStringLiteral(
                         "/files/v1/?type=ContentExport&page=%1&pageSize=%2&sortBy=uploadTime&sortOrder=asc")
                         .arg(page)
                         .arg(filesAtOnce),
             .body = {}},
            stop);
        const QString what = QStringLiteral("The export files");
        const QJsonArray files = listIn(answer, what);
        const qsizetype before = known.size();
        for (const QJsonValue &value : files) {
            const ExportFile file = fileOf(value.toObject());
            if (file.key.isEmpty())
                throw unlike(what, QStringLiteral("one of them has no id"));
            if (!known.contains(file.key))
                listing.files.push_back(file);
            known.insert(file.key);
        }
        if (!files.isEmpty() && known.size() == before)
            throw endless(what);
        if (files.isEmpty() || (answer.total >= 0 && known.size() >= answer.total))
            break;
    }
    return listing;
}

void PodFiles::fetch(const ExportFile &file, QFileDevice &to, const base::Stop &stop)
{
    const Call call{.host = Host::Files,
                    .path = QStringLiteral("/files/v1/%1?type=ContentExport")
                                .arg(QString::fromLatin1(QUrl::toPercentEncoding(file.key))),
                    .body = {},
                    .isOfOne = true};
    const Answer answer = m_client.ask(call, stop);
    const QUrl address(textIn(answer.object(), u"signedUrl").isEmpty()
                           ? answer.location
                           : textIn(answer.object(), u"signedUrl"));
    if (answer.isMissing())
        throw base::itemFailure("ATTACHMENT_UNAVAILABLE",
                                QStringLiteral("“%1” is no longer among the pod's files.").arg(file.name));
    if (!address.isValid() || address.host().isEmpty())
        throw base::Failure(base::Reaction::Retry, base::Area::Source, "ATTACHMENT_UNAVAILABLE",
                            m_client.refusalOf(call, answer).text,
                            QStringLiteral("It is fetched again with the next run."));
    m_client.downloadSigned(
        address, to,
        [&] {
            to.resize(0);
            to.seek(0);
        },
        stop);
}

} // namespace symphony
