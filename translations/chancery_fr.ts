<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>app::Application</name>
    <message>
        <source>Sample archive</source>
        <translation>Archive d’exemple</translation>
    </message>
    <message>
        <source>The sample data was not set up.</source>
        <translation>Les données d’exemple n’ont pas été installées.</translation>
    </message>
    <message>
        <source>Chancery keeps working</source>
        <translation>Chancery reste actif</translation>
    </message>
    <message>
        <source>Open or quit it with its icon in the tray.</source>
        <translation>Ouvrez-le ou quittez-le à l’aide de son icône dans la zone de notification.</translation>
    </message>
    <message>
        <source>Chancery quits as soon as the items in hand are done. Nothing is lost: the runs go on where they are at the next start. Close the window again to quit at once.</source>
        <translation>Chancery se ferme dès que les éléments en cours sont traités. Rien n’est perdu&#xa0;: les exécutions reprennent là où elles en sont au prochain démarrage. Fermez de nouveau la fenêtre pour quitter immédiatement.</translation>
    </message>
    <message>
        <source>Chancery was started with CHANCERY_VAULT, which is not set at sign-in: without its passphrase file the data folder cannot be opened.</source>
        <translation>Chancery a été démarré avec CHANCERY_VAULT, qui n’est pas défini à l’ouverture de session&#xa0;: sans son fichier de phrase secrète, le dossier de données ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>Let a script or service of your own set CHANCERY_VAULT and start chancery --minimized.</source>
        <translation>Faites définir CHANCERY_VAULT et démarrer chancery --minimized par un script ou un service à vous.</translation>
    </message>
