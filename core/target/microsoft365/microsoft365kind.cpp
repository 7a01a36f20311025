// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/microsoft365kind.h"

#include "net/cloud.h"
#include "target/microsoft365/application.h"
#include "target/microsoft365/microsoft365target.h"
#include "target/microsoft365/tenants.h"

namespace microsoft365 {

using Type = model::Field::Type;

static model::Fields tenantFields()
{
    model::Field cloud = net::cloudField();
    cloud.help = QStringLiteral("Which of Microsoft's clouds the tenant is in. The US government's two take "
                                "no attachment of 3 MB or more; such a message then says where its "
                                "files are kept.");
    cloud.isPlace = true;
    return {
        cloud,
        {.key = "tenant",
         .label = QStringLiteral("Tenant"),
         .help =
             QStringLiteral("The tenant's id or one of its domains, such as example.onmicrosoft.com. In the "
                            "Entra admin centre: Overview, “Tenant ID”."),
         .type = Type::Text,
         .required = true,
         .isPlace = true},
        {.key = "clientId",
         .label = QStringLiteral("Client id"),
         .help = QStringLiteral("Of the application that was registered for this program. In the Entra admin "
                                "centre: App registrations, the application, “Application (client) ID”."),
         .type = Type::Text,
         .required = true},
    };
}

static model::Fields proofFields()
{
    return {
        {.key = "clientSecret",
         .label = QStringLiteral("Client secret"),
         .help = QStringLiteral(
             "The value (not the id) of a secret of the application: Certificates & secrets. It "
             "expires. Empty: a certificate is used, or a person signs in through the browser."),
         .type = Type::Secret},
        {.key = "privateKey",
         .label = QStringLiteral("Private key"),
         .help =
             QStringLiteral("Of the certificate that was uploaded under Certificates & secrets: a PEM or "
                            "PKCS#12 file. Goes before a client secret. Empty: the client secret is used."),
         .type = Type::Secret},
        {.key = "keyPassphrase",
         .label = QStringLiteral("Passphrase of the private key"),
         .help = QStringLiteral("Opens the private key's file. Empty: it is not encrypted."),
         .type = Type::Secret,
         .advanced = true},
        {.key = refreshTokenKey,
         .label = QStringLiteral("Sign-in of a person"),
         .help = QStringLiteral(
             "Kept when somebody signs in through the browser; nobody types it. Such an account writes into "
             "the mailboxes that the person has full access to, with attachments below 3 MB. Empty: the "
             "application proves itself, with its private key or client secret, which go before it."),
         .type = Type::Secret,
         .advanced = true,
         .isRenewed = true},
        {.key = "certificate",
         .label = QStringLiteral("Certificate"),
         .help =
             QStringLiteral("The certificate that was uploaded, PEM or DER. Empty: the private key's file "
                            "holds it too."),
         .type = Type::File},
    };
}

static model::Fields directoryFields()
{
    return {
        {.key = "domains",
         .label = QStringLiteral("Domains"),
         .help = QStringLiteral(
             "The organisation's domains, with commas between; people with other addresses are "
             "external. Empty: the domains that the directory's users have."),
         .type = Type::List,
         .advanced = true},
        {.key = "matchOtherMails",
         .label = QStringLiteral("Match other e-mail addresses"),
         .help =
             QStringLiteral("People are also found by the directory's otherMails, such as private addresses. "
                            "Off: by mail, proxy addresses and user principal name alone."),
         .type = Type::Bool,
         .defaultValue = QStringLiteral("false"),
         .advanced = true},
        {.key = "matchImAddresses",
         .label = QStringLiteral("Match chat addresses"),
         .help = QStringLiteral(
             "People are also found by the directory's imAddresses (sip:). Off: they are not."),
         .type = Type::Bool,
         .defaultValue = QStringLiteral("false"),
         .advanced = true},
        {.key = "skipDisabled",
         .label = QStringLiteral("Leave out disabled accounts"),
         .help = QStringLiteral(
             "Users whose sign-in is blocked get no mail. Off: they do, because shared and room "
             "mailboxes are such users."),
         .type = Type::Bool,
         .defaultValue = QStringLiteral("false"),
         .advanced = true},
    };
}

static model::Fields deliveryFields()
{
    return {
        {.key = "sentRepresenting",
         .label = QStringLiteral("Also set the sent-for properties"),
         .help = QStringLiteral(
             "Set the author a second time, as the properties that say for whom a message was "
             "sent. For tenants that put the mailbox's owner in place of the author. Off: not."),
         .type = Type::Bool,
         .defaultValue = QStringLiteral("false"),
         .advanced = true},
        {.key = "loginUrl",
         .label = QStringLiteral("Sign-in address"),
         .help = QStringLiteral("Instead of the cloud's own, for tests. Empty: the cloud's."),
         .type = Type::Url,
         .advanced = true},
        {.key = "graphUrl",
         .label = QStringLiteral("Graph address"),
         .help = QStringLiteral("Instead of the cloud's own, for tests. Empty: the cloud's."),
         .type = Type::Url,
         .advanced = true,
         .isPlace = true},
    };
}

static model::Fields fields()
{
    model::Fields all;
    for (const model::Fields &some : {tenantFields(), proofFields(), directoryFields(), deliveryFields()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

target::TargetKind kind()
{
    const auto tenants = std::make_shared<Tenants>();
    return {.id = "microsoft365",
            .name = QStringLiteral("Microsoft 365"),
            .description =
                QStringLiteral("Mailboxes of Exchange Online, reached through Microsoft Graph by an "
                               "application that an admin registers."),
            .fields = fields(),
            .make = [tenants](const target::TargetContext &context) -> std::unique_ptr<target::Target> {
                return std::make_unique<Microsoft365Target>(context, tenants);
            },
            .signIn = signIn,
            .checkSecrets = checkApplication};
}

} // namespace microsoft365
