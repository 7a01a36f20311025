// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QByteArray>

#include "base/digest.h"

namespace archive {

class Reading;

/// The digests a manifest gives for one entry, checked together while its bytes stream by.
class ExpectedDigests
{
public:
    /// Adds a digest as a JAR names it, e.g. `sha-256`. False: not a digest that proves anything.
    bool addJarName(QByteArrayView algorithm, const QByteArray &value);

    /// As above, by the URI of XML signatures.
    bool addXmlUri(QByteArrayView uri, const QByteArray &value);

    bool isEmpty() const { return m_expected.empty(); }

    void add(QByteArrayView bytes);

    /// Whether all agree. The object is spent.
    bool agree();

private:
    std::vector<std::pair<base::Digest, QByteArray>> m_expected;
};

} // namespace archive