</context>
<context>
    <name>app::Tray</name>
    <message>
        <source>Open Chancery</source>
        <translation>Ouvrir Chancery</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases separated by semicolons. With domains as well, it adds names and aliases to them.</source>
        <translation>Un fichier CSV avec les colonnes address,displayName,aliases&#xa0;: une ligne par boîte aux lettres, alias séparés par des points-virgules. Si des domaines sont également indiqués, il leur ajoute des noms et des alias.</translation>
    </message>
    <message>
        <source>A JSON file that says which fields of JSON, XML and CSV items mean what; empty: the usual names.</source>
        <translation>Un fichier JSON qui indique la signification des champs des éléments JSON, XML et CSV&#xa0;; vide&#xa0;: les noms habituels.</translation>
    </message>
    <message>
        <source>A PEM file with the root certificates of those whose signatures count.</source>
        <translation>Un fichier PEM contenant le certificat racine des signataires dont les signatures font foi.</translation>
    </message>
    <message>
        <source>A folder that this computer can read, where the files arrive</source>
        <translation>Un dossier lisible par cet ordinateur, dans lequel les fichiers arrivent</translation>
    </message>
    <message>
        <source>Add new connector</source>
        <translation>Ajouter un nouveau connecteur</translation>
    </message>
    <message>
        <source>Add connector</source>
        <translation>Ajouter un connecteur</translation>
    </message>
    <message>
        <source>After an unknown outcome the mailbox is looked through at once and again after this time, before anything is sent again.</source>
        <translation>Après un résultat inconnu, la boîte aux lettres est examinée immédiatement, puis une nouvelle fois après ce délai, avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>After reading</source>
        <translation>Après la lecture</translation>
    </message>
    <message>
        <source>Alerts by e-mail</source>
        <translation>Alertes par e-mail</translation>
    </message>
    <message>
        <source>Alerts by webhook</source>
        <translation>Alertes par webhook</translation>
    </message>
    <message>
        <source>Archive folder</source>
        <translation>Dossier d’archivage</translation>
    </message>
    <message>
        <source>Archives whose signature is missing, bad or of someone not trusted</source>
        <translation>Les archives dont la signature manque, est incorrecte ou provient d’une personne non approuvée</translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation>Capturer à partir du</translation>
    </message>
    <message>
        <source>Capture previews</source>
        <translation>Capturer les aperçus</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificat client</translation>
    </message>
    <message>
        <source>Conversations of Actiance exports (FileDump XML), message by message</source>
        <translation>Les conversations des exportations Actiance (FileDump XML), message par message</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Annuaire</translation>
    </message>
    <message>
        <source>Does not apply to XIP: everything the source holds is captured, whatever its date.</source>
        <translation>Ne s’applique pas à XIP&#xa0;: tout ce que contient la source est capturé, quelle que soit sa date.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>Drop folder</source>
        <translation>Dossier de dépôt</translation>
    </message>
    <message>
        <source>E-mails (.eml), byte for byte</source>
        <translation>Les e-mails (.eml), octet pour octet</translation>
    </message>
    <message>
        <source>Empty: the file has none.</source>
        <translation>Vide : le fichier n&apos;en a pas.</translation>
    </message>
    <message>
        <source>Every address of these domains has a mailbox, e.g. example.com,example.org. Leave it empty when a directory names the mailboxes.</source>
        <translation>Chaque adresse de ces domaines a une boîte aux lettres, par exemple example.com,example.org. Laissez ce champ vide si un annuaire indique les boîtes aux lettres.</translation>
    </message>
    <message>
        <source>Extra CA file</source>
        <translation>Fichier d’autorités de certification supplémentaire</translation>
    </message>
    <message>
        <source>Field map</source>
        <translation>Correspondance des champs</translation>
    </message>
    <message>
        <source>GnuPG keyring</source>
        <translation>Trousseau de clés GnuPG</translation>
    </message>
    <message>
        <source>GnuPG program</source>
        <translation>Programme GnuPG</translation>
    </message>
    <message>
        <source>How deep the folders of an archive may go. An archive beyond it is refused.</source>
        <translation>Profondeur maximale des dossiers d’une archive. Une archive qui la dépasse est refusée.</translation>
    </message>
    <message>
        <source>How large an archive may become. An archive beyond it is refused.</source>
        <translation>Taille maximale d’une archive. Une archive qui la dépasse est refusée.</translation>
    </message>
    <message>
        <source>How large each file of it may become. An archive beyond it is refused.</source>
        <translation>Taille maximale de chacun de ses fichiers. Une archive qui la dépasse est refusée.</translation>
    </message>
    <message>
        <source>How long verifying and unpacking one may take. An archive beyond it is refused.</source>
        <translation>Durée maximale de la vérification et de la décompression d’une archive. Une archive qui la dépasse est refusée.</translation>
    </message>
    <message>
        <source>How many files an archive may hold. An archive beyond it is refused.</source>
        <translation>Nombre maximal de fichiers dans une archive. Une archive qui le dépasse est refusée.</translation>
    </message>
    <message>
        <source>How many mailboxes are written to at the same time.</source>
        <translation>Nombre de boîtes aux lettres dans lesquelles on écrit en même temps.</translation>
    </message>
    <message>
        <source>How many times its packed size an archive may become. An archive beyond it is refused.</source>
        <translation>Nombre de fois sa taille compressée qu’une archive peut atteindre. Une archive qui le dépasse est refusée.</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>Classe d’élément</translation>
    </message>
    <message>
        <source>Items in JSON, XML and CSV files, with their attachments</source>
        <translation>Les éléments de fichiers JSON, XML et CSV, avec leurs pièces jointes</translation>
    </message>
    <message>
        <source>Items out of signed archives (XIP, XAR, signed ZIP) that arrive in a folder. A file&apos;s signature is verified before anything of it is read.</source>
        <translation>Éléments issus d’archives signées (XIP, XAR, ZIP signé) qui arrivent dans un dossier. La signature d’un fichier est vérifiée avant toute lecture de son contenu.</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Voies parallèles</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Largest archive, unpacked (GB)</source>
        <translation>Plus grande archive, décompressée (Go)</translation>
    </message>
    <message>
        <source>Largest file in an archive (GB)</source>
        <translation>Plus grand fichier d’une archive (Go)</translation>
    </message>
    <message>
        <source>Local archive (Maildir++)</source>
        <translation>Archive locale (Maildir++)</translation>
    </message>
    <message>
        <source>Longest time for an archive (minutes)</source>
        <translation>Durée maximale pour une archive (minutes)</translation>
    </message>
    <message>
        <source>Mailbox folder</source>
        <translation>Dossier de la boîte aux lettres</translation>
    </message>
    <message>
        <source>Mailboxes in a folder of this computer or of a disk that is mounted here.</source>
        <translation>Boîtes aux lettres dans un dossier de cet ordinateur ou d’un disque monté ici.</translation>
    </message>
    <message>
        <source>Map XIP users to Microsoft 365 users</source>
        <translation>Mapper les utilisateurs XIP aux utilisateurs Microsoft 365</translation>
    </message>
    <message>
        <source>Message class that Microsoft 365 is asked to give the items; empty: none.</source>
        <translation>Classe de message que Microsoft 365 est invité à donner aux éléments&#xa0;; vide&#xa0;: aucune.</translation>
    </message>
    <message>
        <source>Most compression</source>
        <translation>Compression maximale</translation>
    </message>
    <message>
        <source>Most files in an archive</source>
        <translation>Nombre maximal de fichiers dans une archive</translation>
    </message>
    <message>
        <source>Most folders inside each other</source>
        <translation>Nombre maximal de dossiers imbriqués</translation>
    </message>
    <message>
        <source>Off: files without any signature pass too. A bad signature never does.</source>
        <translation>Désactivé&#xa0;: les fichiers sans aucune signature sont aussi acceptés. Une signature incorrecte ne l’est jamais.</translation>
    </message>
    <message>
        <source>One file with the service account&apos;s certificate and its RSA key, PEM or PKCS#12. It is shown to session authentication and key manager alone.</source>
        <translation>Un fichier avec le certificat du compte de service et sa clé RSA, PEM ou PKCS#12. Il n&apos;est présenté qu&apos;à l&apos;authentification de session et au gestionnaire de clés.</translation>
    </message>
    <message>
        <source>Outlook .msg files and archives inside archives: they are listed as failed</source>
        <translation>Les fichiers Outlook .msg et les archives contenues dans des archives&#xa0;: ils sont répertoriés comme échecs</translation>
    </message>
    <message>
        <source>PEM file of certificates trusted besides the system&apos;s.</source>
        <translation>Fichier PEM de certificats approuvés en plus de ceux du système.</translation>
    </message>
    <message>
        <source>Passphrase of the client certificate</source>
        <translation>Phrase secrète du certificat client</translation>
    </message>
    <message>
        <source>Path of gpg, to accept ZIP files with an OpenPGP signature; empty: those are refused.</source>
        <translation>Chemin de gpg, pour accepter les fichiers ZIP portant une signature OpenPGP&#xa0;; vide&#xa0;: ils sont refusés.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy to session authentication</source>
        <translation>Proxy vers l&apos;authentification de session</translation>
    </message>
    <message>
        <source>Proxy to the Agent</source>
        <translation>Proxy vers l&apos;Agent</translation>
    </message>
    <message>
        <source>Proxy to the key manager</source>
        <translation>Proxy vers le gestionnaire de clés</translation>
    </message>
    <message>
        <source>Proxy to the pod</source>
        <translation>Proxy vers le pod</translation>
    </message>
    <message>
        <source>Reactions, receipts, typing and presence; unless it is set, previews of attachments</source>
        <translation>Les réactions, accusés de réception, saisies en cours et présences ; les aperçus des pièces jointes, sauf si c&apos;est réglé</translation>
    </message>
    <message>
        <source>Require a signature</source>
        <translation>Exiger une signature</translation>
    </message>
    <message>
        <source>Retention of staged segments (days)</source>
        <translation>Conservation des segments intermédiaires (jours)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Second look (seconds)</source>
        <translation>Second contrôle (secondes)</translation>
    </message>
    <message>
        <source>Size limit (MB)</source>
        <translation>Taille limite (Mo)</translation>
    </message>
    <message>
        <source>Spool limit (MB)</source>
        <translation>Limite de la file locale (Mo)</translation>
    </message>
    <message>
        <source>Staged segments are kept this long after everything in them is delivered; 0: for ever.</source>
        <translation>Les segments intermédiaires sont conservés pendant cette durée après la remise de tout leur contenu&#xa0;; 0&#xa0;: indéfiniment.</translation>
    </message>
    <message>
        <source>Staging folder</source>
        <translation>Dossier intermédiaire</translation>
    </message>
    <message>
        <source>The folder of a keyring with the trusted signers&apos; public keys and nothing else; needed with gpg.</source>
        <translation>Le dossier d’un trousseau contenant les clés publiques des signataires approuvés et rien d’autre&#xa0;; nécessaire avec gpg.</translation>
    </message>
    <message>
        <source>The folder that XIP files arrive in. Its sub-folders are not read.</source>
        <translation>Le dossier dans lequel les fichiers XIP arrivent. Ses sous-dossiers ne sont pas lus.</translation>
    </message>
    <message>
        <source>The signers&apos; root certificate (PEM), or their certificates&apos; SHA-256 fingerprints</source>
        <translation>Le certificat racine des signataires (PEM) ou les empreintes SHA-256 de leurs certificats</translation>
    </message>
    <message>
        <source>The smaller images that Symphony makes of attached ones, beside these. They show nothing that the attachment does not.</source>
        <translation>Les images réduites que Symphony fait des images jointes, à côté de celles-ci. Elles ne montrent rien que la pièce jointe ne montre.</translation>
    </message>
    <message>
        <source>The subfolder of the Inbox that receives the messages.</source>
        <translation>Le sous-dossier de la boîte de réception qui reçoit les messages.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Certificats approuvés</translation>
    </message>
    <message>
        <source>Trusted signers</source>
        <translation>Signataires approuvés</translation>
    </message>
    <message>
        <source>When people entered and left a room, beyond who received each message</source>
        <translation>L’heure à laquelle les personnes sont entrées dans une salle ou en sont sorties, au-delà de l’indication de qui a reçu chaque message</translation>
    </message>
    <message>
        <source>Where copies of what was captured are kept, best on another disk than the data folder. Empty: a folder in the data folder.</source>
        <translation>Emplacement où sont conservées les copies de ce qui a été capturé, de préférence sur un autre disque que le dossier de données. Vide&#xa0;: un dossier dans le dossier de données.</translation>
    </message>
    <message>
        <source>Where the archive is: a folder with one Maildir++ mailbox for each address, which any IMAP server or mail client opens. It is made when it is not there.</source>
        <translation>Emplacement de l’archive&#xa0;: un dossier avec une boîte aux lettres Maildir++ par adresse, que tout serveur IMAP ou client de messagerie peut ouvrir. Il est créé s’il n’existe pas.</translation>
    </message>
    <message>
        <source>every:24h, weekly:mon,tue@02:30 (local time), or manual.</source>
        <translation>every:24h, weekly:mon,tue@02:30 (heure locale) ou manual.</translation>
    </message>
    <message>
        <source>key: with the service account&apos;s RSA key. certificate: with a client certificate, where the pod permits that; session authentication and key manager then mostly have addresses of their own.</source>
        <translation>key : avec la clé RSA du compte de service. certificate : avec un certificat client, là où le pod le permet ; l&apos;authentification de session et le gestionnaire de clés ont alors le plus souvent leurs propres adresses.</translation>
    </message>
    <message>
        <source>system, en, de, fr, es or ja.</source>
        <translation>system, en, de, fr, es ou ja.</translation>
    </message>
    <message>
        <source>system, none, or http://host:port.</source>
        <translation>system, none ou http://host:port.</translation>
    </message>
    <message>
        <source>Addresses, separated by commas, that are told when a connector fails, needs attention, is overdue, or is healthy again. Needs a mail server.</source>
        <translation>Adresses, séparées par des virgules, averties quand un connecteur échoue, demande votre attention, est en retard ou fonctionne de nouveau. Nécessite un serveur de messagerie.</translation>
    </message>
    <message>
        <source>Empty: mail is handed in without signing in.</source>
        <translation>Vide : les messages sont remis sans connexion.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Of the user at the mail server.</source>
        <translation>De l’utilisateur du serveur de messagerie.</translation>
    </message>
    <message>
        <source>Password at the mail server</source>
        <translation>Mot de passe du serveur de messagerie</translation>
    </message>
    <message>
        <source>Sender of alerts</source>
        <translation>Expéditeur des alertes</translation>
    </message>
    <message>
        <source>The address alerts come from; empty: the first one they go to.</source>
        <translation>L’adresse d’où viennent les alertes ; vide : la première à laquelle elles sont envoyées.</translation>
    </message>
    <message>
        <source>User at the mail server</source>
        <translation>Utilisateur du serveur de messagerie</translation>
    </message>
    <message>
        <source>https address that gets the same as JSON: connector, state, before, text, counts, at.</source>
        <translation>Adresse https qui reçoit la même chose en JSON : connector, state, before, text, counts, at.</translation>
    </message>
    <message>
        <source>smtp://host:587 (encrypted with STARTTLS) or smtps://host:465. It is reached directly, without the proxy.</source>
        <translation>smtp://host:587 (chiffré par STARTTLS) ou smtps://host:465. Il est joint directement, sans le proxy.</translation>
    </message>
    <message>
        <source>A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases separated by semicolons. Empty: the user&apos;s own mailbox alone.</source>
        <translation>Un fichier CSV avec les colonnes address,displayName,aliases : une ligne par boîte, alias séparés par des points-virgules. Vide : uniquement la boîte de l&apos;utilisateur.</translation>
    </message>
    <message>
        <source>A PEM or DER file. Empty when the private key&apos;s file holds it.</source>
        <translation>Un fichier PEM ou DER. Vide si le fichier de la clé privée le contient.</translation>
    </message>
    <message>
        <source>A secret of the app: in the Azure portal, Certificates and secrets of the app registration, the value. Empty: the certificate&apos;s key is used.</source>
        <translation>Un secret de l&apos;application : dans le portail Azure, Certificats et secrets de l&apos;inscription d&apos;application, la valeur. Vide : la clé du certificat est utilisée.</translation>
    </message>
    <message>
        <source>A user of the server who may open every mailbox (Dovecot: a passdb with master=yes; Cyrus: proxyservers). Signs in for each mailbox of the directory.</source>
        <translation>Un utilisateur du serveur qui peut ouvrir toutes les boîtes (Dovecot : une passdb avec master=yes ; Cyrus : proxyservers). Se connecte pour chaque boîte de l&apos;annuaire.</translation>
    </message>
    <message>
        <source>Account key</source>
        <translation>Clé de compte</translation>
    </message>
    <message>
        <source>Also set the sent-for properties</source>
        <translation>Définir aussi les propriétés « envoyé pour »</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>ID d&apos;application (client)</translation>
    </message>
    <message>
        <source>Application (client) id for staging</source>
        <translation>ID d&apos;application (client) pour le stockage intermédiaire</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Certificate and key for staging</source>
        <translation>Certificat et clé pour le stockage intermédiaire</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Client secret for staging</source>
        <translation>Secret client pour le stockage intermédiaire</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Container address</source>
        <translation>Adresse du conteneur</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>Folder above</source>
        <translation>Dossier parent</translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation>Adresse de Graph</translation>
    </message>
    <message>
        <source>In the place of a client secret: the app&apos;s certificate with its private key, PEM or PKCS#12 without a password. Empty: the client secret is used.</source>
        <translation>À la place d&apos;un secret client : le certificat de l&apos;application avec sa clé privée, PEM ou PKCS#12 sans mot de passe. Vide : le secret client est utilisé.</translation>
    </message>
    <message>
        <source>Instead of the cloud&apos;s own, for tests. Empty: the cloud&apos;s.</source>
        <translation>Au lieu de celle du cloud, pour des tests. Vide : celle du cloud.</translation>
    </message>
    <message>
        <source>Instead of the cloud&apos;s own. Empty: the cloud&apos;s.</source>
        <translation>Au lieu de celle du cloud. Vide : celle du cloud.</translation>
    </message>
    <message>
        <source>Its value, not its id. Empty when a certificate is used.</source>
        <translation>Sa valeur, pas son identifiant. Vide si un certificat est utilisé.</translation>
    </message>
    <message>
        <source>Key&apos;s passphrase</source>
        <translation>Phrase secrète de la clé</translation>
    </message>
    <message>
        <source>Leave out disabled accounts</source>
        <translation>Exclure les comptes désactivés</translation>
    </message>
    <message>
        <source>Mail server (IMAP)</source>
        <translation>Serveur de messagerie (IMAP)</translation>
    </message>
    <message>
        <source>Mailboxes of Exchange Online, reached through Microsoft Graph by an application that an admin registers.</source>
        <translation>Boîtes aux lettres d&apos;Exchange Online, atteintes par Microsoft Graph au moyen d&apos;une application qu&apos;un administrateur inscrit.</translation>
    </message>
    <message>
        <source>Mailboxes on an IMAP server, such as Dovecot, Cyrus or Exchange. A master user or a registered application opens them all; a single user&apos;s password opens that one.</source>
        <translation>Boîtes aux lettres d&apos;un serveur IMAP tel que Dovecot, Cyrus ou Exchange. Un utilisateur maître ou une application inscrite les ouvre toutes ; le mot de passe d&apos;un seul utilisateur n&apos;ouvre que la sienne.</translation>
    </message>
    <message>
        <source>Master user</source>
        <translation>Utilisateur maître</translation>
    </message>
    <message>
        <source>Match chat addresses</source>
        <translation>Rapprocher les adresses de messagerie instantanée</translation>
    </message>
    <message>
        <source>Match other e-mail addresses</source>
        <translation>Rapprocher d&apos;autres adresses e-mail</translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <translation>Microsoft 365</translation>
    </message>
    <message>
        <source>Of the app registration that has IMAP.AccessAsApp, and full access to each mailbox.</source>
        <translation>Celui de l&apos;inscription d&apos;application qui dispose de IMAP.AccessAsApp et d&apos;un accès complet à chaque boîte.</translation>
    </message>
    <message>
        <source>Of the application that was registered for this program. In the Entra admin centre: App registrations, the application, “Application (client) ID”.</source>
        <translation>Celui de l&apos;application inscrite pour ce programme. Dans le centre d&apos;administration Entra : Inscriptions d&apos;applications, l&apos;application, « ID d&apos;application (client) ».</translation>
    </message>
    <message>
        <source>Of the certificate that was uploaded under Certificates &amp; secrets: a PEM or PKCS#12 file. Goes before a client secret. Empty: the client secret is used.</source>
        <translation>Celle du certificat chargé sous Certificats et secrets : un fichier PEM ou PKCS#12. Passe avant un secret client. Vide : le secret client est utilisé.</translation>
    </message>
    <message>
        <source>Of the certificate: PEM or PKCS#12. It goes before the client secret.</source>
        <translation>Celle du certificat : PEM ou PKCS#12. Elle passe avant le secret client.</translation>
    </message>
    <message>
        <source>One of three ways to sign in, which opens the whole storage account: in the Azure portal, Access keys of the storage account. Empty: a SAS or Microsoft Entra ID is used.</source>
        <translation>L&apos;une des trois façons de se connecter, qui ouvre tout le compte de stockage : dans le portail Azure, Clés d&apos;accès du compte de stockage. Vide : une SAS ou Microsoft Entra ID est utilisé.</translation>
    </message>
    <message>
        <source>One of three ways to sign in. A SAS of the container with the permissions read, create, write and, for retention, delete: in the Azure portal, Shared access tokens of the container. Give the token or the whole URL. Empty: the account key or Microsoft Entra ID is used.</source>
        <translation>L&apos;une des trois façons de se connecter. Une SAS du conteneur avec les autorisations lecture, création, écriture et, pour la rétention, suppression : dans le portail Azure, Jetons d&apos;accès partagé du conteneur. Indiquez le jeton ou l&apos;URL entière. Vide : la clé de compte ou Microsoft Entra ID est utilisé.</translation>
    </message>
    <message>
        <source>Opens the private key&apos;s file. Empty: it is not encrypted.</source>
        <translation>Ouvre le fichier de la clé privée. Vide : il n&apos;est pas chiffré.</translation>
    </message>
    <message>
        <source>Opens the private key. Empty: it is not encrypted.</source>
        <translation>Ouvre la clé privée. Vide : elle n&apos;est pas chiffrée.</translation>
    </message>
    <message>
        <source>Passphrase of the private key</source>
        <translation>Phrase secrète de la clé privée</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>People are also found by the directory&apos;s imAddresses (sip:). Off: they are not.</source>
        <translation>Les personnes sont aussi trouvées par imAddresses de l&apos;annuaire (sip:). Désactivé : non.</translation>
    </message>
    <message>
        <source>People are also found by the directory&apos;s otherMails, such as private addresses. Off: by mail, proxy addresses and user principal name alone.</source>
        <translation>Les personnes sont aussi trouvées par otherMails de l&apos;annuaire, par exemple des adresses privées. Désactivé : par adresse, adresses proxy et nom d&apos;utilisateur principal seulement.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>Set the author a second time, as the properties that say for whom a message was sent. For tenants that put the mailbox&apos;s owner in place of the author. Off: not.</source>
        <translation>Définit l&apos;auteur une seconde fois, dans les propriétés qui indiquent pour qui un message a été envoyé. Pour les locataires qui mettent le propriétaire de la boîte à la place de l&apos;auteur. Désactivé : non.</translation>
    </message>
    <message>
        <source>Shared access signature (SAS)</source>
        <translation>Signature d&apos;accès partagé (SAS)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Adresse de connexion</translation>
    </message>
    <message>
        <source>Sign-in address for staging</source>
        <translation>Adresse de connexion pour le stockage intermédiaire</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Tenant of the storage account</source>
        <translation>Locataire du compte de stockage</translation>
    </message>
    <message>
        <source>The IMAP server&apos;s name, e.g. imap.example.com. Its certificate must carry it.</source>
        <translation>Le nom du serveur IMAP, par exemple imap.example.com. Son certificat doit le porter.</translation>
    </message>
    <message>
        <source>The certificate that was uploaded, PEM or DER. Empty: the private key&apos;s file holds it too.</source>
        <translation>Le certificat chargé, PEM ou DER. Vide : le fichier de la clé privée le contient aussi.</translation>
    </message>
    <message>
        <source>The container that copies of what was captured are kept in, such as https://account.blob.core.windows.net/archive: in the Azure portal, Properties of the container. A container of its own with private access is best. Without a SAS; that is a secret.</source>
        <translation>Le conteneur où sont conservées les copies de ce qui a été capturé, tel que https://account.blob.core.windows.net/archive : dans le portail Azure, Propriétés du conteneur. De préférence un conteneur dédié à accès privé. Sans SAS ; c&apos;est un secret.</translation>
    </message>
    <message>
        <source>The master user&apos;s, or else the user&apos;s.</source>
        <translation>Celui de l&apos;utilisateur maître, sinon celui de l&apos;utilisateur.</translation>
    </message>
    <message>
        <source>The organisation&apos;s domains, with commas between; people with other addresses are external. Empty: the domains that the directory&apos;s users have.</source>
        <translation>Les domaines de l&apos;organisation, séparés par des virgules ; les personnes ayant d&apos;autres adresses sont externes. Vide : les domaines des utilisateurs de l&apos;annuaire.</translation>
    </message>
    <message>
        <source>The tenant&apos;s id or one of its domains, such as example.onmicrosoft.com. In the Entra admin centre: Overview, “Tenant ID”.</source>
        <translation>L&apos;identifiant du locataire ou l&apos;un de ses domaines, tel que example.onmicrosoft.com. Dans le centre d&apos;administration Entra : Vue d&apos;ensemble, « ID de locataire ».</translation>
    </message>
    <message>
        <source>The tenant&apos;s id or one of its domains; in the Entra admin centre&apos;s overview.</source>
        <translation>L&apos;identifiant du locataire ou l&apos;un de ses domaines ; dans la vue d&apos;ensemble du centre d&apos;administration Entra.</translation>
    </message>
    <message>
        <source>To sign in with Microsoft Entra ID: the directory (tenant) id or domain that the storage account&apos;s subscription belongs to. Empty: a SAS or the account key is used.</source>
        <translation>Pour se connecter avec Microsoft Entra ID : l&apos;ID d&apos;annuaire (locataire) ou le domaine auquel appartient l&apos;abonnement du compte de stockage. Vide : une SAS ou la clé de compte est utilisée.</translation>
    </message>
    <message>
        <source>To sign in with Microsoft Entra ID: the id of an app registration that has the role Storage Blob Data Contributor on the container. A new role takes up to ten minutes to come into force. Empty: a SAS or the account key is used.</source>
        <translation>Pour se connecter avec Microsoft Entra ID : l&apos;ID d&apos;une inscription d&apos;application qui a le rôle Contributeur aux données Blob du stockage sur le conteneur. Un nouveau rôle met jusqu&apos;à dix minutes à prendre effet. Vide : une SAS ou la clé de compte est utilisée.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d&apos;utilisateur</translation>
    </message>
    <message>
        <source>Users whose sign-in is blocked get no mail. Off: they do, because shared and room mailboxes are such users.</source>
        <translation>Les utilisateurs dont la connexion est bloquée ne reçoivent rien. Désactivé : ils reçoivent le courrier, car les boîtes partagées et de salle sont de tels utilisateurs.</translation>
    </message>
    <message>
        <source>Where the app signs in. Empty: the sign-in address of the cloud that the container&apos;s address belongs to.</source>
        <translation>Où l&apos;application se connecte. Vide : l&apos;adresse de connexion du cloud auquel appartient l&apos;adresse du conteneur.</translation>
    </message>
    <message>
        <source>Where the connectors&apos; folders are made, levels separated by a slash. A single slash means the top level, for servers that want no folders in the Inbox.</source>
        <translation>Où sont créés les dossiers des connecteurs, niveaux séparés par une barre oblique. Une seule barre désigne le niveau supérieur, pour les serveurs qui n&apos;admettent pas de dossiers dans la boîte de réception.</translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenant is in.</source>
        <translation>Dans lequel des clouds de Microsoft se trouve le locataire.</translation>
    </message>
    <message>
        <source>Who signs in when there is no master user; only this user&apos;s own mailbox can be delivered to. An e-mail address.</source>
        <translation>Qui se connecte en l&apos;absence d&apos;utilisateur maître ; la remise n&apos;est alors possible que dans la boîte de cet utilisateur. Une adresse e-mail.</translation>
    </message>
    <message>
        <source>system, none, or http://host:port. Empty: as set for the whole program.</source>
        <translation>system, none ou http://host:port. Vide : comme réglé pour tout le programme.</translation>
    </message>
    <message>
        <source>Alerts by a secret webhook</source>
        <translation>Alertes par un webhook secret</translation>
    </message>
    <message>
        <source>The same where whoever knows the address may post (Slack, Teams): it is kept sealed and shown nowhere. Goes before the other.</source>
        <translation>La même chose lorsque quiconque connaît l’adresse peut publier (Slack, Teams) : elle est conservée scellée et n’est affichée nulle part. Elle prime sur l’autre.</translation>
    </message>
    <message>
        <source>Kept when somebody signs in through the browser; nobody types it. Such an account writes into the mailboxes that the person has full access to, with attachments below 3 MB. Empty: the application proves itself, with its private key or client secret, which go before it.</source>
        <translation>Conservé lorsque quelqu&apos;un se connecte dans le navigateur ; personne ne le saisit. Un tel compte écrit dans les boîtes aux lettres auxquelles cette personne a un accès complet, avec des pièces jointes de moins de 3 Mo. Vide : l&apos;application s&apos;authentifie elle-même, par sa clé privée ou son secret client, qui ont la priorité.</translation>
    </message>
    <message>
        <source>Sign-in of a person</source>
        <translation>Connexion d&apos;une personne</translation>
    </message>
    <message>
        <source>The value (not the id) of a secret of the application: Certificates &amp; secrets. It expires. Empty: a certificate is used, or a person signs in through the browser.</source>
        <translation>La valeur (pas l&apos;identifiant) d&apos;un secret de l&apos;application : Certificats et secrets. Il expire. Vide : un certificat est utilisé, ou une personne se connecte dans le navigateur.</translation>
    </message>
    <message>
        <source>Chats out of the external database of Cisco IM and Presence, on Microsoft SQL Server or PostgreSQL, each message once for everyone who took part.</source>
        <translation>Conversations de la base de données externe de Cisco IM and Presence, sur Microsoft SQL Server ou PostgreSQL, chaque message une fois pour chaque participant.</translation>
    </message>
    <message>
        <source>Chats between two people</source>
        <translation>Conversations entre deux personnes</translation>
    </message>
    <message>
        <source>Group chats, for everyone who received the message</source>
        <translation>Conversations de groupe, pour tous ceux qui ont reçu le message</translation>
    </message>
    <message>
        <source>Persistent rooms, for everyone who was in the room then</source>
        <translation>Salons persistants, pour tous ceux qui y étaient à ce moment</translation>
    </message>
    <message>
        <source>A note on each transferred file, and the XMPP stanza as evidence</source>
        <translation>Une note sur chaque fichier transféré, et la stanza XMPP comme preuve</translation>
    </message>
    <message>
        <source>The files themselves: they stay on the file server of IM and Presence</source>
        <translation>Les fichiers eux-mêmes : ils restent sur le serveur de fichiers d’IM and Presence</translation>
    </message>
    <message>
        <source>Messages that the message archiver of Cisco encrypted in the database</source>
        <translation>Les messages que l’archiveur de Cisco a chiffrés dans la base de données</translation>
    </message>
    <message>
        <source>Typing notices, receipts, topic changes and history replayed to who enters</source>
        <translation>Indications de frappe, accusés, changements de sujet et historique rejoué à ceux qui entrent</translation>
    </message>
    <message>
        <source>A login of the database that may read its tables and nothing else</source>
        <translation>Un compte de la base de données qui peut lire ses tables et rien d’autre</translation>
    </message>
    <message>
        <source>An ODBC driver: Microsoft&apos;s or FreeTDS for SQL Server, psqlODBC for PostgreSQL</source>
        <translation>Un pilote ODBC : celui de Microsoft ou FreeTDS pour SQL Server, psqlODBC pour PostgreSQL</translation>
    </message>
    <message>
        <source>The certificate of the authority that signed the database server&apos;s</source>
        <translation>Le certificat de l’autorité qui a signé celui du serveur de base de données</translation>
    </message>
    <message>
        <source>Map Jabber users to Microsoft 365 users</source>
        <translation>Associer les utilisateurs Jabber aux utilisateurs Microsoft 365</translation>
    </message>
    <message>
        <source>ODBC driver</source>
        <translation>Pilote ODBC</translation>
    </message>
    <message>
        <source>The registered name of the driver, such as ODBC Driver 18 for SQL Server, FreeTDS or PostgreSQL Unicode. Empty: the best one for SQL Server that is there.</source>
        <translation>Le nom enregistré du pilote, comme ODBC Driver 18 for SQL Server, FreeTDS ou PostgreSQL Unicode. Vide : le meilleur disponible pour SQL Server.</translation>
    </message>
    <message>
        <source>The database server&apos;s name, as its certificate has it. Not needed with a connection string.</source>
        <translation>Le nom du serveur de base de données, tel qu’il figure dans son certificat. Inutile avec une chaîne de connexion.</translation>
    </message>
    <message>
        <source>The server&apos;s static TCP port. 0: the usual one (SQL Server 1433, PostgreSQL 5432).</source>
        <translation>Le port TCP fixe du serveur. 0 : le port habituel (SQL Server 1433, PostgreSQL 5432).</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>The name of the external database, such as tcmadb. Not needed with a connection string.</source>
        <translation>Le nom de la base de données externe, comme tcmadb. Inutile avec une chaîne de connexion.</translation>
    </message>
    <message>
        <source>A login that may read the tables and nothing else (SQL Server: db_datareader).</source>
        <translation>Un compte qui peut lire les tables et rien d’autre (SQL Server : db_datareader).</translation>
    </message>
    <message>
        <source>The login&apos;s password. Empty: the driver signs in by itself.</source>
        <translation>Le mot de passe du compte. Vide : le pilote se connecte de lui-même.</translation>
    </message>
    <message>
        <source>Encrypt and verify</source>
        <translation>Chiffrer et vérifier</translation>
    </message>
    <message>
        <source>The connection is encrypted and the server&apos;s certificate verified. Off: whoever is on the way can read along.</source>
        <translation>La connexion est chiffrée et le certificat du serveur vérifié. Désactivé : quiconque se trouve sur le chemin peut lire.</translation>
    </message>
    <message>
        <source>Authority of the certificate</source>
        <translation>Autorité du certificat</translation>
    </message>
    <message>
        <source>A PEM file of the authority that signed the server&apos;s certificate. Empty: those that the system trusts. Microsoft&apos;s driver always uses the system&apos;s.</source>
        <translation>Un fichier PEM de l’autorité qui a signé le certificat du serveur. Vide : celles auxquelles le système fait confiance. Le pilote de Microsoft utilise toujours celles du système.</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>Chaîne de connexion</translation>
    </message>
    <message>
        <source>A whole ODBC connection string, without the password, in place of the settings above. Whether it encrypts is up to it.</source>
        <translation>Une chaîne de connexion ODBC entière, sans le mot de passe, à la place des réglages ci-dessus. Le chiffrement dépend d’elle.</translation>
    </message>
    <message>
        <source>Time zone of the database</source>
        <translation>Fuseau horaire de la base de données</translation>
    </message>
    <message>
        <source>The zone that sent_date is written in: UTC, or a name such as Europe/Berlin.</source>
        <translation>Le fuseau dans lequel sent_date est écrit : UTC, ou un nom comme Europe/Berlin.</translation>
    </message>
    <message>
        <source>Mail domains</source>
        <translation>Domaines de messagerie</translation>
    </message>
    <message>
        <source>Which mail domain stands for which domain of Jabber addresses: im.example.com=example.com, separated by commas. Empty: they are the same.</source>
        <translation>Quel domaine de messagerie correspond à quel domaine d’adresses Jabber : im.example.com=example.com, séparés par des virgules. Vide : ce sont les mêmes.</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Regroupement</translation>
    </message>
    <message>
        <source>Days counted again</source>
        <translation>Jours recomptés</translation>
    </message>
    <message>
        <source>Each run counts the rows of so many days again and rereads the hours that have grown: rows come hours late after an outage.</source>
        <translation>Chaque exécution recompte les lignes d’autant de jours et relit les heures qui ont grossi : après une panne, des lignes arrivent avec des heures de retard.</translation>
    </message>
    <message>
        <source>Query timeout</source>
        <translation>Délai maximal d’une requête</translation>
    </message>
    <message>
        <source>How many seconds a query may take. What takes longer is asked for in parts; if a minute of messages does, the run ends.</source>
        <translation>Combien de secondes une requête peut durer. Ce qui dure plus longtemps est demandé par parties&#xa0;; si une seule minute de messages dure plus longtemps, l’exécution se termine.</translation>
    </message>
    <message>
        <source>How far back the first capture goes: a date, or a date and time in UTC. Empty: 30 days back.</source>
        <translation>Jusqu’où remonte la première capture : une date, ou une date et une heure en UTC. Vide : 30 jours en arrière.</translation>
    </message>
    <message>
        <source>A service account with Full Access that Jive itself knows</source>
        <translation>Un compte de service avec accès complet (Full Access), connu de Jive lui-même</translation>
    </message>
    <message>
        <source>Attachment hosts</source>
        <translation>Hôtes des pièces jointes</translation>
    </message>
    <message>
        <source>Attachments and images, edits and deletions</source>
        <translation>Pièces jointes et images, modifications et suppressions</translation>
    </message>
    <message>
        <source>Belongs to the client id of the add-on.</source>
        <translation>Correspond à l&apos;ID client du module complémentaire.</translation>
    </message>
    <message>
        <source>Community address</source>
        <translation>Adresse de la communauté</translation>
    </message>
    <message>
        <source>Deletions of direct messages; images that lie at other hosts</source>
        <translation>Suppressions de messages directs ; images qui se trouvent sur d&apos;autres hôtes</translation>
    </message>
    <message>
        <source>Direct messages and shares, when they are switched on</source>
        <translation>Messages directs et partages, lorsqu&apos;ils sont activés</translation>
    </message>
    <message>
        <source>Documents and files with every version, discussions, blog posts, polls, ideas, status updates, tasks, bookmarks, and contents of other types</source>
        <translation>Documents et fichiers avec toutes leurs versions, discussions, billets de blog, sondages, idées, mises à jour de statut, tâches, signets et contenus d&apos;autres types</translation>
    </message>
    <message>
        <source>Documents, discussions, posts, comments and direct messages of a Jive community, on-premises or in the cloud, with their attachments.</source>
        <translation>Documents, discussions, billets, commentaires et messages directs d&apos;une communauté Jive, locale ou dans le cloud, avec leurs pièces jointes.</translation>
    </message>
    <message>
        <source>For direct messages: the system property jive.api.run_as.strategies permits “userid”</source>
        <translation>Pour les messages directs : la propriété système jive.api.run_as.strategies autorise « userid »</translation>
    </message>
    <message>
        <source>From the add-on that an administrator uploaded to Jive.</source>
        <translation>Provient du module complémentaire qu&apos;un administrateur a téléversé dans Jive.</translation>
    </message>
    <message>
        <source>How fast Jive is asked, on average. Its own limit is 7 unless an administrator changed it. 0: no limit.</source>
        <translation>À quelle vitesse Jive est interrogé, en moyenne. Sa propre limite est de 7, sauf si un administrateur l&apos;a changée. 0 : aucune limite.</translation>
    </message>
    <message>
        <source>Likes, followers, and what people did without writing</source>
        <translation>Mentions J&apos;aime, abonnés et ce que les personnes ont fait sans écrire</translation>
    </message>
    <message>
        <source>Map Jive users to Microsoft 365 users</source>
        <translation>Mapper les utilisateurs Jive aux utilisateurs Microsoft 365</translation>
    </message>
    <message>
        <source>Other hosts that attachments may be fetched from, separated by commas. Empty: every public host over https. The sign-in goes to none of them.</source>
        <translation>Autres hôtes d&apos;où les pièces jointes peuvent être récupérées, séparés par des virgules. Vide : tout hôte public en https. Les identifiants ne sont envoyés à aucun d&apos;eux.</translation>
    </message>
    <message>
        <source>Read direct messages</source>
        <translation>Lire les messages directs</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Jeton d&apos;actualisation</translation>
    </message>
    <message>
        <source>Replies and comments at every level, also those for authors only</source>
        <translation>Réponses et commentaires de tous niveaux, y compris ceux réservés aux auteurs</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Requêtes par seconde</translation>
    </message>
    <message>
        <source>Signs in without a password, and is renewed by itself. Empty: user name and password are used.</source>
        <translation>Connecte sans mot de passe et se renouvelle de lui-même. Vide : le nom d&apos;utilisateur et le mot de passe sont utilisés.</translation>
    </message>
    <message>
        <source>The address people open the community with, such as https://community.example.com.</source>
        <translation>L&apos;adresse avec laquelle on ouvre la communauté, par exemple https://community.example.com.</translation>
    </message>
    <message>
        <source>The service account&apos;s password.</source>
        <translation>Le mot de passe du compte de service.</translation>
    </message>
    <message>
        <source>The service account. It needs Full Access; with less, only what it may see is captured.</source>
        <translation>Le compte de service. Il lui faut l&apos;accès complet (Full Access) ; avec moins, seul ce qu&apos;il peut voir est capturé.</translation>
    </message>
    <message>
        <source>What was edited twice between two runs, but for documents and files</source>
        <translation>Les états intermédiaires de ce qui a été modifié deux fois entre deux exécutions, sauf pour les documents et les fichiers</translation>
    </message>
    <message>
        <source>on: direct messages and shares are read as each person (Run-As), which Jive has to permit. off: they are not captured.</source>
        <translation>on : les messages directs et les partages sont lus en tant que chaque personne (Run-As), ce que Jive doit autoriser. off : ils ne sont pas capturés.</translation>
    </message>
    <message>
        <source>Posts, comments and private messages of Salesforce Chatter with their files, every edit and every deletion.</source>
        <translation>Publications, commentaires et messages privés de Salesforce Chatter avec leurs fichiers, chaque modification et chaque suppression.</translation>
    </message>
    <message>
        <source>Posts on walls, in groups and on records, questions, polls, links and files, and the comments on them</source>
        <translation>Publications sur les murs, dans les groupes et sur les enregistrements, questions, sondages, liens et fichiers, et leurs commentaires</translation>
    </message>
    <message>
        <source>Each edit with the text before and after it, and each deletion</source>
        <translation>Chaque modification avec le texte avant et après, et chaque suppression</translation>
    </message>
    <message>
        <source>Private messages; direct messages that the account itself is in</source>
        <translation>Messages privés ; messages directs auxquels le compte lui-même participe</translation>
    </message>
    <message>
        <source>Files and images, checked against Salesforce&apos;s checksums</source>
        <translation>Fichiers et images, vérifiés par les sommes de contrôle de Salesforce</translation>
    </message>
    <message>
        <source>Likes, bookmarks, followers, and who voted for what</source>
        <translation>Mentions « J’aime », signets, abonnés, et qui a voté pour quoi</translation>
    </message>
    <message>
        <source>Deletions of private messages, and direct messages of others</source>
        <translation>Suppressions de messages privés, et messages directs d’autres personnes</translation>
    </message>
    <message>
        <source>What Salesforce itself writes into feeds, unless it is switched on</source>
        <translation>Ce que Salesforce écrit lui-même dans les fils, sauf si c’est activé</translation>
    </message>
    <message>
        <source>An integration user with a permission set of API Enabled, Chatter, View All Data, View All Users, Manage Chatter Messages and Direct Messages, Manage Unlisted Groups, and Query All Files</source>
        <translation>Un utilisateur d’intégration avec un ensemble d’autorisations comprenant API Enabled, Chatter, View All Data, View All Users, Manage Chatter Messages and Direct Messages, Manage Unlisted Groups et Query All Files</translation>
    </message>
    <message>
        <source>Setup › External Client App Manager › New External Client App: enable OAuth, with the scopes “Manage user data via APIs (api)” and “Access Chatter (chatter_api)”</source>
        <translation>Setup › External Client App Manager › New External Client App : activez OAuth, avec les étendues « Manage user data via APIs (api) » et « Access Chatter (chatter_api) »</translation>
    </message>
    <message>
        <source>In that app either enable the client credentials flow and name the integration user as “Run As”; or enable the JWT bearer flow, upload a certificate, and pre-authorise the user by a permission set</source>
        <translation>Dans cette application, activez le flux d’informations d’identification du client et indiquez l’utilisateur d’intégration comme « Run As » ; ou activez le flux JWT bearer, chargez un certificat et préautorisez l’utilisateur par un ensemble d’autorisations</translation>
    </message>
    <message>
        <source>The app&apos;s consumer key, its secret or the certificate&apos;s private key, and My Domain of the organisation (Setup › My Domain)</source>
        <translation>La clé consommateur de l’application, son secret ou la clé privée du certificat, et My Domain de l’organisation (Setup › My Domain)</translation>
    </message>
    <message>
        <source>For who deleted what, and texts between two runs: the package for Salesforce with its triggers and channel, deployed as its README says</source>
        <translation>Pour savoir qui a supprimé quoi, et les textes entre deux exécutions : le paquet pour Salesforce avec ses déclencheurs et son canal, déployé comme l’indique son README</translation>
    </message>
    <message>
        <source>Map Salesforce Chatter users to Microsoft 365 users</source>
        <translation>Associer les utilisateurs de Salesforce Chatter aux utilisateurs de Microsoft 365</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Clé consommateur</translation>
    </message>
    <message>
        <source>From the External Client App, under Settings › OAuth Settings › Consumer Key and Secret.</source>
        <translation>De l’External Client App, sous Settings › OAuth Settings › Consumer Key and Secret.</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Secret consommateur</translation>
    </message>
    <message>
        <source>The integration user&apos;s password.</source>
        <translation>Le mot de passe de l’utilisateur d’intégration.</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>Jeton de sécurité</translation>
    </message>
    <message>
        <source>The user&apos;s personal token, which Salesforce mails after Settings › Reset My Security Token. Empty where the network&apos;s addresses are trusted.</source>
        <translation>Le jeton personnel de l’utilisateur, que Salesforce envoie par e-mail après Settings › Reset My Security Token. Vide si les adresses du réseau sont approuvées.</translation>
    </message>
    <message>
        <source>RSA, 2048 bits or more, as PEM; its certificate is uploaded to the app.</source>
        <translation>RSA de 2048 bits ou plus, au format PEM ; son certificat est chargé dans l’application.</translation>
    </message>
    <message>
        <source>Channel of edits and deletions</source>
        <translation>Canal des modifications et suppressions</translation>
    </message>
    <message>
        <source>The channel that the triggers post to. The package for Salesforce brings /event/Chatter_Archive__e; generic channels (/u/…) keep events for 24 hours only. none: edits and deletions are looked for, without who deleted.</source>
        <translation>Le canal dans lequel publient les déclencheurs. Le paquet pour Salesforce apporte /event/Chatter_Archive__e ; les canaux génériques (/u/…) ne gardent les événements que 24 heures. none : les modifications et suppressions sont recherchées, sans savoir qui a supprimé.</translation>
    </message>
    <message>
        <source>Share of API requests (%)</source>
        <translation>Part des requêtes API (%)</translation>
    </message>
    <message>
        <source>A run pauses when the organisation has used so much of its daily API requests; the next run goes on.</source>
        <translation>Une exécution s’interrompt quand l’organisation a utilisé cette part de ses requêtes API quotidiennes ; la suivante continue.</translation>
    </message>
    <message>
        <source>Types left out</source>
        <translation>Types laissés de côté</translation>
    </message>
    <message>
        <source>Types of posts that are not captured, separated by commas, such as EmailMessageEvent where mail is archived already. Empty: none.</source>
        <translation>Types de publications qui ne sont pas capturés, séparés par des virgules, comme EmailMessageEvent si le courrier est déjà archivé. Vide : aucun.</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>Version de l’API</translation>
    </message>
    <message>
        <source>Such as 62.0. Empty: the newest of the server that was tried.</source>
        <translation>Par exemple 62.0. Vide : la plus récente du serveur qui a été essayée.</translation>
    </message>
    <message>
        <source>Members of public groups</source>
        <translation>Membres des groupes publics</translation>
    </message>
    <message>
        <source>on: posts of public groups go to all members as well. off: to who wrote, was mentioned or owns the group. Members of private groups always get theirs.</source>
        <translation>on : les publications des groupes publics vont aussi à tous les membres. off : à ceux qui ont écrit, ont été mentionnés ou possèdent le groupe. Les membres des groupes privés reçoivent toujours les leurs.</translation>
    </message>
    <message>
        <source>Followers of records</source>
        <translation>Abonnés des enregistrements</translation>
    </message>
    <message>
        <source>on: posts on cases, accounts and other records go to who follows the record as well. off: to who wrote, was mentioned or owns it.</source>
        <translation>on : les publications sur les requêtes, comptes et autres enregistrements vont aussi à ceux qui suivent l’enregistrement. off : à ceux qui ont écrit, ont été mentionnés ou le possèdent.</translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation>Modifications suivies</translation>
    </message>
    <message>
        <source>on: what Salesforce itself writes into feeds (tracked changes, created records, …) is captured as well.</source>
        <translation>on : ce que Salesforce écrit lui-même dans les fils (modifications suivies, enregistrements créés, …) est aussi capturé.</translation>
    </message>
    <message>
        <source>Mend addresses of sandboxes</source>
        <translation>Corriger les adresses des sandbox</translation>
    </message>
    <message>
        <source>on: the “.invalid” that a Salesforce sandbox puts behind each address is taken off.</source>
        <translation>on : le « .invalid » qu’un sandbox Salesforce ajoute à chaque adresse est retiré.</translation>
    </message>
    <message>
        <source>A service account with an RSA key pair, its public half in Symphony&apos;s admin console</source>
        <translation>Un compte de service avec une paire de clés RSA, dont la moitié publique est dans la console d&apos;administration de Symphony</translation>
    </message>
    <message>
        <source>Agent address</source>
        <translation>Adresse de l&apos;Agent</translation>
    </message>
    <message>
        <source>Attachments, and the files of Content Export: e-mail, Actiance, and Symphony&apos;s own XML as it is</source>
        <translation>Les pièces jointes et les fichiers de Content Export : courriels, Actiance, et le XML propre à Symphony tel quel</translation>
    </message>
    <message>
        <source>Capture events</source>
        <translation>Capturer les événements</translation>
    </message>
    <message>
        <source>Chats, rooms and wall posts of a Symphony pod with their attachments, every version of a message, and who joined and left.</source>
        <translation>Discussions, salons et publications du mur d&apos;un pod Symphony avec leurs pièces jointes, chaque version d&apos;un message, et qui est arrivé ou parti.</translation>
    </message>
    <message>
        <source>Empty: the key has none.</source>
        <translation>Vide : la clé n&apos;en a pas.</translation>
    </message>
    <message>
        <source>For encrypted export files: gpg, and the private OpenPGP key</source>
        <translation>Pour les fichiers d&apos;export chiffrés : gpg et la clé OpenPGP privée</translation>
    </message>
    <message>
        <source>How fast Symphony is asked, on average. Its own limit is 400 for all that come from one address. 0: no limit.</source>
        <translation>À quelle vitesse Symphony est interrogé, en moyenne. Sa propre limite est de 400 pour tout ce qui vient d&apos;une adresse. 0 : sans limite.</translation>
    </message>
    <message>
        <source>Joins, leaves, and what was done to rooms and connections</source>
        <translation>Les arrivées, les départs, et ce qui a été fait des salons et des connexions</translation>
    </message>
    <message>
        <source>Key manager address</source>
        <translation>Adresse du gestionnaire de clés</translation>
    </message>
    <message>
        <source>Map external users to Microsoft 365 users</source>
        <translation>Associer les utilisateurs externes aux utilisateurs de Microsoft 365</translation>
    </message>
    <message>
        <source>Messages of chats and rooms for everyone who was in them then, with every version, replies, forwards, forms and disclaimers</source>
        <translation>Les messages des discussions et salons pour tous ceux qui y étaient alors, avec chaque version, réponses, transferts, formulaires et avertissements</translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation>Clé OpenPGP</translation>
    </message>
    <message>
        <source>Passphrase of the OpenPGP key</source>
        <translation>Phrase secrète de la clé OpenPGP</translation>
    </message>
    <message>
        <source>Path of gpg, to decrypt export files (.pgp). Empty: only files that are not encrypted are read.</source>
        <translation>Chemin de gpg, pour déchiffrer les fichiers d&apos;export (.pgp). Vide : seuls les fichiers non chiffrés sont lus.</translation>
    </message>
    <message>
        <source>Pod address</source>
        <translation>Adresse du pod</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>Session authentication address</source>
        <translation>Adresse d&apos;authentification de session</translation>
    </message>
    <message>
        <source>The address people open Symphony with, such as https://acme.symphony.com. It also names the pod when files are read from a folder.</source>
        <translation>L&apos;adresse avec laquelle on ouvre Symphony, par exemple https://acme.symphony.com. Elle désigne aussi le pod quand les fichiers sont lus dans un dossier.</translation>
    </message>
    <message>
        <source>The folder that export files arrive in. Its sub-folders are not read.</source>
        <translation>Le dossier où arrivent les fichiers d&apos;export. Ses sous-dossiers ne sont pas lus.</translation>
    </message>
    <message>
        <source>The private key that export files are encrypted for, armoured. Needed with gpg.</source>
        <translation>La clé privée pour laquelle les fichiers d&apos;export sont chiffrés, au format texte (armor). Nécessaire avec gpg.</translation>
    </message>
    <message>
        <source>The role User Provisioning for datafeed and datahose, Content Export Reader for contentExport</source>
        <translation>Le rôle User Provisioning pour datafeed et datahose, Content Export Reader pour contentExport</translation>
    </message>
    <message>
        <source>The service account&apos;s RSA key, PEM. Its public half is in the account in Symphony&apos;s admin console. Not needed to read files from a folder.</source>
        <translation>La clé RSA du compte de service, PEM. Sa moitié publique est dans le compte, dans la console d&apos;administration de Symphony. Inutile pour lire les fichiers d&apos;un dossier.</translation>
    </message>
    <message>
        <source>The service account&apos;s user name. Not needed to read files from a folder.</source>
        <translation>Le nom d&apos;utilisateur du compte de service. Inutile pour lire les fichiers d&apos;un dossier.</translation>
    </message>
    <message>
        <source>Wall posts, shared posts, and suppressed messages</source>
        <translation>Les publications du mur, les publications partagées et les messages supprimés</translation>
    </message>
    <message>
        <source>Where sessions are signed in to. Empty: at the pod&apos;s address.</source>
        <translation>Où les sessions sont ouvertes. Vide : à l&apos;adresse du pod.</translation>
    </message>
    <message>
        <source>Where the Agent answers, if it runs in the organisation. Empty: at the pod&apos;s address.</source>
        <translation>Où répond l&apos;Agent, s&apos;il fonctionne dans l&apos;organisation. Vide : à l&apos;adresse du pod.</translation>
    </message>
    <message>
        <source>Where the key manager answers, if it runs in the organisation. Empty: at the pod&apos;s address.</source>
        <translation>Où répond le gestionnaire de clés, s&apos;il fonctionne dans l&apos;organisation. Vide : à l&apos;adresse du pod.</translation>
    </message>
    <message>
        <source>Who joined and left, rooms that were made, changed and closed, connections, and events of the system. Suppressed messages are always told.</source>
        <translation>Qui est arrivé et parti, les salons créés, modifiés et fermés, les connexions et les événements du système. Les messages supprimés sont toujours signalés.</translation>
    </message>
    <message>
        <source>With datafeed: conversations the account is no member of, and joins, leaves and suppressions while no feed was read for 30 minutes</source>
        <translation>Avec datafeed : les conversations dont le compte n&apos;est pas membre, et les arrivées, départs et suppressions pendant qu&apos;aucun flux n&apos;a été lu durant 30 minutes</translation>
    </message>
    <message>
        <source>With datahose: what was written before it was first read</source>
        <translation>Avec datahose : ce qui a été écrit avant sa première lecture</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Capacités</translation>
    </message>
    <message>
        <source>Add-on (OAuth)</source>
        <translation>Module complémentaire (OAuth)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>Rôle d’administrateur</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>App&apos;s key and private key</source>
        <translation>Clé de l’application et clé privée</translation>
    </message>
    <message>
        <source>App&apos;s key and secret</source>
        <translation>Clé et secret de l’application</translation>
    </message>
    <message>
        <source>Application in Microsoft Entra ID</source>
        <translation>Application dans Microsoft Entra ID</translation>
    </message>
    <message>
        <source>Azure Blob Storage</source>
        <translation>Stockage Blob Azure</translation>
    </message>
    <message>
        <source>Belongs to the consumer key. Not needed with a private key.</source>
        <translation>Va avec la clé consommateur. Inutile avec une clé privée.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>China, operated by 21Vianet</source>
        <translation>Chine, exploité par 21Vianet</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Collecting waits while more than this many MB are kept locally and not yet delivered.</source>
        <translation>La collecte attend tant que plus de ce nombre de Mo sont conservés localement et pas encore remis.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion réseau</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>Connexion réseau (TCP)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Conversations of the account</source>
        <translation>Conversations du compte</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Decryption</source>
        <translation>Déchiffrement</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Each message is an e-mail of its own (message), or all of a conversation&apos;s day are one, once the day (UTC) is over (conversationDay).</source>
        <translation>Chaque message est un e-mail à part (message), ou tous ceux d’une journée d’une conversation en forment un, une fois la journée (UTC) terminée (conversationDay).</translation>
    </message>
    <message>
        <source>Empty: 993 where it is encrypted from the first byte, else 143.</source>
        <translation>Vide : 993 si la connexion est chiffrée dès le premier octet, sinon 143.</translation>
    </message>
    <message>
        <source>Export files</source>
        <translation>Fichiers d’export</translation>
    </message>
    <message>
        <source>Export files in a folder</source>
        <translation>Fichiers d’export dans un dossier</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Files are moved</source>
        <translation>Les fichiers sont déplacés</translation>
    </message>
    <message>
        <source>Files stay</source>
        <translation>Les fichiers restent</translation>
    </message>
    <message>
        <source>Files stay (keep), or those that are read go to the sub-folder done, refused ones to quarantine (move).</source>
        <translation>Les fichiers restent (keep), ou les fichiers lus vont dans le sous-dossier done et les fichiers refusés dans quarantine (move).</translation>
    </message>
    <message>
        <source>Files waiting</source>
        <translation>Fichiers en attente</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espace libre</translation>
    </message>
    <message>
        <source>From the first byte (tls), or after a plain greeting (starttls). The certificate is always verified. No encryption (none) is for a server on this computer alone.</source>
        <translation>Dès le premier octet (tls), ou après un accueil en clair (starttls). Le certificat est toujours vérifié. L’absence de chiffrement (none) est réservée à un serveur sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Global and GCC</source>
        <translation>Mondial et GCC</translation>
    </message>
    <message>
        <source>Key manager</source>
        <translation>Gestionnaire de clés</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Trousseau</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Boîte aux lettres</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Boîtes aux lettres</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>My Domain of the organisation, such as https://company.my.salesforce.com. With a private key or a password also https://login.salesforce.com, or https://test.salesforce.com for a sandbox.</source>
        <translation>My Domain de l’organisation, par exemple https://company.my.salesforce.com. Avec une clé privée ou un mot de passe aussi https://login.salesforce.com, ou https://test.salesforce.com pour un sandbox.</translation>
    </message>
    <message>
        <source>Name (DNS)</source>
        <translation>Nom (DNS)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>One e-mail a conversation and day</source>
        <translation>Un e-mail par conversation et par jour</translation>
    </message>
    <message>
        <source>One e-mail a message</source>
        <translation>Un e-mail par message</translation>
    </message>
    <message>
        <source>Permission Mail.ReadWrite</source>
        <translation>Autorisation Mail.ReadWrite</translation>
    </message>
    <message>
        <source>Permission Mail.ReadWrite.Shared</source>
        <translation>Autorisation Mail.ReadWrite.Shared</translation>
    </message>
    <message>
        <source>Permission User.Read.All</source>
        <translation>Autorisation User.Read.All</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Private messages</source>
        <translation>Messages privés</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Run-As</source>
        <translation>Run-As</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>Nom du serveur</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Session authentication</source>
        <translation>Authentification de session</translation>
    </message>
    <message>
        <source>Signature requirement</source>
        <translation>Signature exigée</translation>
    </message>
    <message>
        <source>Staging SAS</source>
        <translation>SAS du stockage intermédiaire</translation>
    </message>
    <message>
        <source>Staging access</source>
        <translation>Accès au stockage intermédiaire</translation>
    </message>
    <message>
        <source>Staging address</source>
        <translation>Adresse du stockage intermédiaire</translation>
    </message>
    <message>
        <source>Staging connection</source>
        <translation>Connexion au stockage intermédiaire</translation>
    </message>
    <message>
        <source>Staging container</source>
        <translation>Conteneur du stockage intermédiaire</translation>
    </message>
    <message>
        <source>Staging immutability</source>
        <translation>Immuabilité du stockage intermédiaire</translation>
    </message>
    <message>
        <source>Staging lifecycle</source>
        <translation>Cycle de vie du stockage intermédiaire</translation>
    </message>
    <message>
        <source>Staging permissions</source>
        <translation>Autorisations du stockage intermédiaire</translation>
    </message>
    <message>
        <source>Staging removal</source>
        <translation>Suppression dans le stockage intermédiaire</translation>
    </message>
    <message>
        <source>Staging sign-in</source>
        <translation>Ouverture de session du stockage intermédiaire</translation>
    </message>
    <message>
        <source>Staging write</source>
        <translation>Écriture dans le stockage intermédiaire</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation>TLS dès le premier octet</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>The integration user to sign in as, with a private key or a password. With key and secret the app names the user.</source>
        <translation>L’utilisateur d’intégration sous lequel se connecter, avec une clé privée ou un mot de passe. Avec clé et secret, l’application indique l’utilisateur.</translation>
    </message>
    <message>
        <source>The pod&apos;s export files</source>
        <translation>Fichiers d’export du pod</translation>
    </message>
    <message>
        <source>The whole pod</source>
        <translation>Tout le pod</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>US Government DoD</source>
        <translation>Gouvernement américain, DoD</translation>
    </message>
    <message>
        <source>US Government GCC High</source>
        <translation>Gouvernement américain, GCC High</translation>
    </message>
    <message>
        <source>Unlisted groups</source>
        <translation>Groupes non répertoriés</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Nom d’utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenant is in. The US government&apos;s two take no attachment of 3 MB or more; such a message then says where its files are kept.</source>
        <translation>Dans lequel des clouds de Microsoft se trouve le locataire. Les deux du gouvernement américain n’acceptent pas de pièce jointe de 3 Mo ou plus ; le message dit alors où ses fichiers sont conservés.</translation>
    </message>
    <message>
        <source>With a user name and password (plain), or as an application registered in Microsoft Entra ID, for Exchange Online (xoauth2).</source>
        <translation>Avec un nom d’utilisateur et un mot de passe (plain), ou, pour Exchange Online, comme application inscrite dans Microsoft Entra ID (xoauth2).</translation>
    </message>
    <message>
        <source>With the app&apos;s key and secret, as the user set in the app (client_credentials); with the app&apos;s key and a private key, as the user named here (jwt); or with the user&apos;s password and security token, which newer organisations refuse (password).</source>
        <translation>Avec la clé et le secret de l’application, comme l’utilisateur défini dans celle-ci (client_credentials) ; avec la clé de l’application et une clé privée, comme l’utilisateur indiqué ici (jwt) ; ou avec le mot de passe et le jeton de sécurité de l’utilisateur, ce que les organisations récentes refusent (password).</translation>
    </message>
    <message>
        <source>With the user name and password of a service account that Jive itself knows (basic), or with an add-on&apos;s client and a refresh token, or user name and password (oauth).</source>
        <translation>Avec le nom d’utilisateur et le mot de passe d’un compte de service connu de Jive lui-même (basic), ou avec le client d’un module complémentaire et un jeton d’actualisation, ou nom d’utilisateur et mot de passe (oauth).</translation>
    </message>
    <message>
        <source>gpg</source>
        <translation>gpg</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>RSA key</source>
        <translation>Clé RSA</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>SHA-256 fingerprints of signer certificates that are trusted as they are, one a line or separated by commas; beside the trusted certificates or in their place.</source>
        <translation>Empreintes SHA-256 des certificats de signataires approuvés tels quels, une par ligne ou séparées par des virgules ; en plus des certificats approuvés ou à leur place.</translation>
    </message>
    <message>
        <source>Attachments beyond it are kept in staging, and the message says so.</source>
        <translation>Les pièces jointes qui la dépassent sont conservées dans le stockage intermédiaire, et le message l’indique.</translation>
    </message>
    <message>
        <source>Export files on an SFTP server</source>
        <translation>Fichiers d’export sur un serveur SFTP</translation>
    </message>
    <message>
        <source>Folder on the SFTP server</source>
        <translation>Dossier sur le serveur SFTP</translation>
    </message>
    <message>
        <source>For files on an SFTP server: an account there, and the fingerprint of its host key</source>
        <translation>Pour des fichiers sur un serveur SFTP&#xa0;: un compte sur celui-ci et l’empreinte de sa clé d’hôte</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Clé d’hôte</translation>
    </message>
    <message>
        <source>Name or address of the server that export files are dropped on, such as sftp.example.com. No proxy is used.</source>
        <translation>Nom ou adresse du serveur où les fichiers d’export sont déposés, par exemple sftp.example.com. Aucun proxy n’est utilisé.</translation>
    </message>
    <message>
        <source>Of the SFTP user. Empty: the key alone signs in.</source>
        <translation>De l’utilisateur SFTP. Vide&#xa0;: la clé seule sert à se connecter.</translation>
    </message>
    <message>
        <source>Passphrase of the SFTP key</source>
        <translation>Phrase secrète de la clé SFTP</translation>
    </message>
    <message>
        <source>SFTP key</source>
        <translation>Clé SFTP</translation>
    </message>
    <message>
        <source>SFTP password</source>
        <translation>Mot de passe SFTP</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>Serveur SFTP</translation>
    </message>
    <message>
        <source>SFTP user</source>
        <translation>Utilisateur SFTP</translation>
    </message>
    <message>
        <source>The SFTP user&apos;s private key, PEM or OpenSSH. Its public half is with the account on the server. Empty: the password alone signs in.</source>
        <translation>La clé privée de l’utilisateur SFTP, PEM ou OpenSSH. Sa moitié publique est avec le compte, sur le serveur. Vide&#xa0;: le mot de passe seul sert à se connecter.</translation>
    </message>
    <message>
        <source>The account on that server. It needs to read the folder, and to write there if files are to be moved.</source>
        <translation>Le compte sur ce serveur. Il doit pouvoir lire le dossier, et y écrire si les fichiers doivent être déplacés.</translation>
    </message>
    <message>
        <source>The fingerprint of the server&apos;s host key, SHA256:…, as its administrator sees it with ssh-keygen -lf. A server with another key gets no sign-in.</source>
        <translation>L’empreinte de la clé d’hôte du serveur, SHA256:…, telle que son administrateur la voit avec ssh-keygen -lf. Aucune connexion n’est ouverte sur un serveur qui a une autre clé.</translation>
    </message>
    <message>
        <source>The folder that export files arrive in, as this account sees it. Its sub-folders are not read. Empty: the account&apos;s home.</source>
        <translation>Le dossier où arrivent les fichiers d’export, tel que ce compte le voit. Ses sous-dossiers ne sont pas lus. Vide&#xa0;: le dossier personnel du compte.</translation>
    </message>
    <message>
        <source>What the account is a member of (datafeed: set the schedule to every:15m, because events are lost that are not read for 30 minutes); the whole pod, where that is licensed, from when it is first read (datahose); the pod&apos;s export files (contentExport); or the same files, from a folder (folder) or an SFTP server (sftp).</source>
        <translation>Ce dont le compte est membre (datafeed&#xa0;: régler la planification sur every:15m, car les événements non lus pendant 30 minutes sont perdus)&#xa0;; le pod entier, là où la licence le permet, à partir de la première lecture (datahose)&#xa0;; les fichiers d’export du pod (contentExport)&#xa0;; ou les mêmes fichiers, depuis un dossier (folder) ou un serveur SFTP (sftp).</translation>
    </message>
    <message>
        <source>Where it answers, mostly 22.</source>
        <translation>Celui où il répond, le plus souvent 22.</translation>
    </message>
    <message>
        <source>Further permissions</source>
        <translation>Autres autorisations</translation>
    </message>
</context>
<context>
    <name>ui::AccountDialog</name>
    <message>
        <source>Add an archive account</source>
        <translation>Ajouter un compte d’archivage</translation>
    </message>
    <message>
        <source>Archive account “%1”</source>
        <translation>Compte d’archivage «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Tester à nouveau</translation>
    </message>
    <message>
        <source>Na&amp;me of the account</source>
        <translation>&amp;Nom du compte</translation>
    </message>
    <message>
        <source>&amp;Kind of archive</source>
        <translation>T&amp;ype d’archive</translation>
    </message>
    <message>
        <source>&amp;Save and test</source>
        <translation>&amp;Enregistrer et tester</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>&amp;Ajouter le compte</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>Ter&amp;miné</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Annu&amp;ler</translation>
    </message>
    <message>
        <source>The account has no name. Enter one.</source>
        <translation>Le compte n’a pas de nom. Saisissez-en un.</translation>
    </message>
    <message>
        <source>&amp;Edit settings</source>
        <translation>&amp;Modifier les paramètres</translation>
    </message>
</context>
<context>
    <name>ui::AccountList</name>
    <message>
        <source>Add …</source>
        <translation>Ajouter …</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Modifier …</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Archive accounts</source>
        <translation>Comptes d’archivage</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Utilisé par</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n connecteur</numerusform>
            <numerusform>%n connecteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in use. Give its connectors another account, or delete them, first.</source>
        <translation>«&#xa0;%1&#xa0;» est utilisé. Attribuez d’abord un autre compte à ses connecteurs, ou supprimez-les.</translation>
    </message>
    <message>
        <source>Remove an archive account</source>
        <translation>Supprimer un compte d’archivage</translation>
    </message>
    <message>
        <source>“%1” and its secrets are removed from Chancery. The mailboxes and what is in them stay.</source>
        <translation>«&#xa0;%1&#xa0;» et ses secrets sont supprimés de Chancery. Les boîtes aux lettres et leur contenu sont conservés.</translation>
    </message>
    <message>
        <source>“%1” was not removed.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été supprimé.</translation>
    </message>
    <message>
        <source>Testing “%1” …</source>
        <translation>Test de «&#xa0;%1&#xa0;» …</translation>
    </message>
    <message>
        <source>“%1” could not be tested.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu être testé.</translation>
    </message>
    <message>
        <source>“%1” is ready.</source>
        <translation>«&#xa0;%1&#xa0;» est prêt.</translation>
    </message>
    <message>
        <source>“%1” cannot be used like this.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas utilisable en l’état.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>Aucune exécution en cours.</translation>
    </message>
    <message>
        <source>Download log …</source>
        <translation>Télécharger le journal …</translation>
    </message>
    <message>
        <source>Show connector</source>
        <translation>Afficher le connecteur</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Aucune exécution pour l’instant</translation>
    </message>
    <message>
        <source>Every run of every connector is listed here, with its figures.</source>
        <translation>Chaque exécution de chaque connecteur figure ici, avec ses chiffres.</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>Impossible de lire les exécutions.</translation>
    </message>
    <message>
        <source>Runs &amp;of:</source>
        <translation>Exécutions &amp;de :</translation>
    </message>
    <message>
        <source>Show the runs of</source>
        <translation>Afficher les exécutions de</translation>
    </message>
    <message>
        <source>The chosen run with every item, as text, CSV or JSON</source>
        <translation>L’exécution choisie avec chaque élément, en texte, CSV ou JSON</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Toutes les exécutions</translation>
    </message>
    <message>
        <source>All connectors</source>
        <translation>Tous les connecteurs</translation>
    </message>
    <message>
        <source>Download log</source>
        <translation>Télécharger le journal</translation>
    </message>
    <message>
        <source>Text (*.txt);;CSV files (*.csv);;JSON files (*.json)</source>
        <translation>Texte (*.txt);;Fichiers CSV (*.csv);;Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Écrit dans %1.</translation>
    </message>
    <message>
        <source>The log was not written.</source>
        <translation>Le journal n’a pas été écrit.</translation>
    </message>
</context>
<context>
    <name>ui::Assistant</name>
    <message>
        <source>Add a connector: %1</source>
        <translation>Ajouter un connecteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>Modifier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>The draft was not saved.</source>
        <translation>Le brouillon n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>&amp;Create connector</source>
        <translation>&amp;Créer le connecteur</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>&amp;Enregistrer les modifications</translation>
    </message>
</context>
<context>
    <name>ui::AuditPage</name>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter …</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>Entrées d’audit</translation>
    </message>
    <message>
        <source>Proves that no entry was altered, added or removed</source>
        <translation>Prouve qu’aucune entrée n’a été modifiée, ajoutée ni supprimée</translation>
    </message>
    <message>
        <source>All entries, oldest first, as CSV or JSON</source>
        <translation>Toutes les entrées, de la plus ancienne à la plus récente, au format CSV ou JSON</translation>
    </message>
    <message>
        <source>The entries could not be read.</source>
        <translation>Impossible de lire les entrées.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation>&amp;Objet&#xa0;:</translation>
    </message>
    <message>
        <source>Show entries about</source>
        <translation>Afficher les entrées concernant</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hachage</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Aucune entrée pour le moment</translation>
    </message>
    <message>
        <source>Every change of accounts, connectors, mappings and settings is recorded here, and every run.</source>
        <translation>Chaque modification des comptes, des connecteurs, des mappages et des paramètres est consignée ici, de même que chaque exécution.</translation>
    </message>
    <message>
        <source>No entries about “%1”</source>
        <translation>Aucune entrée concernant «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Entries are found by the whole name of a connector or an account.</source>
        <translation>Les entrées se recherchent par le nom complet d’un connecteur ou d’un compte.</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Exporter l’audit</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation>Fichiers CSV (*.csv);;Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Fichier écrit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The audit was not exported.</source>
        <translation>L’audit n’a pas été exporté.</translation>
    </message>
    <message>
        <source>Reading every entry and every run …</source>
        <translation>Lecture de toutes les entrées et de toutes les exécutions …</translation>
    </message>
    <message>
        <source>The record could not be verified.</source>
        <translation>Impossible de vérifier le registre.</translation>
    </message>
    <message>
        <source>Chosen entry</source>
        <translation>Entrée choisie</translation>
    </message>
</context>
<context>
    <name>ui::AuditWords</name>
    <message>
        <source>Account added</source>
        <translation>Compte ajouté</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Compte modifié</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>Compte supprimé</translation>
    </message>
    <message>
        <source>Connector added</source>
        <translation>Connecteur ajouté</translation>
    </message>
    <message>
        <source>Connector changed</source>
        <translation>Connecteur modifié</translation>
    </message>
    <message>
        <source>Connector removed</source>
        <translation>Connecteur supprimé</translation>
    </message>
    <message>
        <source>Mapping changed</source>
        <translation>Mappage modifié</translation>
    </message>
    <message>
        <source>Secrets changed</source>
        <translation>Secrets modifiés</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Paramètre modifié</translation>
    </message>
    <message>
        <source>Deliveries given up</source>
        <translation>Remises abandonnées</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Exécution démarrée</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Exécution terminée</translation>
    </message>
    <message>
        <source>Staged segment removed</source>
        <translation>Segment intermédiaire supprimé</translation>
    </message>
    <message>
        <source>Attachments left out dismissed</source>
        <translation>Avis de pièces jointes omises écarté</translation>
    </message>
</context>
<context>
    <name>ui::CheckList</name>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>Results of the test</source>
        <translation>Résultats du test</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a check, passed or failed</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ui::ChoiceField</name>
    <message>
        <source>Not set</source>
        <translation>Non défini</translation>
    </message>
</context>
<context>
    <name>ui::ChosenProblems</name>
    <message>
        <source>The list changed meanwhile.</source>
        <translation>La liste a changé entre-temps.</translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation>Choisissez de nouveau.</translation>
    </message>
</context>
<context>
    <name>ui::ConfigurePage</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Configure the source: %1</source>
        <translation>Configurer la source&#xa0;: %1</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Configurer</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorActions</name>
    <message>
        <source>Run now</source>
        <translation>Exécuter maintenant</translation>
    </message>
    <message>
        <source>Capture and deliver now</source>
        <translation>Capturer et remettre maintenant</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Modifier les paramètres</translation>
    </message>
    <message>
        <source>Clone …</source>
        <translation>Cloner …</translation>
    </message>
    <message>
        <source>The same settings under another name</source>
        <translation>Les mêmes paramètres sous un autre nom</translation>
    </message>
    <message>
        <source>Download log</source>
        <translation>Télécharger le journal</translation>
    </message>
    <message>
        <source>What runs captured, delivered and could not</source>
        <translation>Ce que les exécutions ont capturé, ont remis ou n’ont pas pu remettre</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Supprimer …</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Supprimer (Suppr)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>Abandonner …</translation>
    </message>
    <message>
        <source>Clone “%1”</source>
        <translation>Cloner «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A new connector with the same settings, mapping and secrets. It is paused until you resume it.</source>
        <translation>Un nouveau connecteur avec les mêmes paramètres, mappage et secrets. Il est en pause jusqu’à ce que vous le repreniez.</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Cloner</translation>
    </message>
    <message>
        <source>Name of the new connector</source>
        <translation>Nom du nouveau connecteur</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 - copie</translation>
    </message>
    <message>
        <source>The draft “%1” and what was entered in it will be gone.</source>
        <translation>Le brouillon «&#xa0;%1&#xa0;» et ce qui y a été saisi seront perdus.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) and what was entered in them will be gone.</source>
        <translation>
            <numerusform>%n brouillon et ce qui y a été saisi seront perdus.</numerusform>
            <numerusform>%n brouillons et ce qui y a été saisi seront perdus.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was imported stays in the mailboxes, and history, log and audit are kept.</source>
        <translation>Ce qui a été importé reste dans les boîtes aux lettres&#xa0;; l’historique, le journal et l’audit sont conservés.</translation>
    </message>
    <message>
        <source>“%1” will be deleted and captures nothing any more.</source>
        <translation>«&#xa0;%1&#xa0;» sera supprimé et ne capturera plus rien.</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) will be deleted and capture nothing any more.</source>
        <translation>
            <numerusform>%n connecteur sera supprimé et ne capturera plus rien.</numerusform>
            <numerusform>%n connecteurs seront supprimés et ne captureront plus rien.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 If you delete the connector now, they are given up and never delivered. The reason is kept in the audit.</source>
        <translation>%1 Si vous supprimez le connecteur maintenant, ce qui reste à remettre est abandonné et ne sera jamais remis. Le motif est conservé dans l’audit.</translation>
    </message>
    <message>
        <source>Give up and delete</source>
        <translation>Renoncer et supprimer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message numerus="yes">
        <source>%n failed or parked copy(s) can never be delivered then.</source>
        <translation>
            <numerusform>%n copie en échec ou en attente ne pourra alors plus jamais être remise.</numerusform>
            <numerusform>%n copies en échec ou en attente ne pourront alors plus jamais être remises.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments that copies lack can never be sent then.</source>
        <translation>Les pièces jointes qui manquent à des copies ne pourront alors plus jamais être envoyées.</translation>
    </message>
    <message>
        <source>Discard changes …</source>
        <translation>Abandonner les modifications …</translation>
    </message>
    <message>
        <source>The unsaved edit that is kept</source>
        <translation>La modification non enregistrée qui est conservée</translation>
    </message>
    <message>
        <source>Goes on with the run that was paused, and runs by the schedule again</source>
        <translation>Continue l’exécution mise en pause et s’exécute à nouveau selon la planification</translation>
    </message>
    <message>
        <source>A run finishes what is in hand, and none starts by itself until it is resumed</source>
        <translation>Une exécution termine ce qui est en cours, et aucune ne démarre d’elle-même avant la reprise</translation>
    </message>
    <message>
        <source>There is a connector “%1” already. Choose another name.</source>
        <translation>Il existe déjà un connecteur « %1 ». Choisissez un autre nom.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorFlyout</name>
    <message>
        <source>Connector</source>
        <translation>Connecteur</translation>
    </message>
    <message>
        <source>Edit this connector</source>
        <translation>Modifier ce connecteur</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 vers %2</translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation>Connecteur %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorModel</name>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuelle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Dernière réussite</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Prochaine exécution</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponibles</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importés</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiels</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Décalage</translation>
    </message>
    <message>
        <source>Of the run that is going on</source>
        <translation>De l’exécution en cours</translation>
    </message>
    <message>
        <source>Of the last run: %1, %2</source>
        <translation>De la dernière exécution : %1, %2</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorTable</name>
    <message>
        <source>Connectors</source>
        <translation>Connecteurs</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorsTab</name>
    <message>
        <source>Add connector</source>
        <translation>Ajouter un connecteur</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation>Aucun connecteur pour le moment</translation>
    </message>
    <message>
        <source>A connector captures messages from one source and archives them. Choose a source to begin.</source>
        <translation>Un connecteur capture les messages d’une source et les archive. Choisissez une source pour commencer.</translation>
    </message>
    <message>
        <source>No connector matches</source>
        <translation>Aucun connecteur ne correspond</translation>
    </message>
    <message>
        <source>Change what you typed, or clear it to see all connectors.</source>
        <translation>Modifiez votre saisie, ou effacez-la pour voir tous les connecteurs.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Read again (F5)</source>
        <translation>Relire (F5)</translation>
    </message>
    <message>
        <source>Filter connectors</source>
        <translation>Filtrer les connecteurs</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Filter by name, source, account or status (Ctrl+F); or just type in the table</source>
        <translation>Filtrer par nom, source, compte ou état (Ctrl+F), ou saisir directement dans le tableau</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Autres commandes</translation>
    </message>
</context>
<context>
    <name>ui::CounterSection</name>
    <message>
        <source>Available</source>
        <translation>Disponibles</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importés</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiels</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>%1 = %2 + %3 + %4 + %5</source>
        <translation>%1 = %2 + %3 + %4 + %5</translation>
    </message>
    <message>
        <source>%1 captured</source>
        <translation>Capturés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Of the run that is going on</source>
        <translation>De l’exécution en cours</translation>
    </message>
    <message>
        <source>Of the last run, %1</source>
        <translation>De la dernière exécution, %1</translation>
    </message>
    <message>
        <source>The figures add up (%1), but the run did not read everything.</source>
        <translation>Les chiffres concordent (%1), mais l’exécution n’a pas tout lu.</translation>
    </message>
    <message>
        <source>The figures do not add up: available is not imported + partial + skipped + failed (%1). Download the log and verify the audit.</source>
        <translation>Les chiffres ne concordent pas&#xa0;: disponibles n’est pas égal à importés + partiels + ignorés + échecs (%1). Téléchargez le journal et vérifiez l’audit.</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Compteurs</translation>
    </message>
    <message>
        <source>Every copy is accounted for: available = imported + partial + skipped + failed (%1).</source>
        <translation>Chaque copie est comptabilisée : disponibles = importés + partiels + ignorés + échecs (%1).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the failed parked until an admin acts</source>
        <translation>
            <numerusform>dont %Ln échec mis en attente d’une décision de l’administrateur</numerusform>
            <numerusform>dont %Ln échecs mis en attente d’une décision de l’administrateur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left open for the next run</source>
        <translation>
            <numerusform>%Ln laissé à la prochaine exécution</numerusform>
            <numerusform>%Ln laissés à la prochaine exécution</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln carried in from earlier runs</source>
        <translation>
            <numerusform>%Ln repris d’exécutions précédentes</numerusform>
            <numerusform>%Ln repris d’exécutions précédentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read again and known</source>
        <translation>
            <numerusform>%Ln relu et déjà connu</numerusform>
            <numerusform>%Ln relus et déjà connus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by “Capture from”</source>
        <translation>
            <numerusform>%Ln exclu par «&#xa0;Capturer à partir du&#xa0;»</numerusform>
            <numerusform>%Ln exclus par «&#xa0;Capturer à partir du&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s) from outside, counted once an item</source>
        <translation>
            <numerusform>%Ln participant externe, compté une fois par élément</numerusform>
            <numerusform>%Ln participants externes, comptés une fois par élément</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The figures add up (%1); %Ln copy(s) are still to be delivered by the next run.</source>
        <translation>
            <numerusform>Les chiffres concordent (%1)&#xa0;; %Ln copie reste à remettre par la prochaine exécution.</numerusform>
            <numerusform>Les chiffres concordent (%1)&#xa0;; %Ln copies restent à remettre par la prochaine exécution.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) did not arrive.</source>
        <translation>
            <numerusform>%Ln copie n’est pas arrivée.</numerusform>
            <numerusform>%Ln copies ne sont pas arrivées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DataConnectorsPage</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Connecteurs</translation>
    </message>
    <message>
        <source>Data connectors</source>
        <translation>Connecteurs de données</translation>
    </message>
    <message>
        <source>No connector can be added.</source>
        <translation>Impossible d’ajouter un connecteur.</translation>
    </message>
    <message>
        <source>“%1” cannot be edited.</source>
        <translation>Impossible de modifier «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>Modifier « %1 »</translation>
    </message>
    <message>
        <source>Changes of “%1” are kept from %2 and were never saved. Go on with them, or start afresh from the settings as they are now?</source>
        <translation>Des modifications de « %1 » du %2 sont conservées et n’ont jamais été enregistrées. Les reprendre, ou recommencer à partir des paramètres actuels ?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>The changes of “%1” that are kept from %2 and were never saved will be gone. The connector stays as it is.</source>
        <translation>Les modifications de « %1 » du %2, jamais enregistrées, seront perdues. Le connecteur reste tel quel.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>ui::DateField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <comment>how a date is written, as a hint</comment>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Choisir une date</translation>
    </message>
    <message>
        <source>Choose a date: %1</source>
        <translation>Choisir une date&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::Desk</name>
    <message>
        <source>The connectors could not be read.</source>
        <translation>Impossible de lire les connecteurs.</translation>
    </message>
    <message>
        <source>“%1” could not run.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas pu s’exécuter.</translation>
    </message>
    <message>
        <source>“%1” was not paused.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été mis en pause.</translation>
    </message>
    <message>
        <source>“%1” was not resumed.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été repris.</translation>
    </message>
    <message>
        <source>“%1” was not cloned.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été cloné.</translation>
    </message>
    <message>
        <source>“%1” was not deleted.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été supprimé.</translation>
    </message>
    <message>
        <source>The draft was not discarded.</source>
        <translation>Le brouillon n’a pas été abandonné.</translation>
    </message>
</context>
<context>
    <name>ui::Disclosure</name>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
</context>
<context>
    <name>ui::DraftKeeper</name>
    <message>
        <source>The draft “%1” was not saved.</source>
        <translation>Le brouillon «&#xa0;%1&#xa0;» n’a pas été enregistré.</translation>
    </message>
</context>
<context>
    <name>ui::FieldForm</name>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
</context>
<context>
    <name>ui::FieldText</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>Enter a whole number of at least %1.</source>
        <translation>Saisissez un nombre entier supérieur ou égal à %1.</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Saisissez un nombre entier compris entre %1 et %2.</translation>
    </message>
    <message>
        <source>Enter a full address such as https://host.example.com.</source>
        <translation>Saisissez une adresse complète, par exemple https://host.example.com.</translation>
    </message>
    <message>
        <source>Enter a date such as 2026-01-31, or a time in UTC such as 2026-01-31T08:00:00Z.</source>
        <translation>Saisissez une date, par exemple 2026-01-31, ou une heure UTC, par exemple 2026-01-31T08:00:00Z.</translation>
    </message>
    <message>
        <source>Choose one of the values offered.</source>
        <translation>Choisissez l’une des valeurs proposées.</translation>
    </message>
    <message>
        <source>Choose a folder or type its path.</source>
        <translation>Choisissez un dossier ou saisissez son chemin.</translation>
    </message>
    <message>
        <source>Choose a file or type its path.</source>
        <translation>Choisissez un fichier ou saisissez son chemin.</translation>
    </message>
    <message>
        <source>Enter it to go on.</source>
        <translation>Saisissez cette valeur pour continuer.</translation>
    </message>
    <message>
        <source>“%1” is missing. %2</source>
        <comment>name of a field, what to do</comment>
        <translation>«&#xa0;%1&#xa0;» est manquant. %2</translation>
    </message>
    <message>
        <source>“%1” does not fit here. %2</source>
        <comment>what was entered, what to do</comment>
        <translation>«&#xa0;%1&#xa0;» ne convient pas ici. %2</translation>
    </message>
    <message>
        <source>When it runs by itself. Times of day are those of this computer&apos;s time zone.</source>
        <translation>Moment de l’exécution automatique. Les heures sont celles du fuseau horaire de cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>ui::FirstRunPage</name>
    <message>
        <source>Add connector</source>
        <translation>Ajouter un connecteur</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Essayer avec des données d’exemple</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Vérification …</translation>
    </message>
    <message>
        <source>Welcome to Chancery</source>
        <translation>Bienvenue dans Chancery</translation>
    </message>
    <message>
        <source>Chancery reads messages of other systems and archives a copy of each in the mailbox of everyone who took part. A connector says which source to read and where the mailboxes are; four short steps set one up.</source>
        <translation>Chancery lit les messages d’autres systèmes et en archive une copie dans la boîte aux lettres de chaque participant. Un connecteur indique quelle source lire et où se trouvent les boîtes aux lettres&#xa0;; quatre étapes rapides suffisent pour en préparer un.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Setting up the sample connectors …</source>
        <translation>Installation des connecteurs d’exemple …</translation>
    </message>
    <message>
        <source>The sample data comes with Chancery: signed files and a chat server&apos;s database, read without a network and archived in a folder below the data folder.</source>
        <translation>Les données d’exemple sont fournies avec Chancery : des fichiers signés et la base de données d’un serveur de messagerie instantanée, lus sans réseau et archivés dans un sous-dossier du dossier de données.</translation>
    </message>
</context>
<context>
    <name>ui::HistorySection</name>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Custom mapping set</source>
        <translation>Mappage personnalisé défini</translation>
    </message>
    <message>
        <source>Copies dismissed</source>
        <translation>Copies écartées</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Exécution démarrée</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Exécution terminée</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Exécution %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>History of this connector</source>
        <translation>Historique de ce connecteur</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Impossible de lire l’historique.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Attachments left out dismissed</source>
        <translation>Avis de pièces jointes omises écarté</translation>
    </message>
</context>
<context>
    <name>ui::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>ui::ListField</name>
    <message>
        <source>One a line, or separated by commas</source>
        <translation>Un par ligne, ou séparés par des virgules</translation>
    </message>
</context>
<context>
    <name>ui::LogDownload</name>
    <message>
        <source>Save …</source>
        <translation>Enregistrer …</translation>
    </message>
    <message>
        <source>Which runs</source>
        <translation>Quelles exécutions</translation>
    </message>
    <message>
        <source>The last run</source>
        <translation>La dernière exécution</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Entre deux dates</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Toutes les exécutions</translation>
    </message>
    <message>
        <source>Format of the log</source>
        <translation>Format du journal</translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation>Texte (.txt)</translation>
    </message>
    <message>
        <source>Spreadsheet (.csv)</source>
        <translation>Feuille de calcul (.csv)</translation>
    </message>
    <message>
        <source>JSON (.json)</source>
        <translation>JSON (.json)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Exécutions</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>The chosen run (%1)</source>
        <translation>L’exécution choisie (%1)</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>The log was not saved.</source>
        <translation>Le journal n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>There is no run in this time; nothing was saved.</source>
        <translation>Il n’y a aucune exécution dans cette période&#xa0;; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Saving the log …</source>
        <translation>Enregistrement du journal …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) written to %1.</source>
        <translation>
            <numerusform>%Ln exécution écrite dans %1.</numerusform>
            <numerusform>%Ln exécutions écrites dans %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Opening the archive …</source>
        <translation>Ouverture de l’archive …</translation>
    </message>
    <message>
        <source>The data folder cannot be opened.</source>
        <translation>Impossible d’ouvrir le dossier de données.</translation>
    </message>
    <message>
        <source>Chancery is not running</source>
        <translation>Chancery n’est pas en cours d’exécution</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>ui::MapPerson</name>
    <message>
        <source>Map</source>
        <translation>Mapper</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Revenir à l’automatique</translation>
    </message>
    <message>
        <source>Mailbox for the chosen person</source>
        <translation>Boîte aux lettres de la personne choisie</translation>
    </message>
    <message>
        <source>Address of the mailbox</source>
        <translation>Adresse de la boîte aux lettres</translation>
    </message>
    <message>
        <source>Takes the mapping by hand out; the address decides again</source>
        <translation>Retire le mappage manuel&#xa0;; l’adresse décide à nouveau</translation>
    </message>
    <message>
        <source>Mailbox for %1:</source>
        <translation>Boîte aux lettres de %1&#xa0;:</translation>
    </message>
    <message>
        <source>Choose a person above to map by hand.</source>
        <translation>Choisissez ci-dessus une personne à mapper manuellement.</translation>
    </message>
    <message>
        <source>Enter the address of a mailbox, or choose one from the list.</source>
        <translation>Saisissez l’adresse d’une boîte aux lettres ou choisissez-en une dans la liste.</translation>
    </message>
    <message>
        <source>No mailbox of the account has the address “%1”. Check its spelling, or add the mailbox to the directory first.</source>
        <translation>Aucune boîte aux lettres du compte n’a l’adresse «&#xa0;%1&#xa0;». Vérifiez-en l’orthographe, ou ajoutez d’abord la boîte aux lettres à l’annuaire.</translation>
    </message>
