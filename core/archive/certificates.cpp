// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/certificates.h"

#include <algorithm>

#include <QList>

#include <openssl/err.h>
#include <openssl/pem.h>

namespace archive {

/// Without the mark that some editors put in front of UTF-8.
static QByteArrayView withoutMark(const QByteArray &pem)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    return QByteArrayView(pem).sliced(pem.startsWith(mark) ? mark.size() : 0);
}

std::vector<X509Ptr> certificatesOfPem(const QByteArray &pem)
{
    std::vector<X509Ptr> found;
    const QByteArrayView text = withoutMark(pem);
    const BioPtr bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    while (X509Ptr certificate{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)})
        found.push_back(std::move(certificate));
    ERR_clear_error(); // the end of the text is an error to OpenSSL
    return found;
}

qsizetype certificateBlocks(const QByteArray &pem)
{
    const QList<QByteArray> lines = withoutMark(pem).toByteArray().split('\n');
    return std::count_if(lines.begin(), lines.end(), [](const QByteArray &line) {
        const QByteArray text = line.trimmed();
        return text == "-----BEGIN CERTIFICATE-----" || text == "-----BEGIN X509 CERTIFICATE-----";
    });
}

X509Ptr certificateOfDer(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *const end = at + der.size();
    X509Ptr certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    return at == end ? std::move(certificate) : nullptr;
}

X509Ptr shared(X509 *certificate)
{
    X509_up_ref(certificate);
    return X509Ptr(certificate);
}

Signer signerOf(X509 *certificate)
{
    const BioPtr text(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(text.get(), X509_get_subject_name(certificate), 0,
                       XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    char *start = nullptr;
    const long size = BIO_get_mem_data(text.get(), &start);
    Signer signer;
    signer.subject = QString::fromUtf8(start, static_cast<qsizetype>(size));
    signer.fingerprint.resize(32);
    X509_digest(certificate, EVP_sha256(), reinterpret_cast<unsigned char *>(signer.fingerprint.data()),
                nullptr);
    return signer;
}

std::optional<base::Instant> instantOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    const std::chrono::year_month_day day{std::chrono::year(parts.tm_year + 1900),
                                          std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)),
                                          std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
    return base::Instant(std::chrono::sys_days(day) + std::chrono::hours(parts.tm_hour) +
                         std::chrono::minutes(parts.tm_min) + std::chrono::seconds(parts.tm_sec));
}

} // namespace archive
