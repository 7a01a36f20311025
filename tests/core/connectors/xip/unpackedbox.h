// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/xip/itemreader.h"
#include "core/connectors/xip/dropbox.h"

namespace xip {

/// A signed archive of these entries, unpacked with these rules' field map.
class UnpackedBox
{
public:
    explicit UnpackedBox(const std::vector<xipmaker::Entry> &entries, const QByteArray &fieldMap = "{}")
    {
        m_rules.limits.ratio = 100'000;
        m_rules.trust.rootsPem = signer().caPem();
        m_rules.fieldMap = FieldMap::parsed(fieldMap, QStringLiteral("map.json"));
        m_box.dropZip(QStringLiteral("box.zip"), entries, xipmaker::ZipSignature::Jar);
        unpacked = std::make_shared<const Unpacked>(
            copyPrivately(m_box.path(QStringLiteral("box.zip")), m_scratch.path(), 1LL << 40, base::Stop()),
            archive::Input{.name = QStringLiteral("box.zip"), .received = m_box.clock().now()}, m_rules,
            m_scratch.path(), base::Stop());
    }

    std::vector<model::SourceItem> items() const
    {
        ItemReader reader(*unpacked, m_rules.fieldMap);
        std::vector<model::SourceItem> all;
        while (auto item = reader.next(base::Stop()))
            all.push_back(*item);
        return all;
    }

    const FieldMap &map() const { return m_rules.fieldMap; }

    std::shared_ptr<const Unpacked> unpacked;

private:
    DropBox m_box;
    QTemporaryDir m_scratch;
    Rules m_rules;
};

} // namespace xip