</context>
<context>
    <name>ui::MappingFilePanel</name>
    <message>
        <source>Wrong lines of the mapping file</source>
        <translation>Lignes incorrectes du fichier de mappage</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Supprime&amp;r</translation>
    </message>
    <message>
        <source>Remove the imported mapping</source>
        <translation>Supprimer le mappage importé</translation>
    </message>
    <message>
        <source>&amp;Download template …</source>
        <translation>&amp;Télécharger le modèle …</translation>
    </message>
    <message>
        <source>&amp;Import CSV …</source>
        <translation>&amp;Importer un CSV …</translation>
    </message>
    <message>
        <source>The file is still being checked. Wait for the result before you go on.</source>
        <translation>Le fichier est encore en cours de vérification. Attendez le résultat avant de continuer.</translation>
    </message>
    <message>
        <source>No mapping file is imported.</source>
        <translation>Aucun fichier de mappage n’est importé.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a mapping file.</source>
        <translation>
            <numerusform>%n ligne d’un fichier de mappage.</numerusform>
            <numerusform>%n lignes d’un fichier de mappage.</numerusform>
        </translation>
    </message>
    <message>
        <source>The template was written to %1.</source>
        <translation>Modèle écrit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The template was not written.</source>
        <translation>Le modèle n’a pas été écrit.</translation>
    </message>
    <message>
        <source>Download the mapping template</source>
        <translation>Télécharger le modèle de mappage</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Importer un mappage</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Fichiers CSV (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Checking %1 …</source>
        <translation>Vérification de %1 …</translation>
    </message>
    <message>
        <source>The mapping was not imported.</source>
        <translation>Le mappage n’a pas été importé.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported.</source>
        <translation>
            <numerusform>%n ligne importée.</numerusform>
            <numerusform>%n lignes importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was not imported: %n of its lines are wrong. Correct them and import it again.</source>
        <translation>
            <numerusform>%1 n’a pas été importé&#xa0;: %n de ses lignes est incorrecte. Corrigez-la et importez-le à nouveau.</numerusform>
            <numerusform>%1 n’a pas été importé&#xa0;: %n de ses lignes sont incorrectes. Corrigez-les et importez-le à nouveau.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MappingFiles</name>
    <message>
        <source>Import …</source>
        <translation>Importer …</translation>
    </message>
    <message>
        <source>Replaces the mapping by hand with the lines of a CSV file</source>
        <translation>Remplace le mappage manuel par les lignes d’un fichier CSV</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporter …</translation>
    </message>
    <message>
        <source>Writes the mapping by hand to a CSV file</source>
        <translation>Écrit le mappage manuel dans un fichier CSV</translation>
    </message>
    <message>
        <source>Template …</source>
        <translation>Modèle …</translation>
    </message>
    <message>
        <source>Writes a CSV file with the columns such a file needs</source>
        <translation>Écrit un fichier CSV avec les colonnes nécessaires</translation>
    </message>
    <message>
        <source>Write a template</source>
        <translation>Écrire un modèle</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Importer un mappage</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Fichiers CSV (*.csv);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The mapping was not imported.</source>
        <translation>Le mappage n’a pas été importé.</translation>
    </message>
    <message>
        <source>Replace the mapping</source>
        <translation>Remplacer le mappage</translation>
    </message>
    <message numerus="yes">
        <source>The %n line(s) of the mapping by hand are replaced by those of the file. Export them first to keep them.</source>
        <translation>
            <numerusform>La ligne du mappage manuel (%n) est remplacée par celles du fichier. Exportez-la d’abord pour la conserver.</numerusform>
            <numerusform>Les %n lignes du mappage manuel sont remplacées par celles du fichier. Exportez-les d’abord pour les conserver.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Nothing was imported: another connector was chosen meanwhile.</source>
        <translation>Rien n’a été importé&#xa0;: un autre connecteur a été choisi entre-temps.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %n line(s) of %1 need mending.</source>
        <translation>
            <numerusform>Rien n’a été importé&#xa0;: %n ligne de %1 est à corriger.</numerusform>
            <numerusform>Rien n’a été importé&#xa0;: %n lignes de %1 sont à corriger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… et %n autre.</numerusform>
            <numerusform>… et %n autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported from %1.</source>
        <translation>
            <numerusform>%n ligne importée de %1.</numerusform>
            <numerusform>%n lignes importées de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Exporter le mappage</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Fichier écrit&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Le fichier n’a pas été écrit.</translation>
    </message>
</context>
<context>
    <name>ui::MappingPage</name>
    <message>
        <source>Map people &amp;automatically by their e-mail address</source>
        <translation>Mapper a&amp;utomatiquement les personnes par leur adresse e-mail</translation>
    </message>
    <message>
        <source>Whoever has an address or alias that the account&apos;s directory knows gets the copies in that mailbox. The lines of a mapping file come first.</source>
        <translation>Toute personne dont l’annuaire du compte connaît une adresse ou un alias reçoit les copies dans la boîte aux lettres correspondante. Les lignes d’un fichier de mappage sont prioritaires.</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Fichier de mappage</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Map users</source>
        <translation>Mapper les utilisateurs</translation>
    </message>
</context>
<context>
    <name>ui::MappingTable</name>
    <message>
        <source>No mailbox</source>
        <translation>Aucune boîte aux lettres</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Externe</translation>
    </message>
    <message>
        <source>Mapped by hand</source>
        <translation>Mappé manuellement</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Person at the source</source>
        <translation>Personne dans la source</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Boîte aux lettres</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Pourquoi pas</translation>
    </message>
</context>
<context>
    <name>ui::MappingWork</name>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>Impossible de lire %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The connector is gone.</source>
        <translation>Le connecteur n’existe plus.</translation>
    </message>
</context>
<context>
    <name>ui::NoticeButton</name>
    <message>
        <source>Notices (%1)</source>
        <translation>Notifications (%1)</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Notifications</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n nouvelle notification</numerusform>
            <numerusform>%n nouvelles notifications</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed with the connectors since Chancery was started</source>
        <translation>Ce qui a changé pour les connecteurs depuis le démarrage de Chancery</translation>
    </message>
    <message>
        <source>Nothing has changed since Chancery was started.</source>
        <translation>Rien n’a changé depuis le démarrage de Chancery.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>time, what happened</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Effacer cette liste</translation>
    </message>
</context>
<context>
    <name>ui::Notices</name>
    <message>
        <source>“%1” is healthy again.</source>
        <translation>«&#xa0;%1&#xa0;» est de nouveau sain.</translation>
    </message>
    <message>
        <source>“%1”: %2. %3</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) need attention</source>
        <translation>
            <numerusform>%n connecteur requiert votre attention</numerusform>
            <numerusform>%n connecteurs requièrent votre attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) healthy again</source>
        <translation>
            <numerusform>%n connecteur de nouveau sain</numerusform>
            <numerusform>%n connecteurs de nouveau sains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewTab</name>
    <message>
        <source>Search sources</source>
        <translation>Rechercher des sources</translation>
    </message>
    <message>
        <source>No source matches</source>
        <translation>Aucune source ne correspond</translation>
    </message>
    <message>
        <source>Change what you typed, or clear it to see all sources.</source>
        <translation>Modifiez votre saisie, ou effacez-la pour voir toutes les sources.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>ui::PathField</name>
    <message>
        <source>Choose …</source>
        <translation>Choisir …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ui::PeopleModel</name>
    <message>
        <source>Unmapped</source>
        <translation>Non mappé</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Par fichier</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Par e-mail</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Externe</translation>
    </message>
    <message>
        <source>None: shown in the messages, gets no copies</source>
        <translation>Aucune&#xa0;: figure dans les messages, ne reçoit pas de copies</translation>
    </message>
    <message>
        <source>Person in the source</source>
        <translation>Personne dans la source</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Boîte aux lettres</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Mappage</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
