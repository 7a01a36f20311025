// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/expecteddigests.h"

namespace archive {

using Algorithm = base::Digest::Algorithm;

bool ExpectedDigests::addJarName(QByteArrayView algorithm, const QByteArray &value)
{
    if (algorithm == "sha-256")
        m_expected.emplace_back(base::Digest(Algorithm::Sha256), value);
    else if (algorithm == "sha-384")
        m_expected.emplace_back(base::Digest(Algorithm::Sha384), value);
    else if (algorithm == "sha-512")
        m_expected.emplace_back(base::Digest(Algorithm::Sha512), value);
    else
        return false;
    return true;
}

bool ExpectedDigests::addXmlUri(QByteArrayView uri, const QByteArray &value)
{
    if (uri == "http://www.w3.org/2001/04/xmlenc#sha256")
        return addJarName("sha-256", value);
    if (uri == "http://www.w3.org/2001/04/xmldsig-more#sha384")
        return addJarName("sha-384", value);
    if (uri == "http://www.w3.org/2001/04/xmlenc#sha512")
        return addJarName("sha-512", value);
    return false;
}

void ExpectedDigests::add(QByteArrayView bytes)
{
    for (auto &[digest, value] : m_expected)
        digest.add(bytes);
}

bool ExpectedDigests::agree()
{
    bool all = true;
    for (auto &[digest, value] : m_expected)
        all = digest.result() == value && all;
    return all;
}

} // namespace archive
