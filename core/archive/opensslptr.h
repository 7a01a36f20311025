// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pkcs7.h>
#include <openssl/ts.h>
#include <openssl/x509.h>

namespace archive {

template<auto Free>
struct FreedBy
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

template<typename T, auto Free>
using Owned = std::unique_ptr<T, FreedBy<Free>>;

struct FreeStack
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};

struct FreeCertificates
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};

/// Lists certificates and owns them.
using CertificatesPtr = std::unique_ptr<STACK_OF(X509), FreeCertificates>;

/// Lists certificates that somebody else owns.
using BorrowingStack = std::unique_ptr<STACK_OF(X509), FreeStack>;

inline BorrowingStack stackOf(const std::vector<std::unique_ptr<X509, FreedBy<X509_free>>> &certificates)
{
    BorrowingStack stack(sk_X509_new_null());
    for (const auto &certificate : certificates)
        sk_X509_push(stack.get(), certificate.get());
    return stack;
}

using BioPtr = Owned<BIO, BIO_free_all>;
using CmsPtr = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using Pkcs7Ptr = Owned<PKCS7, PKCS7_free>;
using StampPtr = Owned<TS_TST_INFO, TS_TST_INFO_free>;
using StorePtr = Owned<X509_STORE, X509_STORE_free>;
using X509Ptr = Owned<X509, X509_free>;

} // namespace archive