</context>
<context>
    <name>ui::PersonalSettings</name>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Thème&#xa0;:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Start Chancery when I sign in</source>
        <translation>&amp;Démarrer Chancery à l’ouverture de session</translation>
    </message>
    <message>
        <source>Schedules run only while Chancery does.</source>
        <translation>Les planifications ne s’exécutent que lorsque Chancery est en cours d’exécution.</translation>
    </message>
    <message>
        <source>Data folder:</source>
        <translation>Dossier de données&#xa0;:</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Dossier de données</translation>
    </message>
    <message>
        <source>Another one is chosen when Chancery is started: chancery --data-dir</source>
        <translation>Pour en choisir un autre, indiquez-le au démarrage de Chancery&#xa0;: chancery --data-dir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>The language was not changed.</source>
        <translation>La langue n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>Chancery speaks this language from its next start on.</source>
        <translation>Chancery utilisera cette langue à partir du prochain démarrage.</translation>
    </message>
    <message>
        <source>The start at sign-in was not changed.</source>
        <translation>Le démarrage à l’ouverture de session n’a pas été modifié.</translation>
    </message>
</context>
<context>
    <name>ui::PreviewPanel</name>
    <message>
        <source>People and their mailboxes</source>
        <translation>Personnes et leurs boîtes aux lettres</translation>
    </message>
    <message>
        <source>Stopped before everyone was found.</source>
        <translation>Arrêté avant que toutes les personnes aient été trouvées.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Re&amp;lire</translation>
    </message>
    <message>
        <source>Stop reading the source</source>
        <translation>Arrêter la lecture de la source</translation>
    </message>
    <message>
        <source>Read the source again</source>
        <translation>Relire la source</translation>
    </message>
    <message>
        <source>Reading the source and the directory … You can go on without waiting.</source>
        <translation>Lecture de la source et de l’annuaire … Vous pouvez continuer sans attendre.</translation>
    </message>
    <message>
        <source>The source holds nothing yet. Whoever takes part in the first items is mapped when they are captured.</source>
        <translation>La source ne contient encore rien. Les participants aux premiers éléments seront mappés lors de leur capture.</translation>
    </message>
    <message numerus="yes">
        <source>%n mapped by file</source>
        <translation>
            <numerusform>%n mappé par fichier</numerusform>
            <numerusform>%n mappés par fichier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by e-mail</source>
        <comment>people mapped</comment>
        <translation>
            <numerusform>%n par e-mail</numerusform>
            <numerusform>%n par e-mail</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unmapped</source>
        <translation>
            <numerusform>%n non mappé</numerusform>
            <numerusform>%n non mappés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside</source>
        <comment>people outside the organisation</comment>
        <translation>
            <numerusform>%n externe</numerusform>
            <numerusform>%n externes</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Personne n’a été trouvé.</translation>
    </message>
    <message>
        <source>The people could not be listed.</source>
        <translation>Impossible de répertorier les personnes.</translation>
    </message>
