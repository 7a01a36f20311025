// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xipmaker/timestamp.h"

#include <openssl/pem.h>
#include <openssl/ts.h>

#include "base/digest.h"
#include "xipmaker/openssl.h"

namespace xipmaker {
namespace {

using Request = std::unique_ptr<TS_REQ, Freed<TS_REQ_free>>;
using Response = std::unique_ptr<TS_RESP, Freed<TS_RESP_free>>;
using Responder = std::unique_ptr<TS_RESP_CTX, Freed<TS_RESP_CTX_free>>;
using Imprint = std::unique_ptr<TS_MSG_IMPRINT, Freed<TS_MSG_IMPRINT_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, Freed<X509_ALGOR_free>>;
using Object = std::unique_ptr<ASN1_OBJECT, Freed<ASN1_OBJECT_free>>;

Bio requestFor(const QByteArray &bytes)
{
    const QByteArray digest = base::Digest::sha256(bytes);
    const Algorithm algorithm(X509_ALGOR_new());
    X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nullptr);
    const Imprint imprint(TS_MSG_IMPRINT_new());
    TS_MSG_IMPRINT_set_algo(imprint.get(), algorithm.get());
    TS_MSG_IMPRINT_set_msg(imprint.get(),
                           reinterpret_cast<unsigned char *>(const_cast<char *>(digest.constData())),
                           static_cast<int>(digest.size()));
    const Request request(TS_REQ_new());
    TS_REQ_set_version(request.get(), 1);
    TS_REQ_set_msg_imprint(request.get(), imprint.get());
    TS_REQ_set_cert_req(request.get(), 1);
    Bio der(BIO_new(BIO_s_mem()));
    must(i2d_TS_REQ_bio(der.get(), request.get()) == 1, "write a time stamp request");
    return der;
}

int giveTime(TS_RESP_CTX *, void *data, long *seconds, long *microseconds)
{
    *seconds = *static_cast<const long *>(data);
    *microseconds = 0;
    return 1;
}

ASN1_INTEGER *giveSerial(TS_RESP_CTX *, void *)
{
    ASN1_INTEGER *const serial = ASN1_INTEGER_new();
    ASN1_INTEGER_set(serial, 1);
    return serial;
}

Bio fromPem(const QByteArray &pem)
{
    Bio bio(BIO_new(BIO_s_mem()));
    BIO_write(bio.get(), pem.constData(), static_cast<int>(pem.size()));
    return bio;
}

} // namespace

QByteArray timeStampToken(const QByteArray &bytes, const Identity &authority, base::Instant when)
{
    const Cert certificate(PEM_read_bio_X509(fromPem(authority.leafPem()).get(), nullptr, nullptr, nullptr));
    const PrivateKey key(
        PEM_read_bio_PrivateKey(fromPem(authority.keyPem()).get(), nullptr, nullptr, nullptr));
    const Object policy(OBJ_txt2obj("1.3.6.1.4.1.99999.1", 1));
    long seconds =
        static_cast<long>(std::chrono::floor<std::chrono::seconds>(when).time_since_epoch().count());
    const Responder responder(TS_RESP_CTX_new());
    must(TS_RESP_CTX_set_signer_cert(responder.get(), certificate.get()) == 1,
         "use a time stamp certificate");
    TS_RESP_CTX_set_signer_key(responder.get(), key.get());
    TS_RESP_CTX_set_def_policy(responder.get(), policy.get());
    TS_RESP_CTX_add_md(responder.get(), EVP_sha256());
    TS_RESP_CTX_set_signer_digest(responder.get(), EVP_sha256());
    TS_RESP_CTX_set_ess_cert_id_digest(responder.get(), EVP_sha256());
    TS_RESP_CTX_set_serial_cb(responder.get(), giveSerial, nullptr);
    TS_RESP_CTX_set_time_cb(responder.get(), giveTime, &seconds);
    const Response response(TS_RESP_create_response(responder.get(), requestFor(bytes).get()));
    must(response && TS_RESP_get_token(response.get()) != nullptr, "make a time stamp");
    const Bio der(BIO_new(BIO_s_mem()));
    i2d_PKCS7_bio(der.get(), TS_RESP_get_token(response.get()));
    return contentsOf(der.get());
}

QByteArray timeStamped(const QByteArray &cms, const Identity &authority, base::Instant when)
{
    const Cms parsed(d2i_CMS_bio(fromPem(cms).get(), nullptr));
    must(parsed != nullptr, "read a CMS");
    STACK_OF(CMS_SignerInfo) *const signers = CMS_get0_SignerInfos(parsed.get());
    for (int i = 0; i < sk_CMS_SignerInfo_num(signers); ++i) {
        CMS_SignerInfo *const signer = sk_CMS_SignerInfo_value(signers, i);
        const ASN1_OCTET_STRING *const value = CMS_SignerInfo_get0_signature(signer);
        const QByteArray bytes(reinterpret_cast<const char *>(ASN1_STRING_get0_data(value)),
                               ASN1_STRING_length(value));
        const QByteArray token = timeStampToken(bytes, authority, when);
        must(CMS_unsigned_add1_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE,
                                           token.constData(), static_cast<int>(token.size())) == 1,
             "add a time stamp");
    }
    const Bio der(BIO_new(BIO_s_mem()));
    must(i2d_CMS_bio(der.get(), parsed.get()) == 1, "write a CMS");
    return contentsOf(der.get());
}

} // namespace xipmaker
