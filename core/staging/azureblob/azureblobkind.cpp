// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/azureblobkind.h"

#include "staging/azureblob/azureblobstaging.h"
#include "staging/azureblob/signin.h"

namespace azureblob {

using model::Field;

static model::Fields containerFields()
{
    return {
        {.key = "containerUrl",
         .label = QStringLiteral("Container address"),
         .help = QStringLiteral(
             "The container that copies of what was captured are kept in, such as "
             "https://account.blob.core.windows.net/archive: in the Azure portal, Properties of the "
             "container. "
             "A container of its own with private access is best. Without a SAS; that is a secret."),
         .type = Field::Type::Url,
         .required = true},
        {.key = "sas",
         .label = QStringLiteral("Shared access signature (SAS)"),
         .help = QStringLiteral("One of three ways to sign in. A SAS of the container with the permissions "
                                "read, create, write and, "
                                "for retention, delete: in the Azure portal, Shared access tokens of the "
                                "container. Give the token or "
                                "the whole URL. Empty: the account key or Microsoft Entra ID is used."),
         .type = Field::Type::Secret},
        {.key = "accountKey",
         .label = QStringLiteral("Account key"),
         .help = QStringLiteral("One of three ways to sign in, which opens the whole storage account: in the "
                                "Azure portal, Access "
                                "keys of the storage account. Empty: a SAS or Microsoft Entra ID is used."),
         .type = Field::Type::Secret},
    };
}

static model::Fields entraFields()
{
    return {
        {.key = "stagingTenant",
         .label = QStringLiteral("Tenant of the storage account"),
         .help = QStringLiteral(
             "To sign in with Microsoft Entra ID: the directory (tenant) id or domain that the "
             "storage account's subscription belongs to. Empty: a SAS or the account key is "
             "used."),
         .advanced = true},
        {.key = "stagingClientId",
         .label = QStringLiteral("Application (client) id for staging"),
         .help = QStringLiteral("To sign in with Microsoft Entra ID: the id of an app registration that has "
                                "the role Storage Blob Data "
                                "Contributor on the container. A new role takes up to ten minutes to come "
                                "into force. Empty: a SAS or "
                                "the account key is used."),
         .advanced = true},
        {.key = "stagingLoginUrl",
         .label = QStringLiteral("Sign-in address for staging"),
         .help = QStringLiteral("Where the app signs in. Empty: the sign-in address of the cloud that the "
                                "container's address belongs to."),
         .type = Field::Type::Url,
         .advanced = true},
        {.key = "stagingClientSecret",
         .label = QStringLiteral("Client secret for staging"),
         .help =
             QStringLiteral("A secret of the app: in the Azure portal, Certificates and secrets of the app "
                            "registration, the value. Empty: the certificate's key is used."),
         .type = Field::Type::Secret,
         .advanced = true},
        {.key = "stagingPrivateKey",
         .label = QStringLiteral("Certificate and key for staging"),
         .help = QStringLiteral(
             "In the place of a client secret: the app's certificate with its private key, PEM or "
             "PKCS#12 without a password. Empty: the client secret is used."),
         .type = Field::Type::Secret,
         .advanced = true},
    };
}

staging::StagingKind kind()
{
    model::Fields fields = containerFields();
    const model::Fields entra = entraFields();
    fields.insert(fields.end(), entra.begin(), entra.end());
    return {.id = "azureblob",
            .name = QStringLiteral("Azure Blob Storage"),
            .fields = std::move(fields),
            .make = [](const staging::StagingContext &context) -> std::unique_ptr<staging::Staging> {
                return std::make_unique<AzureBlobStaging>(context);
            },
            .checkSecrets =
                [](const staging::StagingContext &context) {
                    SignIn(context, containerAddress(context.values.value("containerUrl"))).prepare();
                }};
}

} // namespace azureblob