</context>
<context>
    <name>ui::PreviewSection</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>List what a run would capture now</source>
        <translation>Répertorier ce qu’une exécution capturerait maintenant</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Champs d’en-tête</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Pièce jointe</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Item id, as in the log</source>
        <translation>ID de l’élément, comme dans le journal</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texte du message</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Reading the source …</source>
        <translation>Lecture de la source …</translation>
    </message>
    <message>
        <source>The source could not be read.</source>
        <translation>Impossible de lire la source.</translation>
    </message>
    <message>
        <source>A run would capture nothing new now.</source>
        <translation>Une exécution ne capturerait rien de nouveau maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that a run would capture are in the list.</source>
        <translation>
            <numerusform>La liste contient %n élément qu’une exécution capturerait.</numerusform>
            <numerusform>La liste contient %n éléments qu’une exécution capturerait.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the message …</source>
        <translation>Lecture du message …</translation>
    </message>
    <message>
        <source>The message cannot be shown.</source>
        <translation>Impossible d’afficher le message.</translation>
    </message>
    <message>
        <source>This item could not be made into a message. Its record, as the source gave it:</source>
        <translation>Cet élément n’a pas pu être converti en message. Son enregistrement, tel que fourni par la source&#xa0;:</translation>
    </message>
    <message>
        <source>As it is archived. Images and links are not loaded.</source>
        <translation>Tel qu’il est archivé. Les images et les liens ne sont pas chargés.</translation>
    </message>
    <message>
        <source>As a run would import it now. Images and links are not loaded.</source>
        <translation>Tel qu’une exécution l’importerait maintenant. Les images et les liens ne sont pas chargés.</translation>
    </message>
    <message>
        <source>Message preview</source>
        <translation>Aperçu du message</translation>
    </message>
    <message>
        <source>Type the id of an item, as in the log, or choose one from the list.</source>
        <translation>Saisissez l’identifiant d’un élément, comme dans le journal, ou choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>As it is kept; no copy is in a mailbox yet. Images and links are not loaded.</source>
        <translation>Tel qu’il est conservé ; aucune copie n’est encore dans une boîte aux lettres. Les images et les liens ne sont pas chargés.</translation>
    </message>
