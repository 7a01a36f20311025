<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>app::Application</name>
    <message>
        <source>Sample archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample data was not set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chancery keeps working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or quit it with its icon in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chancery quits as soon as the items in hand are done. Nothing is lost: the runs go on where they are at the next start. Close the window again to quit at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chancery was started with CHANCERY_VAULT, which is not set at sign-in: without its passphrase file the data folder cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a script or service of your own set CHANCERY_VAULT and start chancery --minimized.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Tray</name>
    <message>
        <source>Open Chancery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases separated by semicolons. With domains as well, it adds names and aliases to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON file that says which fields of JSON, XML and CSV items mean what; empty: the usual names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PEM file with the root certificates of those whose signatures count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder that this computer can read, where the files arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add new connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After an unknown outcome the mailbox is looked through at once and again after this time, before anything is sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts by webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archives whose signature is missing, bad or of someone not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture previews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations of Actiance exports (FileDump XML), message by message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not apply to XIP: everything the source holds is captured, whatever its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails (.eml), byte for byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the file has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every address of these domains has a mailbox, e.g. example.com,example.org. Leave it empty when a directory names the mailboxes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra CA file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GnuPG keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GnuPG program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How deep the folders of an archive may go. An archive beyond it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large an archive may become. An archive beyond it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large each file of it may become. An archive beyond it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long verifying and unpacking one may take. An archive beyond it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many files an archive may hold. An archive beyond it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many mailboxes are written to at the same time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many times its packed size an archive may become. An archive beyond it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items in JSON, XML and CSV files, with their attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items out of signed archives (XIP, XAR, signed ZIP) that arrive in a folder. A file&apos;s signature is verified before anything of it is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest archive, unpacked (GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest file in an archive (GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local archive (Maildir++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest time for an archive (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailboxes in a folder of this computer or of a disk that is mounted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map XIP users to Microsoft 365 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message class that Microsoft 365 is asked to give the items; empty: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most files in an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most folders inside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: files without any signature pass too. A bad signature never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with the service account&apos;s certificate and its RSA key, PEM or PKCS#12. It is shown to session authentication and key manager alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlook .msg files and archives inside archives: they are listed as failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM file of certificates trusted besides the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the client certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of gpg, to accept ZIP files with an OpenPGP signature; empty: those are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy to session authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy to the Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy to the key manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy to the pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reactions, receipts, typing and presence; unless it is set, previews of attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Require a signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retention of staged segments (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second look (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size limit (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spool limit (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged segments are kept this long after everything in them is delivered; 0: for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of a keyring with the trusted signers&apos; public keys and nothing else; needed with gpg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that XIP files arrive in. Its sub-folders are not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signers&apos; root certificate (PEM), or their certificates&apos; SHA-256 fingerprints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smaller images that Symphony makes of attached ones, beside these. They show nothing that the attachment does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subfolder of the Inbox that receives the messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted signers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When people entered and left a room, beyond who received each message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where copies of what was captured are kept, best on another disk than the data folder. Empty: a folder in the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the archive is: a folder with one Maildir++ mailbox for each address, which any IMAP server or mail client opens. It is made when it is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every:24h, weekly:mon,tue@02:30 (local time), or manual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key: with the service account&apos;s RSA key. certificate: with a client certificate, where the pod permits that; session authentication and key manager then mostly have addresses of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, en, de, fr, es or ja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, none, or http://host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses, separated by commas, that are told when a connector fails, needs attention, is overdue, or is healthy again. Needs a mail server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: mail is handed in without signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the user at the mail server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password at the mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender of alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address alerts come from; empty: the first one they go to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User at the mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https address that gets the same as JSON: connector, state, before, text, counts, at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smtp://host:587 (encrypted with STARTTLS) or smtps://host:465. It is reached directly, without the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases separated by semicolons. Empty: the user&apos;s own mailbox alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PEM or DER file. Empty when the private key&apos;s file holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret of the app: in the Azure portal, Certificates and secrets of the app registration, the value. Empty: the certificate&apos;s key is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A user of the server who may open every mailbox (Dovecot: a passdb with master=yes; Cyrus: proxyservers). Signs in for each mailbox of the directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also set the sent-for properties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application (client) id for staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate and key for staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret for staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the place of a client secret: the app&apos;s certificate with its private key, PEM or PKCS#12 without a password. Empty: the client secret is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of the cloud&apos;s own, for tests. Empty: the cloud&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of the cloud&apos;s own. Empty: the cloud&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its value, not its id. Empty when a certificate is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key&apos;s passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out disabled accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server (IMAP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailboxes of Exchange Online, reached through Microsoft Graph by an application that an admin registers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailboxes on an IMAP server, such as Dovecot, Cyrus or Exchange. A master user or a registered application opens them all; a single user&apos;s password opens that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match chat addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match other e-mail addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the app registration that has IMAP.AccessAsApp, and full access to each mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the application that was registered for this program. In the Entra admin centre: App registrations, the application, “Application (client) ID”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the certificate that was uploaded under Certificates &amp; secrets: a PEM or PKCS#12 file. Goes before a client secret. Empty: the client secret is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the certificate: PEM or PKCS#12. It goes before the client secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of three ways to sign in, which opens the whole storage account: in the Azure portal, Access keys of the storage account. Empty: a SAS or Microsoft Entra ID is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of three ways to sign in. A SAS of the container with the permissions read, create, write and, for retention, delete: in the Azure portal, Shared access tokens of the container. Give the token or the whole URL. Empty: the account key or Microsoft Entra ID is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the private key&apos;s file. Empty: it is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the private key. Empty: it is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are also found by the directory&apos;s imAddresses (sip:). Off: they are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are also found by the directory&apos;s otherMails, such as private addresses. Off: by mail, proxy addresses and user principal name alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the author a second time, as the properties that say for whom a message was sent. For tenants that put the mailbox&apos;s owner in place of the author. Off: not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared access signature (SAS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in address for staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenant of the storage account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The IMAP server&apos;s name, e.g. imap.example.com. Its certificate must carry it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate that was uploaded, PEM or DER. Empty: the private key&apos;s file holds it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container that copies of what was captured are kept in, such as https://account.blob.core.windows.net/archive: in the Azure portal, Properties of the container. A container of its own with private access is best. Without a SAS; that is a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The master user&apos;s, or else the user&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s domains, with commas between; people with other addresses are external. Empty: the domains that the directory&apos;s users have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant&apos;s id or one of its domains, such as example.onmicrosoft.com. In the Entra admin centre: Overview, “Tenant ID”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tenant&apos;s id or one of its domains; in the Entra admin centre&apos;s overview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign in with Microsoft Entra ID: the directory (tenant) id or domain that the storage account&apos;s subscription belongs to. Empty: a SAS or the account key is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sign in with Microsoft Entra ID: the id of an app registration that has the role Storage Blob Data Contributor on the container. A new role takes up to ten minutes to come into force. Empty: a SAS or the account key is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users whose sign-in is blocked get no mail. Off: they do, because shared and room mailboxes are such users.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the app signs in. Empty: the sign-in address of the cloud that the container&apos;s address belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the connectors&apos; folders are made, levels separated by a slash. A single slash means the top level, for servers that want no folders in the Inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenant is in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs in when there is no master user; only this user&apos;s own mailbox can be delivered to. An e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system, none, or http://host:port. Empty: as set for the whole program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts by a secret webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same where whoever knows the address may post (Slack, Teams): it is kept sealed and shown nowhere. Goes before the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept when somebody signs in through the browser; nobody types it. Such an account writes into the mailboxes that the person has full access to, with attachments below 3 MB. Empty: the application proves itself, with its private key or client secret, which go before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value (not the id) of a secret of the application: Certificates &amp; secrets. It expires. Empty: a certificate is used, or a person signs in through the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats out of the external database of Cisco IM and Presence, on Microsoft SQL Server or PostgreSQL, each message once for everyone who took part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats between two people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group chats, for everyone who received the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent rooms, for everyone who was in the room then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note on each transferred file, and the XMPP stanza as evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files themselves: they stay on the file server of IM and Presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that the message archiver of Cisco encrypted in the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing notices, receipts, topic changes and history replayed to who enters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login of the database that may read its tables and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ODBC driver: Microsoft&apos;s or FreeTDS for SQL Server, psqlODBC for PostgreSQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of the authority that signed the database server&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map Jabber users to Microsoft 365 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ODBC driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registered name of the driver, such as ODBC Driver 18 for SQL Server, FreeTDS or PostgreSQL Unicode. Empty: the best one for SQL Server that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server&apos;s name, as its certificate has it. Not needed with a connection string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s static TCP port. 0: the usual one (SQL Server 1433, PostgreSQL 5432).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the external database, such as tcmadb. Not needed with a connection string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A login that may read the tables and nothing else (SQL Server: db_datareader).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login&apos;s password. Empty: the driver signs in by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt and verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is encrypted and the server&apos;s certificate verified. Off: whoever is on the way can read along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authority of the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PEM file of the authority that signed the server&apos;s certificate. Empty: those that the system trusts. Microsoft&apos;s driver always uses the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole ODBC connection string, without the password, in place of the settings above. Whether it encrypts is up to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zone that sent_date is written in: UTC, or a name such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which mail domain stands for which domain of Jabber addresses: im.example.com=example.com, separated by commas. Empty: they are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days counted again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each run counts the rows of so many days again and rereads the hours that have grown: rows come hours late after an outage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many seconds a query may take. What takes longer is asked for in parts; if a minute of messages does, the run ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back the first capture goes: a date, or a date and time in UTC. Empty: 30 days back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service account with Full Access that Jive itself knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments and images, edits and deletions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to the client id of the add-on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletions of direct messages; images that lie at other hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct messages and shares, when they are switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents and files with every version, discussions, blog posts, polls, ideas, status updates, tasks, bookmarks, and contents of other types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents, discussions, posts, comments and direct messages of a Jive community, on-premises or in the cloud, with their attachments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For direct messages: the system property jive.api.run_as.strategies permits “userid”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the add-on that an administrator uploaded to Jive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast Jive is asked, on average. Its own limit is 7 unless an administrator changed it. 0: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes, followers, and what people did without writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map Jive users to Microsoft 365 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other hosts that attachments may be fetched from, separated by commas. Empty: every public host over https. The sign-in goes to none of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read direct messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replies and comments at every level, also those for authors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs in without a password, and is renewed by itself. Empty: user name and password are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address people open the community with, such as https://community.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service account&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service account. It needs Full Access; with less, only what it may see is captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was edited twice between two runs, but for documents and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on: direct messages and shares are read as each person (Run-As), which Jive has to permit. off: they are not captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts, comments and private messages of Salesforce Chatter with their files, every edit and every deletion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts on walls, in groups and on records, questions, polls, links and files, and the comments on them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each edit with the text before and after it, and each deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private messages; direct messages that the account itself is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files and images, checked against Salesforce&apos;s checksums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes, bookmarks, followers, and who voted for what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deletions of private messages, and direct messages of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Salesforce itself writes into feeds, unless it is switched on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An integration user with a permission set of API Enabled, Chatter, View All Data, View All Users, Manage Chatter Messages and Direct Messages, Manage Unlisted Groups, and Query All Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setup › External Client App Manager › New External Client App: enable OAuth, with the scopes “Manage user data via APIs (api)” and “Access Chatter (chatter_api)”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In that app either enable the client credentials flow and name the integration user as “Run As”; or enable the JWT bearer flow, upload a certificate, and pre-authorise the user by a permission set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s consumer key, its secret or the certificate&apos;s private key, and My Domain of the organisation (Setup › My Domain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For who deleted what, and texts between two runs: the package for Salesforce with its triggers and channel, deployed as its README says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map Salesforce Chatter users to Microsoft 365 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the External Client App, under Settings › OAuth Settings › Consumer Key and Secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The integration user&apos;s password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user&apos;s personal token, which Salesforce mails after Settings › Reset My Security Token. Empty where the network&apos;s addresses are trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA, 2048 bits or more, as PEM; its certificate is uploaded to the app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel of edits and deletions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel that the triggers post to. The package for Salesforce brings /event/Chatter_Archive__e; generic channels (/u/…) keep events for 24 hours only. none: edits and deletions are looked for, without who deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of API requests (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run pauses when the organisation has used so much of its daily API requests; the next run goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types of posts that are not captured, separated by commas, such as EmailMessageEvent where mail is archived already. Empty: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as 62.0. Empty: the newest of the server that was tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members of public groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on: posts of public groups go to all members as well. off: to who wrote, was mentioned or owns the group. Members of private groups always get theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers of records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on: posts on cases, accounts and other records go to who follows the record as well. off: to who wrote, was mentioned or owns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on: what Salesforce itself writes into feeds (tracked changes, created records, …) is captured as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend addresses of sandboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on: the “.invalid” that a Salesforce sandbox puts behind each address is taken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A service account with an RSA key pair, its public half in Symphony&apos;s admin console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments, and the files of Content Export: e-mail, Actiance, and Symphony&apos;s own XML as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats, rooms and wall posts of a Symphony pod with their attachments, every version of a message, and who joined and left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the key has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For encrypted export files: gpg, and the private OpenPGP key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast Symphony is asked, on average. Its own limit is 400 for all that come from one address. 0: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins, leaves, and what was done to rooms and connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key manager address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map external users to Microsoft 365 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages of chats and rooms for everyone who was in them then, with every version, replies, forwards, forms and disclaimers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the OpenPGP key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path of gpg, to decrypt export files (.pgp). Empty: only files that are not encrypted are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session authentication address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address people open Symphony with, such as https://acme.symphony.com. It also names the pod when files are read from a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that export files arrive in. Its sub-folders are not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The private key that export files are encrypted for, armoured. Needed with gpg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role User Provisioning for datafeed and datahose, Content Export Reader for contentExport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service account&apos;s RSA key, PEM. Its public half is in the account in Symphony&apos;s admin console. Not needed to read files from a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service account&apos;s user name. Not needed to read files from a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wall posts, shared posts, and suppressed messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where sessions are signed in to. Empty: at the pod&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the Agent answers, if it runs in the organisation. Empty: at the pod&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the key manager answers, if it runs in the organisation. Empty: at the pod&apos;s address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who joined and left, rooms that were made, changed and closed, connections, and events of the system. Suppressed messages are always told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With datafeed: conversations the account is no member of, and joins, leaves and suppressions while no feed was read for 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With datahose: what was written before it was first read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add-on (OAuth)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App&apos;s key and private key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App&apos;s key and secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application in Microsoft Entra ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azure Blob Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to the consumer key. Not needed with a private key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China, operated by 21Vianet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting waits while more than this many MB are kept locally and not yet delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversations of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each message is an e-mail of its own (message), or all of a conversation&apos;s day are one, once the day (UTC) is over (conversationDay).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: 993 where it is encrypted from the first byte, else 143.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export files in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files stay (keep), or those that are read go to the sub-folder done, refused ones to quarantine (move).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first byte (tls), or after a plain greeting (starttls). The certificate is always verified. No encryption (none) is for a server on this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global and GCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Domain of the organisation, such as https://company.my.salesforce.com. With a private key or a password also https://login.salesforce.com, or https://test.salesforce.com for a sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (DNS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One e-mail a conversation and day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One e-mail a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission Mail.ReadWrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission Mail.ReadWrite.Shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission User.Read.All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run-As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature requirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging SAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging immutability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging sign-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The integration user to sign in as, with a private key or a password. With key and secret the app names the user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pod&apos;s export files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole pod</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Government DoD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US Government GCC High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlisted groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenant is in. The US government&apos;s two take no attachment of 3 MB or more; such a message then says where its files are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a user name and password (plain), or as an application registered in Microsoft Entra ID, for Exchange Online (xoauth2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the app&apos;s key and secret, as the user set in the app (client_credentials); with the app&apos;s key and a private key, as the user named here (jwt); or with the user&apos;s password and security token, which newer organisations refuse (password).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the user name and password of a service account that Jive itself knows (basic), or with an add-on&apos;s client and a refresh token, or user name and password (oauth).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gpg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 fingerprints of signer certificates that are trusted as they are, one a line or separated by commas; beside the trusted certificates or in their place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments beyond it are kept in staging, and the message says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export files on an SFTP server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder on the SFTP server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For files on an SFTP server: an account there, and the fingerprint of its host key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or address of the server that export files are dropped on, such as sftp.example.com. No proxy is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the SFTP user. Empty: the key alone signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase of the SFTP key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SFTP key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SFTP password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SFTP user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SFTP user&apos;s private key, PEM or OpenSSH. Its public half is with the account on the server. Empty: the password alone signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account on that server. It needs to read the folder, and to write there if files are to be moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fingerprint of the server&apos;s host key, SHA256:…, as its administrator sees it with ssh-keygen -lf. A server with another key gets no sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that export files arrive in, as this account sees it. Its sub-folders are not read. Empty: the account&apos;s home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the account is a member of (datafeed: set the schedule to every:15m, because events are lost that are not read for 30 minutes); the whole pod, where that is licensed, from when it is first read (datahose); the pod&apos;s export files (contentExport); or the same files, from a folder (folder) or an SFTP server (sftp).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it answers, mostly 22.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further permissions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AccountDialog</name>
    <message>
        <source>Add an archive account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive account “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind of archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no name. Enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AccountList</name>
    <message>
        <source>Add …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n connector</numerusform>
            <numerusform>%n connectors</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in use. Give its connectors another account, or delete them, first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove an archive account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and its secrets are removed from Chancery. The mailboxes and what is in them stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing “%1” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be used like this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download log …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run of every connector is listed here, with its figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs &amp;of:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the runs of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen run with every item, as text, CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt);;CSV files (*.csv);;JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was not written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Assistant</name>
    <message>
        <source>Add a connector: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AuditPage</name>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proves that no entry was altered, added or removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All entries, oldest first, as CSV or JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show entries about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change of accounts, connectors, mappings and settings is recorded here, and every run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entries about “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries are found by the whole name of a connector or an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit was not exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading every entry and every run …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record could not be verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AuditWords</name>
    <message>
        <source>Account added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged segment removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments left out dismissed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CheckList</name>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a check, passed or failed</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChoiceField</name>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChosenProblems</name>
    <message>
        <source>The list changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConfigurePage</name>
    <message>
        <source>&amp;Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configure the source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectorActions</name>
    <message>
        <source>Run now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture and deliver now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same settings under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs captured, delivered and could not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new connector with the same settings, mapping and secrets. It is paused until you resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft “%1” and what was entered in it will be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) and what was entered in them will be gone.</source>
        <translation>
            <numerusform>%n draft and what was entered in it will be gone.</numerusform>
            <numerusform>%n drafts and what was entered in them will be gone.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was imported stays in the mailboxes, and history, log and audit are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” will be deleted and captures nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) will be deleted and capture nothing any more.</source>
        <translation>
            <numerusform>%n connector will be deleted and capture nothing any more.</numerusform>
            <numerusform>%n connectors will be deleted and capture nothing any more.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 If you delete the connector now, they are given up and never delivered. The reason is kept in the audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up and delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n failed or parked copy(s) can never be delivered then.</source>
        <translation>
            <numerusform>%n failed or parked copy can never be delivered then.</numerusform>
            <numerusform>%n failed or parked copies can never be delivered then.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments that copies lack can never be sent then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unsaved edit that is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes on with the run that was paused, and runs by the schedule again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run finishes what is in hand, and none starts by itself until it is resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a connector “%1” already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectorFlyout</name>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectorModel</name>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the run that is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last run: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectorTable</name>
    <message>
        <source>Connectors</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectorsTab</name>
    <message>
        <source>Add connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connector captures messages from one source and archives them. Choose a source to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what you typed, or clear it to see all connectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, source, account or status (Ctrl+F); or just type in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CounterSection</name>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 = %2 + %3 + %4 + %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the run that is going on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last run, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures add up (%1), but the run did not read everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures do not add up: available is not imported + partial + skipped + failed (%1). Download the log and verify the audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every copy is accounted for: available = imported + partial + skipped + failed (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the failed parked until an admin acts</source>
        <translation>
            <numerusform>%Ln of the failed parked until an admin acts</numerusform>
            <numerusform>%Ln of the failed parked until an admin acts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left open for the next run</source>
        <translation>
            <numerusform>%Ln left open for the next run</numerusform>
            <numerusform>%Ln left open for the next run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln carried in from earlier runs</source>
        <translation>
            <numerusform>%Ln carried in from earlier runs</numerusform>
            <numerusform>%Ln carried in from earlier runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read again and known</source>
        <translation>
            <numerusform>%Ln read again and known</numerusform>
            <numerusform>%Ln read again and known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by “Capture from”</source>
        <translation>
            <numerusform>%Ln left out by “Capture from”</numerusform>
            <numerusform>%Ln left out by “Capture from”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s) from outside, counted once an item</source>
        <translation>
            <numerusform>%Ln participant from outside, counted once an item</numerusform>
            <numerusform>%Ln participants from outside, counted once an item</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The figures add up (%1); %Ln copy(s) are still to be delivered by the next run.</source>
        <translation>
            <numerusform>The figures add up (%1); %Ln copy is still to be delivered by the next run.</numerusform>
            <numerusform>The figures add up (%1); %Ln copies are still to be delivered by the next run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) did not arrive.</source>
        <translation>
            <numerusform>%Ln copy did not arrive.</numerusform>
            <numerusform>%Ln copies did not arrive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DataConnectorsPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data connectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connector can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of “%1” are kept from %2 and were never saved. Go on with them, or start afresh from the settings as they are now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes of “%1” that are kept from %2 and were never saved will be gone. The connector stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DateField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <comment>how a date is written, as a hint</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a date: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Desk</name>
    <message>
        <source>The connectors could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not cloned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft was not discarded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Disclosure</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DraftKeeper</name>
    <message>
        <source>The draft “%1” was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FieldForm</name>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FieldText</name>
    <message>
        <source>%1 (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole number of at least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a full address such as https://host.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a date such as 2026-01-31, or a time in UTC such as 2026-01-31T08:00:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the values offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder or type its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file or type its path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing. %2</source>
        <comment>name of a field, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” does not fit here. %2</source>
        <comment>what was entered, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it runs by itself. Times of day are those of this computer&apos;s time zone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FirstRunPage</name>
    <message>
        <source>Add connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Chancery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chancery reads messages of other systems and archives a copy of each in the mailbox of everyone who took part. A connector says which source to read and where the mailboxes are; four short steps set one up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up the sample connectors …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample data comes with Chancery: signed files and a chat server&apos;s database, read without a network and archived in a folder below the data folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HistorySection</name>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom mapping set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of this connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments left out dismissed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ListField</name>
    <message>
        <source>One a line, or separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogDownload</name>
    <message>
        <source>Save …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen run (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run in this time; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the log …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) written to %1.</source>
        <translation>
            <numerusform>%Ln run written to %1.</numerusform>
            <numerusform>%Ln runs written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the archive …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chancery is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MapPerson</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox for the chosen person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the mapping by hand out; the address decides again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox for %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a person above to map by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of a mailbox, or choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mailbox of the account has the address “%1”. Check its spelling, or add the mailbox to the directory first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MappingFilePanel</name>
    <message>
        <source>Wrong lines of the mapping file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the imported mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Download template …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is still being checked. Wait for the result before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mapping file is imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a mapping file.</source>
        <translation>
            <numerusform>%n line of a mapping file.</numerusform>
            <numerusform>%n lines of a mapping file.</numerusform>
        </translation>
    </message>
    <message>
        <source>The template was written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the mapping template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported.</source>
        <translation>
            <numerusform>%n line imported.</numerusform>
            <numerusform>%n lines imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was not imported: %n of its lines are wrong. Correct them and import it again.</source>
        <translation>
            <numerusform>%1 was not imported: %n of its lines is wrong. Correct it and import the file again.</numerusform>
            <numerusform>%1 was not imported: %n of its lines are wrong. Correct them and import the file again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MappingFiles</name>
    <message>
        <source>Import …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces the mapping by hand with the lines of a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the mapping by hand to a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a CSV file with the columns such a file needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mapping was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %n line(s) of the mapping by hand are replaced by those of the file. Export them first to keep them.</source>
        <translation>
            <numerusform>The %n line of the mapping by hand is replaced by those of the file. Export it first to keep it.</numerusform>
            <numerusform>The %n lines of the mapping by hand are replaced by those of the file. Export them first to keep them.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported: another connector was chosen meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %n line(s) of %1 need mending.</source>
        <translation>
            <numerusform>Nothing was imported: %n line of %1 needs mending.</numerusform>
            <numerusform>Nothing was imported: %n lines of %1 need mending.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported from %1.</source>
        <translation>
            <numerusform>%n line imported from %1.</numerusform>
            <numerusform>%n lines imported from %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MappingPage</name>
    <message>
        <source>Map people &amp;automatically by their e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has an address or alias that the account&apos;s directory knows gets the copies in that mailbox. The lines of a mapping file come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map users</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MappingTable</name>
    <message>
        <source>No mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapped by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person at the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MappingWork</name>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NoticeButton</name>
    <message>
        <source>Notices (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n new notice</numerusform>
            <numerusform>%n new notices</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed with the connectors since Chancery was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since Chancery was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>time, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Notices</name>
    <message>
        <source>“%1” is healthy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) need attention</source>
        <translation>
            <numerusform>%n connector needs attention</numerusform>
            <numerusform>%n connectors need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) healthy again</source>
        <translation>
            <numerusform>%n connector healthy again</numerusform>
            <numerusform>%n connectors healthy again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewTab</name>
    <message>
        <source>Search sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what you typed, or clear it to see all sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PathField</name>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PeopleModel</name>
    <message>
        <source>Unmapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: shown in the messages, gets no copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PersonalSettings</name>
    <message>
        <source>&amp;Theme:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start Chancery when I sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedules run only while Chancery does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one is chosen when Chancery is started: chancery --data-dir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chancery speaks this language from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start at sign-in was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PreviewPanel</name>
    <message>
        <source>People and their mailboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before everyone was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the source again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the source and the directory … You can go on without waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source holds nothing yet. Whoever takes part in the first items is mapped when they are captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mapped by file</source>
        <translation>
            <numerusform>%n mapped by file</numerusform>
            <numerusform>%n mapped by file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by e-mail</source>
        <comment>people mapped</comment>
        <translation>
            <numerusform>%n by e-mail</numerusform>
            <numerusform>%n by e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unmapped</source>
        <translation>
            <numerusform>%n unmapped</numerusform>
            <numerusform>%n unmapped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside</source>
        <comment>people outside the organisation</comment>
        <translation>
            <numerusform>%n outside</numerusform>
            <numerusform>%n outside</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people could not be listed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PreviewSection</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what a run would capture now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item id, as in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the source …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run would capture nothing new now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that a run would capture are in the list.</source>
        <translation>
            <numerusform>%n item that a run would capture is in the list.</numerusform>
            <numerusform>%n items that a run would capture are in the list.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the message …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This item could not be made into a message. Its record, as the source gave it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is archived. Images and links are not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a run would import it now. Images and links are not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the id of an item, as in the log, or choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is kept; no copy is in a mailbox yet. Images and links are not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ProblemsSection</name>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed and parked copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map user …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivers everything that failed or was parked once more, by today&apos;s mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see why, and what can be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copies were not dismissed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed and parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivers what failed or was parked of the chosen items once more, by today&apos;s mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows are too many to be copied; the limit is %2. Choose fewer, or download the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) chosen</source>
        <translation>
            <numerusform>%Ln copy chosen</numerusform>
            <numerusform>%Ln copies chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more.</source>
        <translation>
            <numerusform>… and %Ln more.</numerusform>
            <numerusform>… and %Ln more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed and parked copies of %Ln item(s) will not be delivered and no longer count as unresolved. The reason is kept in the audit.</source>
        <translation>
            <numerusform>Failed and parked copies of %Ln item will not be delivered and no longer count as unresolved. The reason is kept in the audit.</numerusform>
            <numerusform>Failed and parked copies of %Ln items will not be delivered and no longer count as unresolved. The reason is kept in the audit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProductPage</name>
    <message>
        <source>All sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all sources (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it captures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does not capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you begin, you need</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ProductTile</name>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n connector</numerusform>
            <numerusform>%n connectors</numerusform>
        </translation>
    </message>
    <message>
        <source>None set up yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ProgramSettings</name>
    <message>
        <source>Send test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends a test alert by what is saved above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Runs that start from now on go by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test alert was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save first: a test goes by what is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ProgressSection</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing what is in hand …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing: reading the directory and what is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting from the source and delivering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivering to the mailboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying to staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) captured</source>
        <translation>
            <numerusform>%Ln item captured</numerusform>
            <numerusform>%Ln items captured</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 copies settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checkpoint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 It goes on at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends the run at once. Nothing is lost; Resume goes on from the last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts a run that goes on where this one stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: the run stopped where it was, and nothing is lost. Resume goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishes what is in hand and keeps its place. No run starts by itself until Resume, which goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: the run ended where it was, and nothing is lost. Resume goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PropertiesSection</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored, sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic user mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Properties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts as soon as the connector is created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector was not created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunCard</name>
    <message>
        <source>Show the connector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunTable</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RunsSection</name>
    <message>
        <source>%1 available · %2 imported · %3 partial · %4 skipped · %5 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has ended yet. Choose Run now to start one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the log of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last runs, oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left for the next run: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln further one(s) left for the next run; the log names them</source>
        <translation>
            <numerusform>%Ln further one left for the next run; the log names it</numerusform>
            <numerusform>%Ln further ones left for the next run; the log names them</numerusform>
        </translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScheduleField</name>
    <message>
        <source>When it runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On days of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of hours, days or minutes between runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times of day, in 24 hours, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day of the week is ticked. Tick at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the times of day in 24 hours, such as 02:30, 14:00.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScheduleSection</name>
    <message>
        <source>Save schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScheduleText</name>
    <message>
        <source>Every week: %1, at %2 in the time zone of this computer.</source>
        <comment>days, times of day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when somebody starts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every %1, counted from the start of the last run.</source>
        <comment>a length of time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the stored value: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the stored value: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored – type to replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SetUpPage</name>
    <message>
        <source>Before you begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I &amp;accept the terms of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Na&amp;me of the connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables, logs and the audit trail use it. No two connectors have the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive acc&amp;ount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd archive account …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the messages go: the mailboxes, the directory of the people who have one, and the staging storage. Several connectors can share an account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No archive account is chosen. Choose or add one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connector has no name. Enter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terms of service are not accepted. Tick the box to accept them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up the connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the archive account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Archive accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SignInButton</name>
    <message>
        <source>Stop signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to “%1” in the browser …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in to “%1” was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in to “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Start</name>
    <message>
        <source>The first import takes in everything the source holds, whatever its date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first import takes in what is dated %1 or later: 30 days back. Older items are left out, and later imports do not fetch them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first import takes in what is dated %1 or later. Older items are left out, and later imports do not fetch them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusSection</name>
    <message>
        <source>Download log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector status with source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no log before the first run has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this notice …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copies stay without their attachments, and that no longer counts as unresolved. Retry still sends them once larger files are allowed. The reason is kept in the audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notice was not dismissed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run without failures yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusText</name>
    <message>
        <source>The last run could not finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file was refused because of its signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is unresolved: see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies lack an attachment that is kept: allow larger files, then retry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of the last run lack an attachment: its log says which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last run ended before it had read everything: run it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throttled until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No successful run for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has succeeded yet, although one was due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up is not finished. Open it to go on where you left off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up; no run has ended yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is unresolved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused: no run starts by itself until you resume it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unsaved edit is kept from %1: choose Edit to go on with it, or Discard changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have no mailbox: map them, then retry.</source>
        <translation>
            <numerusform>%Ln person has no mailbox: map this person, then retry.</numerusform>
            <numerusform>%Ln people have no mailbox: map them, then retry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) failed: see the reasons below.</source>
        <translation>
            <numerusform>%Ln copy failed: see the reason below.</numerusform>
            <numerusform>%Ln copies failed: see the reasons below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) are still to be delivered by the next run.</source>
        <translation>
            <numerusform>%Ln copy is still to be delivered by the next run.</numerusform>
            <numerusform>%Ln copies are still to be delivered by the next run.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Step %1 of %2, done: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2, current: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2, not open yet: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2, done, with a warning: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Summary</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>The test could not be made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed: %1: %2</source>
        <comment>name of a check, what is wrong</comment>
        <translation>
            <numerusform>%n check failed: %1: %2</numerusform>
            <numerusform>%n checks failed: %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tested, with %n warning(s)</source>
        <translation>
            <numerusform>Tested, with %n warning</numerusform>
            <numerusform>Tested, with %n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>Tested, every check passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmapped people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of those found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n, whose copies wait until they are mapped</source>
        <translation>
            <numerusform>%n, whose copies wait until they are mapped</numerusform>
            <numerusform>%n, whose copies wait until they are mapped</numerusform>
        </translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Terms</name>
    <message>
        <source>What Chancery does. It reads items from the source that you configure, converts each to an e-mail message, keeps a copy in the staging storage of the archive account, and puts the message into the mailboxes of the people who took part in it. It never changes or deletes what is in the source or already in a mailbox, unless a setting of the connector says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your data is. Everything stays on this computer and in the source, the staging storage and the mailboxes that you name. Nothing is sent to the authors of Chancery or to anyone else; there is no telemetry. Passwords and keys are sealed with a key that the keychain of this computer holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is recorded. Every change of the configuration, your acceptance of these terms, and the figures of every run are recorded in an audit trail that shows when it was tampered with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your responsibility. By accepting you confirm that you are allowed to archive the messages of the people concerned, for your organisation and under the laws that apply to it, and that these people were informed where the law asks for it. You are responsible for who may read the mailboxes and for how long messages are kept there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of others. The source and the archive have terms of their own. You confirm that they allow the program to read and to write on your behalf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No warranty. Chancery is free software: you may use, study, share and change it under the terms of the GNU General Public License, version 3 or later. It comes without any warranty, not even the implied warranty of merchantability or fitness for a particular purpose.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TestPanel</name>
    <message>
        <source>The test was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>%n check failed.</numerusform>
            <numerusform>%n checks failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works, with %n warning(s).</source>
        <translation>
            <numerusform>It works, with %n warning.</numerusform>
            <numerusform>It works, with %n warnings.</numerusform>
        </translation>
    </message>
    <message>
        <source>It works: every check passed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::UnmappedSection</name>
    <message>
        <source>Map user …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People without a mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unmapped users</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, on the page User mapping</source>
        <translation>
            <numerusform>and %Ln more, on the page User mapping</numerusform>
            <numerusform>and %Ln more, on the page User mapping</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UserMappingPage</name>
    <message>
        <source>Map auto&amp;matically by e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and their mailboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connector:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has an address or an alias of the directory gets that mailbox. The mapping by hand comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find people or mailboxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks source and directory again who there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parked copies go out now. Activity shows how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who there is could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking source and directory who there is …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without a mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mapped by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a connector; who takes part in its messages is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking who there is …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People appear here as soon as the source has messages of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The automatic mapping was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People are mapped by their e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the mapping by hand counts now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not mapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is mapped automatically again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies for %1 go to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source could not be read; those met so far are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known who there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) are parked. Retry delivers those that have a mailbox now.</source>
        <translation>
            <numerusform>%Ln copy is parked. Retry delivers it if it has a mailbox now.</numerusform>
            <numerusform>%Ln copies are parked. Retry delivers those that have a mailbox now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VerdictPanel</name>
    <message>
        <source>Head of the chain:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it elsewhere: a chain that was made anew has another head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The record is whole: %n entry(s), none altered, added or removed.</source>
        <translation>
            <numerusform>The record is whole: %n entry, not altered.</numerusform>
            <numerusform>The record is whole: %n entries, none altered, added or removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is broken at entry %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is broken: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Wording</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed with failures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mailbox for this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than the size limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment is out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment lies at a host not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source refuses an attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment is not of this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded by an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The application has no access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than its limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is not in the mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the mailbox already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item has no usable name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is on another server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The destination rejected the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The destination asked for a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The destination is out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item cannot be made into an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox may not be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox is out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The destination refused the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large for the destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept message cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody took part in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept copy is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kept copy is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind of signature is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signer&apos;s certificate has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signer is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The item cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The staged copy is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in it has a mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attachment came damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged, or not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key for the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is for another key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service withholds its details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retry has ended: %1 delivered, %2 failed or parked again, %3 left open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged in another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The destination takes no attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mailbox has another content of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
