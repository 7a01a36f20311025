// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/encoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/digest.h"

namespace journal {

QString encoded(const model::People &people)
{
    QJsonArray all;
    for (const model::Person &person : people) {
        QJsonArray one{person.name, person.address, person.sourceId, static_cast<int>(person.role),
                       person.external};
        if (!person.otherId.isEmpty())
            one.append(person.otherId);
        all.append(one);
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QByteArray peopleHash(const model::People &people)
{
    base::Digest digest;
    for (const model::Person &person : people) {
        digest.addField(person.name.toUtf8());
        digest.addField(person.address.toUtf8());
        digest.addField(person.sourceId.toUtf8());
        // Without another id the hash is what it was before there was one; a bit says whether it follows, so
        // that no field of the next person passes for it.
        const bool hasOther = !person.otherId.isEmpty();
        const char rest[] = {static_cast<char>(person.role),
                             static_cast<char>(int(person.external) | int(hasOther) << 1)};
        digest.add(QByteArrayView(rest, sizeof rest));
        if (hasOther)
            digest.addField(person.otherId.toUtf8());
    }
    return digest.result().left(16);
}

model::People decodedPeople(const QString &json)
{
    model::People people;
    const QJsonArray all = QJsonDocument::fromJson(json.toUtf8()).array();
    people.reserve(static_cast<size_t>(all.size()));
    for (const auto &each : all) {
        const QJsonArray person = each.toArray();
        people.push_back({.name = person.at(0).toString(),
                          .address = person.at(1).toString(),
                          .sourceId = person.at(2).toString(),
                          .role = static_cast<model::Person::Role>(person.at(3).toInt()),
                          .external = person.at(4).toBool(),
                          .otherId = person.at(5).toString()});
    }
    return people;
}

QString encoded(const model::Values &values)
{
    QJsonObject object;
    for (auto each = values.cbegin(); each != values.cend(); ++each)
        object.insert(QString::fromUtf8(each.key()), each.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

model::Values decodedValues(const QString &json)
{
    model::Values values;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto each = object.constBegin(); each != object.constEnd(); ++each)
        values.insert(each.key().toUtf8(), each.value().toString());
    return values;
}

QString folded(const QString &name)
{
    return name.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace journal