</context>
<context>
    <name>ui::ProblemsSection</name>
    <message>
        <source>Item</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Boîte aux lettres</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Failed and parked copies</source>
        <translation>Copies en échec et en attente</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Tout réessayer</translation>
    </message>
    <message>
        <source>Map user …</source>
        <translation>Mapper l’utilisateur …</translation>
    </message>
    <message>
        <source>Show message</source>
        <translation>Afficher le message</translation>
    </message>
    <message>
        <source>Dismiss …</source>
        <translation>Écarter …</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>Impossible de lire la liste.</translation>
    </message>
    <message>
        <source>Delivers everything that failed or was parked once more, by today&apos;s mapping.</source>
        <translation>Remet une nouvelle fois tout ce qui a échoué ou a été mis en attente, selon le mappage actuel.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose a row to see why, and what can be done.</source>
        <translation>Choisissez une ligne pour voir la raison et ce qui peut être fait.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>The copies were not dismissed.</source>
        <translation>Les copies n’ont pas été écartées.</translation>
    </message>
    <message>
        <source>Failed and parked</source>
        <translation>Échecs et copies en attente</translation>
    </message>
    <message>
        <source>Retry chosen</source>
        <translation>Réessayer la sélection</translation>
    </message>
    <message>
        <source>Delivers what failed or was parked of the chosen items once more, by today&apos;s mapping.</source>
        <translation>Redistribue ce qui a échoué ou a été mis en attente pour les éléments choisis, selon la correspondance actuelle.</translation>
    </message>
    <message>
        <source>%1 rows are too many to be copied; the limit is %2. Choose fewer, or download the log.</source>
        <translation>%1 lignes sont trop nombreuses pour être copiées&#xa0;; la limite est de %2. Choisissez-en moins ou téléchargez le journal.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) chosen</source>
        <translation>
            <numerusform>%Ln copie choisie</numerusform>
            <numerusform>%Ln copies choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more.</source>
        <translation>
            <numerusform>… et %Ln autre.</numerusform>
            <numerusform>… et %Ln autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed and parked copies of %Ln item(s) will not be delivered and no longer count as unresolved. The reason is kept in the audit.</source>
        <translation>
            <numerusform>Les copies en échec et en attente de %Ln élément ne seront pas remises et ne compteront plus comme non résolues. Le motif est conservé dans l’audit.</numerusform>
            <numerusform>Les copies en échec et en attente de %Ln éléments ne seront pas remises et ne compteront plus comme non résolues. Le motif est conservé dans l’audit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProductPage</name>
    <message>
        <source>All sources</source>
        <translation>Toutes les sources</translation>
    </message>
    <message>
        <source>Back to all sources (Esc)</source>
        <translation>Revenir à toutes les sources (Échap)</translation>
    </message>
    <message>
        <source>What it captures</source>
        <translation>Ce qui est capturé</translation>
    </message>
    <message>
        <source>What it does not capture</source>
        <translation>Ce qui n’est pas capturé</translation>
    </message>
    <message>
        <source>Before you begin, you need</source>
        <translation>Avant de commencer, il vous faut</translation>
    </message>
</context>
<context>
    <name>ui::ProductTile</name>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n connecteur</numerusform>
            <numerusform>%n connecteurs</numerusform>
        </translation>
    </message>
    <message>
        <source>None set up yet</source>
        <translation>Aucun encore préparé</translation>
    </message>
</context>
<context>
    <name>ui::ProgramSettings</name>
    <message>
        <source>Send test</source>
        <translation>Envoyer un test</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Sends a test alert by what is saved above</source>
        <translation>Envoie une alerte de test selon les paramètres enregistrés ci-dessus</translation>
    </message>
    <message>
        <source>The settings could not be read.</source>
        <translation>Impossible de lire les paramètres.</translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <translation>Les paramètres n’ont pas été enregistrés.</translation>
    </message>
    <message>
        <source>Saved. Runs that start from now on go by it.</source>
        <translation>Enregistré. Les exécutions démarrées à partir de maintenant en tiennent compte.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Envoi …</translation>
    </message>
    <message>
        <source>The test alert was not sent.</source>
        <translation>L’alerte de test n’a pas été envoyée.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>Save first: a test goes by what is saved.</source>
        <translation>Enregistrez d’abord : un test tient compte de ce qui est enregistré.</translation>
    </message>
</context>
<context>
    <name>ui::ProgressSection</name>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Arrêter maintenant</translation>
    </message>
    <message>
        <source>Progress of this run</source>
        <translation>Progression de cette exécution</translation>
    </message>
    <message>
        <source>Finishing what is in hand …</source>
        <translation>Fin du traitement en cours …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Arrêt …</translation>
    </message>
    <message>
        <source>Preparing: reading the directory and what is still open</source>
        <translation>Préparation&#xa0;: lecture de l’annuaire et de ce qui reste à traiter</translation>
    </message>
    <message>
        <source>Collecting from the source and delivering</source>
        <translation>Collecte depuis la source et remise</translation>
    </message>
    <message>
        <source>Delivering to the mailboxes</source>
        <translation>Remise dans les boîtes aux lettres</translation>
    </message>
    <message>
        <source>Copying to staging</source>
        <translation>Copie vers le stockage intermédiaire</translation>
    </message>
    <message>
        <source>Comparing the figures</source>
        <translation>Comparaison des chiffres</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) captured</source>
        <translation>
            <numerusform>%Ln élément capturé</numerusform>
            <numerusform>%Ln éléments capturés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 copies settled</source>
        <translation>Copies traitées&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore environ %1</translation>
    </message>
    <message>
        <source>Last checkpoint: %1</source>
        <translation>Dernier point de contrôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>Aucun point de contrôle pour le moment</translation>
    </message>
    <message>
        <source>%1 It goes on at %2.</source>
        <translation>%1 Reprise à %2.</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Cette exécution</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Ends the run at once. Nothing is lost; Resume goes on from the last checkpoint.</source>
        <translation>Arrête l’exécution immédiatement. Rien n’est perdu ; « Reprendre » continue au dernier point de contrôle.</translation>
    </message>
    <message>
        <source>Starts a run that goes on where this one stopped.</source>
        <translation>Lance une exécution qui continue là où celle-ci s’est arrêtée.</translation>
    </message>
    <message>
        <source>Paused: the run stopped where it was, and nothing is lost. Resume goes on from there.</source>
        <translation>En pause : l’exécution s’est arrêtée là où elle était, et rien n’est perdu. « Reprendre » continue à partir de là.</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Préparation …</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>Collecte …</translation>
    </message>
    <message>
        <source>Finishes what is in hand and keeps its place. No run starts by itself until Resume, which goes on from there.</source>
        <translation>Termine ce qui est en cours et garde sa place. Aucune exécution ne démarre d’elle-même avant « Reprendre », qui continue à partir de là.</translation>
    </message>
    <message>
        <source>Stopped: the run ended where it was, and nothing is lost. Resume goes on from there.</source>
        <translation>Arrêtée : l’exécution s’est terminée là où elle était, et rien n’est perdu. « Reprendre » continue à partir de là.</translation>
    </message>
</context>
<context>
    <name>ui::PropertiesSection</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Connector id</source>
        <translation>ID du connecteur</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Source identity</source>
        <translation>Identité de la source</translation>
    </message>
    <message>
        <source>Last run id</source>
        <translation>ID de la dernière exécution</translation>
    </message>
    <message>
        <source>Stored, sealed</source>
        <translation>Enregistré, scellé</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Non défini</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Automatic user mapping</source>
        <translation>Mappage automatique des utilisateurs</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>Copier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propriétés</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Modifier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Map users</source>
        <translation>Mapper les utilisateurs</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Ce qui se passe ensuite</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>First import</source>
        <translation>Première importation</translation>
    </message>
    <message>
        <source>Starts as soon as the connector is created.</source>
        <translation>Démarre dès que le connecteur est créé.</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>À partir de quand</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>Les modifications n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>The connector was not created.</source>
        <translation>Le connecteur n’a pas été créé.</translation>
    </message>
    <message>
        <source>Review and finish</source>
        <translation>Vérifier et terminer</translation>
    </message>
</context>
<context>
    <name>ui::RunCard</name>
    <message>
        <source>Show the connector</source>
        <translation>Afficher le connecteur</translation>
    </message>
</context>
<context>
    <name>ui::RunTable</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NON</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connecteur</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Lancée par</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>Nouveaux éléments</translation>
    </message>
    <message>
        <source>For import</source>
        <translation>À importer</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importés</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiels</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignorés</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>Compte juste</translation>
    </message>
</context>
<context>
    <name>ui::RunsSection</name>
    <message>
        <source>%1 available · %2 imported · %3 partial · %4 skipped · %5 failed</source>
        <translation>disponibles&#xa0;: %1 · importés&#xa0;: %2 · partiels&#xa0;: %3 · ignorés&#xa0;: %4 · échecs&#xa0;: %5</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>No run has ended yet. Choose Run now to start one.</source>
        <translation>Aucune exécution n’est encore terminée. Choisissez «&#xa0;Exécuter maintenant&#xa0;» pour en démarrer une.</translation>
    </message>
    <message>
        <source>Download the log of this run</source>
        <translation>Télécharger le journal de cette exécution</translation>
    </message>
    <message>
        <source>Last runs, oldest first</source>
        <translation>Dernières exécutions, de la plus ancienne à la plus récente</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>Impossible de lire les exécutions.</translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Exécution %1, %2</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, durée&#xa0;: %2</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Dernières exécutions</translation>
    </message>
    <message>
        <source>Left for the next run: %1</source>
        <translation>Laissé pour la prochaine exécution : %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further one(s) left for the next run; the log names them</source>
        <translation>
            <numerusform>%Ln autre laissé pour la prochaine exécution ; le journal le nomme</numerusform>
            <numerusform>%Ln autres laissés pour la prochaine exécution ; le journal les nomme</numerusform>
        </translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>Aucune exécution n’est encore terminée.</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleField</name>
    <message>
        <source>When it runs</source>
        <translation>Moment de l’exécution</translation>
    </message>
    <message>
        <source>At intervals</source>
        <translation>À intervalles réguliers</translation>
    </message>
    <message>
        <source>On days of the week</source>
        <translation>Certains jours de la semaine</translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation>Manuellement uniquement</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>&amp;Intervalle</translation>
    </message>
    <message>
        <source>Number of hours, days or minutes between runs</source>
        <translation>Nombre d’heures, de jours ou de minutes entre les exécutions</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;Heures</translation>
    </message>
    <message>
        <source>Times of day, in 24 hours, separated by commas</source>
        <translation>Heures de la journée, au format 24 heures, séparées par des virgules</translation>
    </message>
    <message>
        <source>No day of the week is ticked. Tick at least one.</source>
        <translation>Aucun jour de la semaine n’est coché. Cochez-en au moins un.</translation>
    </message>
    <message>
        <source>Enter the times of day in 24 hours, such as 02:30, 14:00.</source>
        <translation>Saisissez les heures au format 24 heures, par exemple 02:30, 14:00.</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleSection</name>
    <message>
        <source>Save schedule</source>
        <translation>Enregistrer la planification</translation>
    </message>
    <message>
        <source>The schedule cannot be read.</source>
        <translation>Impossible de lire la planification.</translation>
    </message>
    <message>
        <source>The schedule was not saved.</source>
        <translation>La planification n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>The schedule was saved.</source>
        <translation>La planification a été enregistrée.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleText</name>
    <message>
        <source>Every week: %1, at %2 in the time zone of this computer.</source>
        <comment>days, times of day</comment>
        <translation>Chaque semaine&#xa0;: %1, à %2, dans le fuseau horaire de cet ordinateur.</translation>
    </message>
    <message>
        <source>Only when somebody starts it.</source>
        <translation>Uniquement lorsque quelqu’un la démarre.</translation>
    </message>
    <message>
        <source>Every %1, counted from the start of the last run.</source>
        <comment>a length of time</comment>
        <translation>À intervalle de %1, à compter du début de la dernière exécution.</translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Keep the stored value: %1</source>
        <translation>Conserver la valeur enregistrée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove the stored value: %1</source>
        <translation>Supprimer la valeur enregistrée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Sera supprimé</translation>
    </message>
    <message>
        <source>Stored – type to replace</source>
        <translation>Enregistré – saisissez une valeur pour le remplacer</translation>
    </message>
    <message>
        <source>From file …</source>
        <translation>Depuis un fichier …</translation>
    </message>
    <message>
        <source>From a file: %1</source>
        <translation>Depuis un fichier : %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 est illisible : %2</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 est vide.</translation>
    </message>
    <message>
        <source>%1 is too large for a secret.</source>
        <translation>%1 est trop volumineux pour un secret.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
</context>
<context>
    <name>ui::SetUpPage</name>
    <message>
        <source>Before you begin</source>
        <translation>Avant de commencer</translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation>Conditions d’utilisation</translation>
    </message>
    <message>
        <source>I &amp;accept the terms of service</source>
        <translation>J’&amp;accepte les conditions d’utilisation</translation>
    </message>
    <message>
        <source>Na&amp;me of the connector</source>
        <translation>&amp;Nom du connecteur</translation>
    </message>
    <message>
        <source>Tables, logs and the audit trail use it. No two connectors have the same name.</source>
        <translation>Les tableaux, les journaux et la piste d’audit l’utilisent. Deux connecteurs ne peuvent pas porter le même nom.</translation>
    </message>
    <message>
        <source>Archive acc&amp;ount</source>
        <translation>Comp&amp;te d’archivage</translation>
    </message>
    <message>
        <source>A&amp;dd archive account …</source>
        <translation>Aj&amp;outer un compte d’archivage …</translation>
    </message>
    <message>
        <source>Where the messages go: the mailboxes, the directory of the people who have one, and the staging storage. Several connectors can share an account.</source>
        <translation>Destination des messages&#xa0;: les boîtes aux lettres, l’annuaire des personnes qui en ont une et le stockage intermédiaire. Plusieurs connecteurs peuvent partager un compte.</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>Il n’y en a pas encore</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Choisissez-en un</translation>
    </message>
    <message>
        <source>No archive account is chosen. Choose or add one.</source>
        <translation>Aucun compte d’archivage n’est choisi. Choisissez-en ou ajoutez-en un.</translation>
    </message>
    <message>
        <source>The connector has no name. Enter one.</source>
        <translation>Le connecteur n’a pas de nom. Saisissez-en un.</translation>
    </message>
    <message>
        <source>The terms of service are not accepted. Tick the box to accept them.</source>
        <translation>Les conditions d’utilisation ne sont pas acceptées. Cochez la case pour les accepter.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Set up the connector</source>
        <translation>Préparer le connecteur</translation>
    </message>
    <message>
        <source>&amp;Test …</source>
        <translation>&amp;Tester …</translation>
    </message>
    <message>
        <source>Test the archive account</source>
        <translation>Tester le compte d’archivage</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Archive accounts</source>
        <translation>Comptes d’archivage</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
</context>
<context>
    <name>ui::SignInButton</name>
    <message>
        <source>Stop signing in</source>
        <translation>Arrêter la connexion</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Se connecter …</translation>
    </message>
    <message>
        <source>Sign in to “%1” in the browser …</source>
        <translation>Connectez-vous à « %1 » dans le navigateur …</translation>
    </message>
    <message>
        <source>You are signed in to “%1”.</source>
        <translation>Vous êtes connecté à « %1 ».</translation>
    </message>
    <message>
        <source>Signing in to “%1” was stopped.</source>
        <translation>La connexion à « %1 » a été arrêtée.</translation>
    </message>
    <message>
        <source>You are not signed in to “%1”.</source>
        <translation>Vous n&apos;êtes pas connecté à « %1 ».</translation>
    </message>
</context>
<context>
    <name>ui::Start</name>
    <message>
        <source>The first import takes in everything the source holds, whatever its date.</source>
        <translation>La première importation prend en compte tout ce que contient la source, quelle que soit sa date.</translation>
    </message>
    <message>
        <source>The first import takes in what is dated %1 or later: 30 days back. Older items are left out, and later imports do not fetch them.</source>
        <translation>La première importation prend en compte ce qui est daté du %1 ou d’une date ultérieure, soit les 30 derniers jours. Les éléments plus anciens sont laissés de côté, et les importations suivantes ne les récupèrent pas.</translation>
    </message>
    <message>
        <source>The first import takes in what is dated %1 or later. Older items are left out, and later imports do not fetch them.</source>
        <translation>La première importation prend en compte ce qui est daté du %1 ou d’une date ultérieure. Les éléments plus anciens sont laissés de côté, et les importations suivantes ne les récupèrent pas.</translation>
    </message>
</context>
<context>
    <name>ui::StatusSection</name>
    <message>
        <source>Download log</source>
        <translation>Télécharger le journal</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Dernière exécution</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Dernière réussite</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Prochaine exécution</translation>
    </message>
    <message>
        <source>Connector status with source</source>
        <translation>État du connecteur avec la source</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuelle</translation>
    </message>
    <message>
        <source>There is no log before the first run has ended.</source>
        <translation>Il n’y a pas de journal avant la fin de la première exécution.</translation>
    </message>
    <message>
        <source>Dismiss this notice …</source>
        <translation>Écarter cet avis …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>The copies stay without their attachments, and that no longer counts as unresolved. Retry still sends them once larger files are allowed. The reason is kept in the audit.</source>
        <translation>Les copies restent sans leurs pièces jointes, ce qui ne compte plus comme non résolu. « Réessayer » les envoie toujours dès que des fichiers plus grands sont autorisés. Le motif est conservé dans l’audit.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>The notice was not dismissed.</source>
        <translation>L’avis n’a pas été écarté.</translation>
    </message>
    <message>
        <source>No run without failures yet</source>
        <translation>Aucune exécution sans échec pour l’instant</translation>
    </message>
</context>
<context>
    <name>ui::StatusText</name>
    <message>
        <source>The last run could not finish.</source>
        <translation>La dernière exécution n’a pas pu se terminer.</translation>
    </message>
    <message>
        <source>A file was refused because of its signature.</source>
        <translation>Un fichier a été refusé en raison de sa signature.</translation>
    </message>
    <message>
        <source>Something is unresolved: see below.</source>
        <translation>Un point n’est pas résolu&#xa0;: voir ci-dessous.</translation>
    </message>
    <message>
        <source>Copies lack an attachment that is kept: allow larger files, then retry.</source>
        <translation>Il manque à des copies une pièce jointe qui est conservée : autorisez des fichiers plus gros, puis réessayez.</translation>
    </message>
    <message>
        <source>Copies of the last run lack an attachment: its log says which.</source>
        <translation>Il manque une pièce jointe à des copies de la dernière exécution : son journal dit lesquelles.</translation>
    </message>
    <message>
        <source>The last run ended before it had read everything: run it again.</source>
        <translation>La dernière exécution s’est arrêtée avant d’avoir tout lu : relancez-la.</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Une exécution est en cours.</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Connexion requise</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention requise</translation>
    </message>
    <message>
        <source>Throttled until %1</source>
        <translation>Limité jusqu’à %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours d’exécution</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>No successful run for %1.</source>
        <translation>Aucune exécution réussie depuis %1.</translation>
    </message>
    <message>
        <source>No run has succeeded yet, although one was due.</source>
        <translation>Aucune exécution n’a encore réussi, alors qu’une était prévue.</translation>
    </message>
    <message>
        <source>Set-up is not finished. Open it to go on where you left off.</source>
        <translation>La préparation n’est pas terminée. Ouvrez-le pour reprendre là où vous vous êtes arrêté.</translation>
    </message>
    <message>
        <source>Set up; no run has ended yet.</source>
        <translation>Préparé&#xa0;; aucune exécution n’est encore terminée.</translation>
    </message>
    <message>
        <source>Nothing is unresolved.</source>
        <translation>Tout est résolu.</translation>
    </message>
    <message>
        <source>Paused: no run starts by itself until you resume it.</source>
        <translation>En pause&#xa0;: aucune exécution ne démarre d’elle-même tant que vous ne le reprenez pas.</translation>
    </message>
    <message>
        <source>Waiting until %1</source>
        <translation>En attente jusqu’à %1</translation>
    </message>
    <message>
        <source>An unsaved edit is kept from %1: choose Edit to go on with it, or Discard changes.</source>
        <translation>Une modification non enregistrée du %1 est conservée : choisissez Modifier pour la reprendre, ou Abandonner les modifications.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have no mailbox: map them, then retry.</source>
        <translation>
            <numerusform>%Ln personne n’a pas de boîte aux lettres&#xa0;: mappez-la, puis réessayez.</numerusform>
            <numerusform>%Ln personnes n’ont pas de boîte aux lettres&#xa0;: mappez-les, puis réessayez.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) failed: see the reasons below.</source>
        <translation>
            <numerusform>%Ln copie a échoué&#xa0;: voir les motifs ci-dessous.</numerusform>
            <numerusform>%Ln copies ont échoué&#xa0;: voir les motifs ci-dessous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) are still to be delivered by the next run.</source>
        <translation>
            <numerusform>%Ln copie doit encore être remise par la prochaine exécution.</numerusform>
            <numerusform>%Ln copies doivent encore être remises par la prochaine exécution.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Step %1 of %2, done: %3</source>
        <translation>Étape %1 sur %2, terminée&#xa0;: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, current: %3</source>
        <translation>Étape %1 sur %2, en cours&#xa0;: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, not open yet: %3</source>
        <translation>Étape %1 sur %2, pas encore accessible&#xa0;: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, done, with a warning: %3</source>
        <translation>Étape %1 sur %2, terminée, avec un avertissement : %3</translation>
    </message>
</context>
<context>
    <name>ui::Summary</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Archive account</source>
        <translation>Compte d’archivage</translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation>Conditions d’utilisation</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Non acceptées</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>By e-mail address</source>
        <translation>Par adresse e-mail</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Fichier de mappage</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>The test could not be made: %1</source>
        <translation>Le test n’a pas pu être effectué : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed: %1: %2</source>
        <comment>name of a check, what is wrong</comment>
        <translation>
            <numerusform>%n vérification a échoué : %1 : %2</numerusform>
            <numerusform>%n vérifications ont échoué : %1 : %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Non testée</translation>
    </message>
    <message numerus="yes">
        <source>Tested, with %n warning(s)</source>
        <translation>
            <numerusform>Testée, avec %n avertissement</numerusform>
            <numerusform>Testée, avec %n avertissements</numerusform>
        </translation>
    </message>
    <message>
        <source>Tested, every check passed</source>
        <translation>Testée, toutes les vérifications ont réussi</translation>
    </message>
    <message>
        <source>Unmapped people</source>
        <translation>Personnes non mappées</translation>
    </message>
    <message>
        <source>None of those found</source>
        <translation>Aucune parmi celles trouvées</translation>
    </message>
    <message numerus="yes">
        <source>%n, whose copies wait until they are mapped</source>
        <translation>
            <numerusform>%n, dont les copies attendent le mappage</numerusform>
            <numerusform>%n, dont les copies attendent le mappage</numerusform>
        </translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
</context>
<context>
    <name>ui::Terms</name>
    <message>
        <source>What Chancery does. It reads items from the source that you configure, converts each to an e-mail message, keeps a copy in the staging storage of the archive account, and puts the message into the mailboxes of the people who took part in it. It never changes or deletes what is in the source or already in a mailbox, unless a setting of the connector says so.</source>
        <translation>Ce que fait Chancery. Il lit les éléments de la source que vous configurez, convertit chacun d’eux en e-mail, en conserve une copie dans le stockage intermédiaire du compte d’archivage et place le message dans les boîtes aux lettres des personnes qui y ont pris part. Il ne modifie ni ne supprime jamais ce qui se trouve dans la source ou déjà dans une boîte aux lettres, sauf si un paramètre du connecteur le prévoit.</translation>
    </message>
    <message>
        <source>Where your data is. Everything stays on this computer and in the source, the staging storage and the mailboxes that you name. Nothing is sent to the authors of Chancery or to anyone else; there is no telemetry. Passwords and keys are sealed with a key that the keychain of this computer holds.</source>
        <translation>Où se trouvent vos données. Tout reste sur cet ordinateur ainsi que dans la source, le stockage intermédiaire et les boîtes aux lettres que vous indiquez. Rien n’est envoyé aux auteurs de Chancery ni à qui que ce soit d’autre&#xa0;; il n’y a pas de télémétrie. Les mots de passe et les clés sont scellés à l’aide d’une clé détenue par le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>What is recorded. Every change of the configuration, your acceptance of these terms, and the figures of every run are recorded in an audit trail that shows when it was tampered with.</source>
        <translation>Ce qui est consigné. Chaque modification de la configuration, votre acceptation des présentes conditions et les chiffres de chaque exécution sont consignés dans une piste d’audit qui révèle toute falsification.</translation>
    </message>
    <message>
        <source>Your responsibility. By accepting you confirm that you are allowed to archive the messages of the people concerned, for your organisation and under the laws that apply to it, and that these people were informed where the law asks for it. You are responsible for who may read the mailboxes and for how long messages are kept there.</source>
        <translation>Votre responsabilité. En acceptant, vous confirmez que vous êtes autorisé à archiver les messages des personnes concernées, pour votre organisation et conformément aux lois qui s’y appliquent, et que ces personnes ont été informées lorsque la loi l’exige. Vous êtes responsable de déterminer qui peut lire les boîtes aux lettres et combien de temps les messages y sont conservés.</translation>
    </message>
    <message>
        <source>Terms of others. The source and the archive have terms of their own. You confirm that they allow the program to read and to write on your behalf.</source>
        <translation>Conditions de tiers. La source et l’archive ont leurs propres conditions. Vous confirmez qu’elles autorisent le programme à lire et à écrire en votre nom.</translation>
    </message>
    <message>
        <source>No warranty. Chancery is free software: you may use, study, share and change it under the terms of the GNU General Public License, version 3 or later. It comes without any warranty, not even the implied warranty of merchantability or fitness for a particular purpose.</source>
        <translation>Absence de garantie. Chancery est un logiciel libre&#xa0;: vous pouvez l’utiliser, l’étudier, le partager et le modifier selon les termes de la GNU General Public License, version 3 ou ultérieure. Il est fourni sans aucune garantie, pas même la garantie implicite de qualité marchande ou d’adéquation à un usage particulier.</translation>
    </message>
</context>
<context>
    <name>ui::TestPanel</name>
    <message>
        <source>The test was stopped.</source>
        <translation>Le test a été arrêté.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Test …</translation>
    </message>
    <message>
        <source>The test could not be made.</source>
        <translation>Le test n’a pas pu être effectué.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>%n vérification a échoué.</numerusform>
            <numerusform>%n vérifications ont échoué.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works, with %n warning(s).</source>
        <translation>
            <numerusform>Cela fonctionne, avec %n avertissement.</numerusform>
            <numerusform>Cela fonctionne, avec %n avertissements.</numerusform>
        </translation>
    </message>
    <message>
        <source>It works: every check passed.</source>
        <translation>Cela fonctionne&#xa0;: toutes les vérifications ont réussi.</translation>
    </message>
</context>
<context>
    <name>ui::UnmappedSection</name>
    <message>
        <source>Map user …</source>
        <translation>Mapper l’utilisateur …</translation>
    </message>
    <message>
        <source>People without a mailbox</source>
        <translation>Personnes sans boîte aux lettres</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Première apparition</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>Impossible de lire la liste.</translation>
    </message>
    <message>
        <source>Unmapped users</source>
        <translation>Utilisateurs non mappés</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, on the page User mapping</source>
        <translation>
            <numerusform>et %Ln autre, sur la page Mappage des utilisateurs</numerusform>
            <numerusform>et %Ln autres, sur la page Mappage des utilisateurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UserMappingPage</name>
    <message>
        <source>Map auto&amp;matically by e-mail address</source>
        <translation>Mapper auto&amp;matiquement par adresse e-mail</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>People and their mailboxes</source>
        <translation>Personnes et leurs boîtes aux lettres</translation>
    </message>
    <message>
        <source>User mapping</source>
        <translation>Mappage des utilisateurs</translation>
    </message>
    <message>
        <source>&amp;Connector:</source>
        <translation>&amp;Connecteur&#xa0;:</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connecteur</translation>
    </message>
    <message>
        <source>Whoever has an address or an alias of the directory gets that mailbox. The mapping by hand comes first.</source>
        <translation>Toute personne dont l’annuaire connaît une adresse ou un alias reçoit la boîte aux lettres correspondante. Le mappage manuel est prioritaire.</translation>
    </message>
    <message>
        <source>Find people or mailboxes</source>
        <translation>Rechercher des personnes ou des boîtes aux lettres</translation>
    </message>
    <message>
        <source>Asks source and directory again who there is</source>
        <translation>Demande à nouveau à la source et à l’annuaire qui s’y trouve</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The parked copies go out now. Activity shows how far it is.</source>
        <translation>Les copies en attente sont remises maintenant. La page Activité indique l’avancement.</translation>
    </message>
    <message>
        <source>Who there is could not be read.</source>
        <translation>Impossible de lire qui s’y trouve.</translation>
    </message>
    <message>
        <source>Asking source and directory who there is …</source>
        <translation>Interrogation de la source et de l’annuaire …</translation>
    </message>
    <message>
        <source>%1 without a mailbox</source>
        <translation>sans boîte aux lettres&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 mapped by hand</source>
        <translation>mappage manuel&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 automatic</source>
        <translation>mappage automatique&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation>externes&#xa0;: %1</translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation>Aucun connecteur pour le moment</translation>
    </message>
    <message>
        <source>Add a connector; who takes part in its messages is shown here.</source>
        <translation>Ajoutez un connecteur&#xa0;; les participants à ses messages s’affichent ici.</translation>
    </message>
    <message>
        <source>Nobody matches “%1”</source>
        <translation>Aucun résultat pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Looking who there is …</source>
        <translation>Recherche des personnes …</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne pour le moment</translation>
    </message>
    <message>
        <source>People appear here as soon as the source has messages of them.</source>
        <translation>Les personnes apparaissent ici dès que la source contient des messages d’elles.</translation>
    </message>
    <message>
        <source>The automatic mapping was not changed.</source>
        <translation>Le mappage automatique n’a pas été modifié.</translation>
    </message>
    <message>
        <source>People are mapped by their e-mail address.</source>
        <translation>Les personnes sont mappées par leur adresse e-mail.</translation>
    </message>
    <message>
        <source>Only the mapping by hand counts now.</source>
        <translation>Seul le mappage manuel compte désormais.</translation>
    </message>
    <message>
        <source>%1 was not mapped.</source>
        <translation>%1 n’a pas été mappé.</translation>
    </message>
    <message>
        <source>%1 is mapped automatically again.</source>
        <translation>%1 est de nouveau mappé automatiquement.</translation>
    </message>
    <message>
        <source>Copies for %1 go to %2.</source>
        <translation>Les copies destinées à %1 vont dans %2.</translation>
    </message>
    <message>
        <source>The source could not be read; those met so far are shown.</source>
        <translation>La source n’a pas pu être lue&#xa0;; les personnes rencontrées jusqu’ici sont affichées.</translation>
    </message>
    <message>
        <source>It is not known who there is</source>
        <translation>On ne sait pas qui il y a</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) are parked. Retry delivers those that have a mailbox now.</source>
        <translation>
            <numerusform>%Ln copie est en attente. «&#xa0;Réessayer&#xa0;» la remet s’il existe maintenant une boîte aux lettres pour elle.</numerusform>
            <numerusform>%Ln copies sont en attente. «&#xa0;Réessayer&#xa0;» remet celles qui ont maintenant une boîte aux lettres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VerdictPanel</name>
    <message>
        <source>Head of the chain:</source>
        <translation>Tête de la chaîne&#xa0;:</translation>
    </message>
    <message>
        <source>Keep it elsewhere: a chain that was made anew has another head.</source>
        <translation>Conservez-la ailleurs&#xa0;: une chaîne refaite a une autre tête.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message numerus="yes">
        <source>The record is whole: %n entry(s), none altered, added or removed.</source>
        <translation>
            <numerusform>Le registre est intègre&#xa0;: %n entrée, qui n’a été ni modifiée, ni ajoutée, ni supprimée.</numerusform>
            <numerusform>Le registre est intègre&#xa0;: %n entrées, dont aucune n’a été modifiée, ajoutée ni supprimée.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is broken at entry %1: %2.</source>
        <translation>Le registre est rompu à l’entrée %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The record is broken: %1.</source>
        <translation>Le registre est rompu&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>ui::Wording</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
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
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Completed with failures</source>
        <translation>Terminée avec des échecs</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuelle</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nouvelle tentative</translation>
    </message>
    <message>
        <source>Back-fill</source>
        <translation>Rattrapage</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Partiel</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ignoré</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>À reprendre</translation>
    </message>
    <message>
        <source>No mailbox for this person</source>
        <translation>Aucune boîte aux lettres pour cette personne</translation>
    </message>
    <message>
        <source>Larger than the size limit</source>
        <translation>Dépasse la taille limite</translation>
    </message>
    <message>
        <source>An attachment is too large</source>
        <translation>Une pièce jointe est trop volumineuse</translation>
    </message>
    <message>
        <source>An attachment is out of reach</source>
        <translation>Une pièce jointe est inaccessible</translation>
    </message>
    <message>
        <source>An attachment lies at a host not allowed</source>
        <translation>Une pièce jointe se trouve sur un hôte non autorisé</translation>
    </message>
    <message>
        <source>The source refuses an attachment</source>
        <translation>La source refuse une pièce jointe</translation>
    </message>
    <message>
        <source>An attachment is not of this source</source>
        <translation>Une pièce jointe ne vient pas de cette source</translation>
    </message>
    <message>
        <source>The file is not signed</source>
        <translation>Le fichier n’est pas signé</translation>
    </message>
    <message>
        <source>Discarded by an administrator</source>
        <translation>Écarté par un administrateur</translation>
    </message>
    <message>
        <source>The application has no access</source>
        <translation>L’application n’a pas accès</translation>
    </message>
    <message>
        <source>The file is larger than its limits</source>
        <translation>Le fichier dépasse les limites</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Le fichier est illisible</translation>
    </message>
    <message>
        <source>An attachment is missing</source>
        <translation>Une pièce jointe manque</translation>
    </message>
    <message>
        <source>The copy is not in the mailbox</source>
        <translation>La copie n’est pas dans la boîte aux lettres</translation>
    </message>
    <message>
        <source>It is in the mailbox already</source>
        <translation>Déjà dans la boîte aux lettres</translation>
    </message>
    <message>
        <source>The item has no usable name</source>
        <translation>L’élément n’a pas de nom utilisable</translation>
    </message>
    <message>
        <source>The folder was refused</source>
        <translation>Le dossier a été refusé</translation>
    </message>
    <message>
        <source>The mailbox is on another server</source>
        <translation>La boîte aux lettres est sur un autre serveur</translation>
    </message>
    <message>
        <source>The destination rejected the message</source>
        <translation>La destination a rejeté le message</translation>
    </message>
    <message>
        <source>The destination asked for a pause</source>
        <translation>La destination a demandé une pause</translation>
    </message>
    <message>
        <source>The destination is out of reach</source>
        <translation>La destination est injoignable</translation>
    </message>
    <message>
        <source>The item cannot be made into an e-mail</source>
        <translation>L’élément ne peut pas devenir un e-mail</translation>
    </message>
    <message>
        <source>The mailbox is busy</source>
        <translation>La boîte aux lettres est occupée</translation>
    </message>
    <message>
        <source>The mailbox is damaged</source>
        <translation>La boîte aux lettres est endommagée</translation>
    </message>
    <message>
        <source>The mailbox may not be written to</source>
        <translation>L’écriture dans la boîte aux lettres est interdite</translation>
    </message>
    <message>
        <source>The mailbox is full</source>
        <translation>La boîte aux lettres est pleine</translation>
    </message>
    <message>
        <source>There is no such mailbox</source>
        <translation>Cette boîte aux lettres n’existe pas</translation>
    </message>
    <message>
        <source>The mailbox is out of reach</source>
        <translation>La boîte aux lettres est injoignable</translation>
    </message>
    <message>
        <source>The destination refused the message</source>
        <translation>La destination a refusé le message</translation>
    </message>
    <message>
        <source>Too large for the destination</source>
        <translation>Trop volumineux pour la destination</translation>
    </message>
    <message>
        <source>The kept message cannot be read</source>
        <translation>Le message conservé est illisible</translation>
    </message>
    <message>
        <source>Nobody took part in it</source>
        <translation>Personne n’y a participé</translation>
    </message>
    <message>
        <source>The kept copy is damaged</source>
        <translation>La copie conservée est endommagée</translation>
    </message>
    <message>
        <source>The kept copy is lost</source>
        <translation>La copie conservée est perdue</translation>
    </message>
    <message>
        <source>The signature is not valid</source>
        <translation>La signature n’est pas valable</translation>
    </message>
    <message>
        <source>The kind of signature is not supported</source>
        <translation>Ce type de signature n’est pas pris en charge</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate has expired</source>
        <translation>Le certificat du signataire a expiré</translation>
    </message>
    <message>
        <source>The signer is not trusted</source>
        <translation>Le signataire n’est pas approuvé</translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation>La connexion a été refusée</translation>
    </message>
    <message>
        <source>The item cannot be read</source>
        <translation>L’élément est illisible</translation>
    </message>
    <message>
        <source>The staged copy is missing</source>
        <translation>La copie intermédiaire manque</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense</source>
        <translation>La réponse du serveur est incompréhensible</translation>
    </message>
    <message>
        <source>Nobody in it has a mailbox</source>
        <translation>Aucun participant n’a de boîte aux lettres</translation>
    </message>
    <message>
        <source>An attachment came damaged</source>
        <translation>Une pièce jointe est arrivée endommagée</translation>
    </message>
    <message>
        <source>The file is damaged, or not encrypted</source>
        <translation>Le fichier est endommagé ou n&apos;est pas chiffré</translation>
    </message>
    <message>
        <source>There is no key for the file</source>
        <translation>Il n&apos;y a pas de clé pour le fichier</translation>
    </message>
    <message>
        <source>The file is for another key</source>
        <translation>Le fichier est destiné à une autre clé</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>moins d’une seconde</translation>
    </message>
    <message>
        <source>The service withholds its details</source>
        <translation>Le service n’en communique pas les détails</translation>
    </message>
    <message>
        <source>The retry has ended: %1 delivered, %2 failed or parked again, %3 left open.</source>
        <translation>La nouvelle tentative est terminée : remises : %1, de nouveau en échec ou en attente : %2, restées ouvertes : %3.</translation>
    </message>
    <message>
        <source>Staged in another place</source>
        <translation>Copie intermédiaire à un autre emplacement</translation>
    </message>
    <message>
        <source>The destination takes no attachment</source>
        <translation>La destination n’accepte aucune pièce jointe</translation>
    </message>
    <message>
        <source>The mailbox has another content of it</source>
        <translation>La boîte aux lettres en a un autre contenu</translation>
    </message>
</context>
</TS>
