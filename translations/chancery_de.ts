<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>app::Application</name>
    <message>
        <source>Sample archive</source>
        <translation>Beispielarchiv</translation>
    </message>
    <message>
        <source>The sample data was not set up.</source>
        <translation>Die Beispieldaten wurden nicht eingerichtet.</translation>
    </message>
    <message>
        <source>Chancery keeps working</source>
        <translation>Chancery läuft weiter</translation>
    </message>
    <message>
        <source>Open or quit it with its icon in the tray.</source>
        <translation>Öffnen oder beenden Sie es über sein Symbol im Infobereich.</translation>
    </message>
    <message>
        <source>Chancery quits as soon as the items in hand are done. Nothing is lost: the runs go on where they are at the next start. Close the window again to quit at once.</source>
        <translation>Chancery wird beendet, sobald die laufenden Elemente fertig sind. Nichts geht verloren: Die Ausführungen werden beim nächsten Start an derselben Stelle fortgesetzt. Schließen Sie das Fenster noch einmal, um sofort zu beenden.</translation>
    </message>
    <message>
        <source>Chancery was started with CHANCERY_VAULT, which is not set at sign-in: without its passphrase file the data folder cannot be opened.</source>
        <translation>Chancery wurde mit CHANCERY_VAULT gestartet, das bei der Anmeldung nicht gesetzt ist: Ohne die Passphrasendatei kann der Datenordner nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Let a script or service of your own set CHANCERY_VAULT and start chancery --minimized.</source>
        <translation>Lassen Sie ein eigenes Skript oder einen eigenen Dienst CHANCERY_VAULT setzen und chancery --minimized starten.</translation>
    </message>
</context>
<context>
    <name>app::Tray</name>
    <message>
        <source>Open Chancery</source>
        <translation>Chancery öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases separated by semicolons. With domains as well, it adds names and aliases to them.</source>
        <translation>Eine CSV-Datei mit den Spalten address,displayName,aliases: eine Zeile je Postfach, Aliase durch Semikolons getrennt. Sind auch Domänen angegeben, ergänzt sie diese um Namen und Aliase.</translation>
    </message>
    <message>
        <source>A JSON file that says which fields of JSON, XML and CSV items mean what; empty: the usual names.</source>
        <translation>Eine JSON-Datei, die angibt, welche Felder von JSON-, XML- und CSV-Elementen was bedeuten; leer: die üblichen Namen.</translation>
    </message>
    <message>
        <source>A PEM file with the root certificates of those whose signatures count.</source>
        <translation>Eine PEM-Datei mit den Stammzertifikaten derjenigen, deren Signaturen gelten.</translation>
    </message>
    <message>
        <source>A folder that this computer can read, where the files arrive</source>
        <translation>Ein Ordner, den dieser Computer lesen kann und in dem die Dateien eintreffen</translation>
    </message>
    <message>
        <source>Add new connector</source>
        <translation>Neuen Connector hinzufügen</translation>
    </message>
    <message>
        <source>Add connector</source>
        <translation>Connector hinzufügen</translation>
    </message>
    <message>
        <source>After an unknown outcome the mailbox is looked through at once and again after this time, before anything is sent again.</source>
        <translation>Nach einem unbekannten Ergebnis wird das Postfach sofort und nach dieser Zeit noch einmal durchsucht, bevor erneut etwas gesendet wird.</translation>
    </message>
    <message>
        <source>After reading</source>
        <translation>Nach dem Lesen</translation>
    </message>
    <message>
        <source>Alerts by e-mail</source>
        <translation>Warnungen per E-Mail</translation>
    </message>
    <message>
        <source>Alerts by webhook</source>
        <translation>Warnungen per Webhook</translation>
    </message>
    <message>
        <source>Archive folder</source>
        <translation>Archivordner</translation>
    </message>
    <message>
        <source>Archives whose signature is missing, bad or of someone not trusted</source>
        <translation>Archive, deren Signatur fehlt, ungültig ist oder von jemandem stammt, der nicht vertrauenswürdig ist</translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation>Erfassen ab</translation>
    </message>
    <message>
        <source>Capture previews</source>
        <translation>Vorschauen erfassen</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Conversations of Actiance exports (FileDump XML), message by message</source>
        <translation>Unterhaltungen aus Actiance-Exporten (FileDump XML), Nachricht für Nachricht</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>Does not apply to XIP: everything the source holds is captured, whatever its date.</source>
        <translation>Gilt nicht für XIP: Alles, was die Quelle enthält, wird unabhängig vom Datum erfasst.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>Drop folder</source>
        <translation>Eingangsordner</translation>
    </message>
    <message>
        <source>E-mails (.eml), byte for byte</source>
        <translation>E-Mails (.eml), Byte für Byte</translation>
    </message>
    <message>
        <source>Empty: the file has none.</source>
        <translation>Leer: Die Datei hat keine.</translation>
    </message>
    <message>
        <source>Every address of these domains has a mailbox, e.g. example.com,example.org. Leave it empty when a directory names the mailboxes.</source>
        <translation>Jede Adresse dieser Domänen hat ein Postfach, z. B. example.com,example.org. Lassen Sie das Feld leer, wenn ein Verzeichnis die Postfächer nennt.</translation>
    </message>
    <message>
        <source>Extra CA file</source>
        <translation>Zusätzliche CA-Datei</translation>
    </message>
    <message>
        <source>Field map</source>
        <translation>Feldzuordnung</translation>
    </message>
    <message>
        <source>GnuPG keyring</source>
        <translation>GnuPG-Schlüsselbund</translation>
    </message>
    <message>
        <source>GnuPG program</source>
        <translation>GnuPG-Programm</translation>
    </message>
    <message>
        <source>How deep the folders of an archive may go. An archive beyond it is refused.</source>
        <translation>Wie tief die Ordner eines Archivs verschachtelt sein dürfen. Ein Archiv, das dies überschreitet, wird abgelehnt.</translation>
    </message>
    <message>
        <source>How large an archive may become. An archive beyond it is refused.</source>
        <translation>Wie groß ein Archiv werden darf. Ein Archiv, das dies überschreitet, wird abgelehnt.</translation>
    </message>
    <message>
        <source>How large each file of it may become. An archive beyond it is refused.</source>
        <translation>Wie groß jede einzelne Datei darin werden darf. Ein Archiv, das dies überschreitet, wird abgelehnt.</translation>
    </message>
    <message>
        <source>How long verifying and unpacking one may take. An archive beyond it is refused.</source>
        <translation>Wie lange das Prüfen und Entpacken eines Archivs dauern darf. Ein Archiv, das dies überschreitet, wird abgelehnt.</translation>
    </message>
    <message>
        <source>How many files an archive may hold. An archive beyond it is refused.</source>
        <translation>Wie viele Dateien ein Archiv enthalten darf. Ein Archiv, das dies überschreitet, wird abgelehnt.</translation>
    </message>
    <message>
        <source>How many mailboxes are written to at the same time.</source>
        <translation>In wie viele Postfächer gleichzeitig geschrieben wird.</translation>
    </message>
    <message>
        <source>How many times its packed size an archive may become. An archive beyond it is refused.</source>
        <translation>Auf das Wievielfache seiner gepackten Größe ein Archiv anwachsen darf. Ein Archiv, das dies überschreitet, wird abgelehnt.</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>Elementklasse</translation>
    </message>
    <message>
        <source>Items in JSON, XML and CSV files, with their attachments</source>
        <translation>Elemente in JSON-, XML- und CSV-Dateien mit ihren Anlagen</translation>
    </message>
    <message>
        <source>Items out of signed archives (XIP, XAR, signed ZIP) that arrive in a folder. A file&apos;s signature is verified before anything of it is read.</source>
        <translation>Elemente aus signierten Archiven (XIP, XAR, signierte ZIP-Dateien), die in einem Ordner eintreffen. Die Signatur einer Datei wird geprüft, bevor etwas daraus gelesen wird.</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Parallele Zustellungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Largest archive, unpacked (GB)</source>
        <translation>Größtes Archiv, entpackt (GB)</translation>
    </message>
    <message>
        <source>Largest file in an archive (GB)</source>
        <translation>Größte Datei in einem Archiv (GB)</translation>
    </message>
    <message>
        <source>Local archive (Maildir++)</source>
        <translation>Lokales Archiv (Maildir++)</translation>
    </message>
    <message>
        <source>Longest time for an archive (minutes)</source>
        <translation>Längste Dauer für ein Archiv (Minuten)</translation>
    </message>
    <message>
        <source>Mailbox folder</source>
        <translation>Postfachordner</translation>
    </message>
    <message>
        <source>Mailboxes in a folder of this computer or of a disk that is mounted here.</source>
        <translation>Postfächer in einem Ordner dieses Computers oder eines hier eingebundenen Datenträgers.</translation>
    </message>
    <message>
        <source>Map XIP users to Microsoft 365 users</source>
        <translation>XIP-Benutzer Microsoft 365-Benutzern zuordnen</translation>
    </message>
    <message>
        <source>Message class that Microsoft 365 is asked to give the items; empty: none.</source>
        <translation>Nachrichtenklasse, die Microsoft 365 den Elementen geben soll; leer: keine.</translation>
    </message>
    <message>
        <source>Most compression</source>
        <translation>Stärkste Komprimierung</translation>
    </message>
    <message>
        <source>Most files in an archive</source>
        <translation>Höchstzahl der Dateien in einem Archiv</translation>
    </message>
    <message>
        <source>Most folders inside each other</source>
        <translation>Höchstzahl ineinander verschachtelter Ordner</translation>
    </message>
    <message>
        <source>Off: files without any signature pass too. A bad signature never does.</source>
        <translation>Aus: Auch Dateien ganz ohne Signatur werden angenommen. Eine ungültige Signatur wird nie angenommen.</translation>
    </message>
    <message>
        <source>One file with the service account&apos;s certificate and its RSA key, PEM or PKCS#12. It is shown to session authentication and key manager alone.</source>
        <translation>Eine Datei mit dem Zertifikat des Dienstkontos und dessen RSA-Schlüssel, PEM oder PKCS#12. Es wird nur der Sitzungsanmeldung und dem Key Manager gezeigt.</translation>
    </message>
    <message>
        <source>Outlook .msg files and archives inside archives: they are listed as failed</source>
        <translation>Outlook-Dateien (.msg) und Archive in Archiven: Sie werden als fehlgeschlagen aufgeführt</translation>
    </message>
    <message>
        <source>PEM file of certificates trusted besides the system&apos;s.</source>
        <translation>PEM-Datei mit Zertifikaten, die zusätzlich zu denen des Systems als vertrauenswürdig gelten.</translation>
    </message>
    <message>
        <source>Passphrase of the client certificate</source>
        <translation>Passphrase des Client-Zertifikats</translation>
    </message>
    <message>
        <source>Path of gpg, to accept ZIP files with an OpenPGP signature; empty: those are refused.</source>
        <translation>Pfad von gpg, um ZIP-Dateien mit OpenPGP-Signatur anzunehmen; leer: Diese werden abgelehnt.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy to session authentication</source>
        <translation>Proxy zur Sitzungsanmeldung</translation>
    </message>
    <message>
        <source>Proxy to the Agent</source>
        <translation>Proxy zum Agent</translation>
    </message>
    <message>
        <source>Proxy to the key manager</source>
        <translation>Proxy zum Key Manager</translation>
    </message>
    <message>
        <source>Proxy to the pod</source>
        <translation>Proxy zum Pod</translation>
    </message>
    <message>
        <source>Reactions, receipts, typing and presence; unless it is set, previews of attachments</source>
        <translation>Reaktionen, Lesebestätigungen, Tipphinweise und Anwesenheit; Vorschauen von Anlagen, wenn es nicht eingestellt ist</translation>
    </message>
    <message>
        <source>Require a signature</source>
        <translation>Signatur verlangen</translation>
    </message>
    <message>
        <source>Retention of staged segments (days)</source>
        <translation>Aufbewahrung von Segmenten im Staging (Tage)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Second look (seconds)</source>
        <translation>Zweite Prüfung (Sekunden)</translation>
    </message>
    <message>
        <source>Size limit (MB)</source>
        <translation>Größenlimit (MB)</translation>
    </message>
    <message>
        <source>Spool limit (MB)</source>
        <translation>Spoollimit (MB)</translation>
    </message>
    <message>
        <source>Staged segments are kept this long after everything in them is delivered; 0: for ever.</source>
        <translation>Segmente bleiben so lange im Staging, nachdem ihr gesamter Inhalt zugestellt ist; 0: unbegrenzt.</translation>
    </message>
    <message>
        <source>Staging folder</source>
        <translation>Stagingordner</translation>
    </message>
    <message>
        <source>The folder of a keyring with the trusted signers&apos; public keys and nothing else; needed with gpg.</source>
        <translation>Der Ordner eines Schlüsselbunds, der nur die öffentlichen Schlüssel der vertrauenswürdigen Signaturgeber enthält; mit gpg erforderlich.</translation>
    </message>
    <message>
        <source>The folder that XIP files arrive in. Its sub-folders are not read.</source>
        <translation>Der Ordner, in dem XIP-Dateien eintreffen. Seine Unterordner werden nicht gelesen.</translation>
    </message>
    <message>
        <source>The signers&apos; root certificate (PEM), or their certificates&apos; SHA-256 fingerprints</source>
        <translation>Das Stammzertifikat der Signaturgeber (PEM) oder die SHA-256-Fingerabdrücke ihrer Zertifikate</translation>
    </message>
    <message>
        <source>The smaller images that Symphony makes of attached ones, beside these. They show nothing that the attachment does not.</source>
        <translation>Die kleineren Bilder, die Symphony von angehängten macht, neben diesen. Sie zeigen nichts, was die Anlage nicht zeigt.</translation>
    </message>
    <message>
        <source>The subfolder of the Inbox that receives the messages.</source>
        <translation>Der Unterordner des Posteingangs, in dem die Nachrichten abgelegt werden.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>Trusted signers</source>
        <translation>Vertrauenswürdige Signaturgeber</translation>
    </message>
    <message>
        <source>When people entered and left a room, beyond who received each message</source>
        <translation>Wann Personen einen Raum betreten und verlassen haben; erfasst wird nur, wer welche Nachricht erhalten hat</translation>
    </message>
    <message>
        <source>Where copies of what was captured are kept, best on another disk than the data folder. Empty: a folder in the data folder.</source>
        <translation>Wo Kopien des Erfassten aufbewahrt werden, am besten auf einem anderen Datenträger als der Datenordner. Leer: ein Ordner im Datenordner.</translation>
    </message>
    <message>
        <source>Where the archive is: a folder with one Maildir++ mailbox for each address, which any IMAP server or mail client opens. It is made when it is not there.</source>
        <translation>Wo sich das Archiv befindet: ein Ordner mit einem Maildir++-Postfach für jede Adresse, das jeder IMAP-Server oder jedes Mailprogramm öffnen kann. Er wird erstellt, wenn er nicht vorhanden ist.</translation>
    </message>
    <message>
        <source>every:24h, weekly:mon,tue@02:30 (local time), or manual.</source>
        <translation>every:24h, weekly:mon,tue@02:30 (Ortszeit) oder manual.</translation>
    </message>
    <message>
        <source>key: with the service account&apos;s RSA key. certificate: with a client certificate, where the pod permits that; session authentication and key manager then mostly have addresses of their own.</source>
        <translation>key: mit dem RSA-Schlüssel des Dienstkontos. certificate: mit einem Client-Zertifikat, wo der Pod das zulässt; Sitzungsanmeldung und Key Manager haben dann meist eigene Adressen.</translation>
    </message>
    <message>
        <source>system, en, de, fr, es or ja.</source>
        <translation>system, en, de, fr, es oder ja.</translation>
    </message>
    <message>
        <source>system, none, or http://host:port.</source>
        <translation>system, none oder http://host:port.</translation>
    </message>
    <message>
        <source>Addresses, separated by commas, that are told when a connector fails, needs attention, is overdue, or is healthy again. Needs a mail server.</source>
        <translation>Adressen, durch Kommas getrennt, die erfahren, wenn ein Connector fehlschlägt, Aufmerksamkeit braucht, überfällig oder wieder fehlerfrei ist. Braucht einen Mailserver.</translation>
    </message>
    <message>
        <source>Empty: mail is handed in without signing in.</source>
        <translation>Leer: Nachrichten werden ohne Anmeldung eingeliefert.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Of the user at the mail server.</source>
        <translation>Des Benutzers am Mailserver.</translation>
    </message>
    <message>
        <source>Password at the mail server</source>
        <translation>Kennwort am Mailserver</translation>
    </message>
    <message>
        <source>Sender of alerts</source>
        <translation>Absender der Warnungen</translation>
    </message>
    <message>
        <source>The address alerts come from; empty: the first one they go to.</source>
        <translation>Die Adresse, von der Warnungen kommen; leer: die erste, an die sie gehen.</translation>
    </message>
    <message>
        <source>User at the mail server</source>
        <translation>Benutzer am Mailserver</translation>
    </message>
    <message>
        <source>https address that gets the same as JSON: connector, state, before, text, counts, at.</source>
        <translation>https-Adresse, die dasselbe als JSON erhält: connector, state, before, text, counts, at.</translation>
    </message>
    <message>
        <source>smtp://host:587 (encrypted with STARTTLS) or smtps://host:465. It is reached directly, without the proxy.</source>
        <translation>smtp://host:587 (mit STARTTLS verschlüsselt) oder smtps://host:465. Er wird direkt erreicht, ohne den Proxy.</translation>
    </message>
    <message>
        <source>A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases separated by semicolons. Empty: the user&apos;s own mailbox alone.</source>
        <translation>Eine CSV-Datei mit den Spalten address,displayName,aliases: eine Zeile je Postfach, Aliase durch Semikolons getrennt. Leer: nur das eigene Postfach des Benutzers.</translation>
    </message>
    <message>
        <source>A PEM or DER file. Empty when the private key&apos;s file holds it.</source>
        <translation>Eine PEM- oder DER-Datei. Leer, wenn die Datei des privaten Schlüssels es enthält.</translation>
    </message>
    <message>
        <source>A secret of the app: in the Azure portal, Certificates and secrets of the app registration, the value. Empty: the certificate&apos;s key is used.</source>
        <translation>Ein Geheimnis der App: im Azure-Portal, Zertifikate und Geheimnisse der App-Registrierung, der Wert. Leer: Der Schlüssel des Zertifikats wird verwendet.</translation>
    </message>
    <message>
        <source>A user of the server who may open every mailbox (Dovecot: a passdb with master=yes; Cyrus: proxyservers). Signs in for each mailbox of the directory.</source>
        <translation>Ein Benutzer des Servers, der jedes Postfach öffnen darf (Dovecot: eine passdb mit master=yes; Cyrus: proxyservers). Meldet sich für jedes Postfach des Verzeichnisses an.</translation>
    </message>
    <message>
        <source>Account key</source>
        <translation>Kontoschlüssel</translation>
    </message>
    <message>
        <source>Also set the sent-for properties</source>
        <translation>Auch die Eigenschaften „gesendet für“ setzen</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>Anwendungs-ID (Client)</translation>
    </message>
    <message>
        <source>Application (client) id for staging</source>
        <translation>Anwendungs-ID (Client) für das Staging</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certificate and key for staging</source>
        <translation>Zertifikat und Schlüssel für das Staging</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Clientgeheimnis</translation>
    </message>
    <message>
        <source>Client secret for staging</source>
        <translation>Clientgeheimnis für das Staging</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Container address</source>
        <translation>Adresse des Containers</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Folder above</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation>Graph-Adresse</translation>
    </message>
    <message>
        <source>In the place of a client secret: the app&apos;s certificate with its private key, PEM or PKCS#12 without a password. Empty: the client secret is used.</source>
        <translation>Anstelle eines Clientgeheimnisses: das Zertifikat der App mit seinem privaten Schlüssel, PEM oder PKCS#12 ohne Kennwort. Leer: Das Clientgeheimnis wird verwendet.</translation>
    </message>
    <message>
        <source>Instead of the cloud&apos;s own, for tests. Empty: the cloud&apos;s.</source>
        <translation>Anstelle der eigenen der Cloud, für Tests. Leer: die der Cloud.</translation>
    </message>
    <message>
        <source>Instead of the cloud&apos;s own. Empty: the cloud&apos;s.</source>
        <translation>Anstelle der eigenen der Cloud. Leer: die der Cloud.</translation>
    </message>
    <message>
        <source>Its value, not its id. Empty when a certificate is used.</source>
        <translation>Sein Wert, nicht seine ID. Leer, wenn ein Zertifikat verwendet wird.</translation>
    </message>
    <message>
        <source>Key&apos;s passphrase</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <source>Leave out disabled accounts</source>
        <translation>Deaktivierte Konten auslassen</translation>
    </message>
    <message>
        <source>Mail server (IMAP)</source>
        <translation>Mailserver (IMAP)</translation>
    </message>
    <message>
        <source>Mailboxes of Exchange Online, reached through Microsoft Graph by an application that an admin registers.</source>
        <translation>Postfächer von Exchange Online, erreicht über Microsoft Graph durch eine Anwendung, die ein Administrator registriert.</translation>
    </message>
    <message>
        <source>Mailboxes on an IMAP server, such as Dovecot, Cyrus or Exchange. A master user or a registered application opens them all; a single user&apos;s password opens that one.</source>
        <translation>Postfächer auf einem IMAP-Server wie Dovecot, Cyrus oder Exchange. Ein Masterbenutzer oder eine registrierte Anwendung öffnet sie alle; das Kennwort eines einzelnen Benutzers öffnet nur dessen Postfach.</translation>
    </message>
    <message>
        <source>Master user</source>
        <translation>Masterbenutzer</translation>
    </message>
    <message>
        <source>Match chat addresses</source>
        <translation>Chatadressen abgleichen</translation>
    </message>
    <message>
        <source>Match other e-mail addresses</source>
        <translation>Andere E-Mail-Adressen abgleichen</translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <translation>Microsoft 365</translation>
    </message>
    <message>
        <source>Of the app registration that has IMAP.AccessAsApp, and full access to each mailbox.</source>
        <translation>Die der App-Registrierung, die IMAP.AccessAsApp und Vollzugriff auf jedes Postfach hat.</translation>
    </message>
    <message>
        <source>Of the application that was registered for this program. In the Entra admin centre: App registrations, the application, “Application (client) ID”.</source>
        <translation>Die der Anwendung, die für dieses Programm registriert wurde. Im Entra Admin Center: App-Registrierungen, die Anwendung, „Anwendungs-ID (Client)“.</translation>
    </message>
    <message>
        <source>Of the certificate that was uploaded under Certificates &amp; secrets: a PEM or PKCS#12 file. Goes before a client secret. Empty: the client secret is used.</source>
        <translation>Der des Zertifikats, das unter Zertifikate und Geheimnisse hochgeladen wurde: eine PEM- oder PKCS#12-Datei. Hat Vorrang vor einem Clientgeheimnis. Leer: Das Clientgeheimnis wird verwendet.</translation>
    </message>
    <message>
        <source>Of the certificate: PEM or PKCS#12. It goes before the client secret.</source>
        <translation>Der des Zertifikats: PEM oder PKCS#12. Er hat Vorrang vor dem Clientgeheimnis.</translation>
    </message>
    <message>
        <source>One of three ways to sign in, which opens the whole storage account: in the Azure portal, Access keys of the storage account. Empty: a SAS or Microsoft Entra ID is used.</source>
        <translation>Eine von drei Arten der Anmeldung; sie öffnet das ganze Speicherkonto: im Azure-Portal, Zugriffsschlüssel des Speicherkontos. Leer: Eine SAS oder Microsoft Entra ID wird verwendet.</translation>
    </message>
    <message>
        <source>One of three ways to sign in. A SAS of the container with the permissions read, create, write and, for retention, delete: in the Azure portal, Shared access tokens of the container. Give the token or the whole URL. Empty: the account key or Microsoft Entra ID is used.</source>
        <translation>Eine von drei Arten der Anmeldung. Eine SAS des Containers mit den Berechtigungen Lesen, Erstellen, Schreiben und, für die Aufbewahrung, Löschen: im Azure-Portal, Token für gemeinsamen Zugriff des Containers. Geben Sie das Token oder die ganze URL an. Leer: Der Kontoschlüssel oder Microsoft Entra ID wird verwendet.</translation>
    </message>
    <message>
        <source>Opens the private key&apos;s file. Empty: it is not encrypted.</source>
        <translation>Öffnet die Datei des privaten Schlüssels. Leer: Sie ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Opens the private key. Empty: it is not encrypted.</source>
        <translation>Öffnet den privaten Schlüssel. Leer: Er ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Passphrase of the private key</source>
        <translation>Passphrase des privaten Schlüssels</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>People are also found by the directory&apos;s imAddresses (sip:). Off: they are not.</source>
        <translation>Personen werden auch über imAddresses des Verzeichnisses gefunden (sip:). Aus: nicht.</translation>
    </message>
    <message>
        <source>People are also found by the directory&apos;s otherMails, such as private addresses. Off: by mail, proxy addresses and user principal name alone.</source>
        <translation>Personen werden auch über otherMails des Verzeichnisses gefunden, etwa private Adressen. Aus: nur über Mail-, Proxyadressen und Benutzerprinzipalnamen.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Set the author a second time, as the properties that say for whom a message was sent. For tenants that put the mailbox&apos;s owner in place of the author. Off: not.</source>
        <translation>Den Verfasser ein zweites Mal setzen, als die Eigenschaften, die sagen, für wen eine Nachricht gesendet wurde. Für Mandanten, die den Inhaber des Postfachs an die Stelle des Verfassers setzen. Aus: nicht.</translation>
    </message>
    <message>
        <source>Shared access signature (SAS)</source>
        <translation>Shared Access Signature (SAS)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Anmeldeadresse</translation>
    </message>
    <message>
        <source>Sign-in address for staging</source>
        <translation>Anmeldeadresse für das Staging</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Tenant of the storage account</source>
        <translation>Mandant des Speicherkontos</translation>
    </message>
    <message>
        <source>The IMAP server&apos;s name, e.g. imap.example.com. Its certificate must carry it.</source>
        <translation>Der Name des IMAP-Servers, z. B. imap.example.com. Sein Zertifikat muss ihn tragen.</translation>
    </message>
    <message>
        <source>The certificate that was uploaded, PEM or DER. Empty: the private key&apos;s file holds it too.</source>
        <translation>Das hochgeladene Zertifikat, PEM oder DER. Leer: Die Datei des privaten Schlüssels enthält es auch.</translation>
    </message>
    <message>
        <source>The container that copies of what was captured are kept in, such as https://account.blob.core.windows.net/archive: in the Azure portal, Properties of the container. A container of its own with private access is best. Without a SAS; that is a secret.</source>
        <translation>Der Container, in dem Kopien des Erfassten aufbewahrt werden, etwa https://account.blob.core.windows.net/archive: im Azure-Portal, Eigenschaften des Containers. Am besten ein eigener Container mit privatem Zugriff. Ohne SAS; die ist ein Geheimnis.</translation>
    </message>
    <message>
        <source>The master user&apos;s, or else the user&apos;s.</source>
        <translation>Das des Masterbenutzers, sonst das des Benutzers.</translation>
    </message>
    <message>
        <source>The organisation&apos;s domains, with commas between; people with other addresses are external. Empty: the domains that the directory&apos;s users have.</source>
        <translation>Die Domänen der Organisation, durch Kommas getrennt; Personen mit anderen Adressen sind extern. Leer: die Domänen, die die Benutzer des Verzeichnisses haben.</translation>
    </message>
    <message>
        <source>The tenant&apos;s id or one of its domains, such as example.onmicrosoft.com. In the Entra admin centre: Overview, “Tenant ID”.</source>
        <translation>Die ID des Mandanten oder eine seiner Domänen, etwa example.onmicrosoft.com. Im Entra Admin Center: Übersicht, „Mandanten-ID“.</translation>
    </message>
    <message>
        <source>The tenant&apos;s id or one of its domains; in the Entra admin centre&apos;s overview.</source>
        <translation>Die ID des Mandanten oder eine seiner Domänen; in der Übersicht des Entra Admin Centers.</translation>
    </message>
    <message>
        <source>To sign in with Microsoft Entra ID: the directory (tenant) id or domain that the storage account&apos;s subscription belongs to. Empty: a SAS or the account key is used.</source>
        <translation>Für die Anmeldung mit Microsoft Entra ID: die Verzeichnis-ID (Mandant) oder Domäne, zu der das Abonnement des Speicherkontos gehört. Leer: Eine SAS oder der Kontoschlüssel wird verwendet.</translation>
    </message>
    <message>
        <source>To sign in with Microsoft Entra ID: the id of an app registration that has the role Storage Blob Data Contributor on the container. A new role takes up to ten minutes to come into force. Empty: a SAS or the account key is used.</source>
        <translation>Für die Anmeldung mit Microsoft Entra ID: die ID einer App-Registrierung, die auf dem Container die Rolle „Mitwirkender an Storage-Blobdaten“ hat. Eine neue Rolle wird erst nach bis zu zehn Minuten wirksam. Leer: Eine SAS oder der Kontoschlüssel wird verwendet.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Users whose sign-in is blocked get no mail. Off: they do, because shared and room mailboxes are such users.</source>
        <translation>Benutzer, deren Anmeldung gesperrt ist, erhalten keine Post. Aus: Sie erhalten sie, weil freigegebene und Raumpostfächer solche Benutzer sind.</translation>
    </message>
    <message>
        <source>Where the app signs in. Empty: the sign-in address of the cloud that the container&apos;s address belongs to.</source>
        <translation>Wo sich die App anmeldet. Leer: die Anmeldeadresse der Cloud, zu der die Adresse des Containers gehört.</translation>
    </message>
    <message>
        <source>Where the connectors&apos; folders are made, levels separated by a slash. A single slash means the top level, for servers that want no folders in the Inbox.</source>
        <translation>Wo die Ordner der Connectors angelegt werden, Ebenen durch einen Schrägstrich getrennt. Ein einzelner Schrägstrich bedeutet die oberste Ebene, für Server, die keine Ordner im Posteingang zulassen.</translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenant is in.</source>
        <translation>In welcher der Clouds von Microsoft der Mandant liegt.</translation>
    </message>
    <message>
        <source>Who signs in when there is no master user; only this user&apos;s own mailbox can be delivered to. An e-mail address.</source>
        <translation>Wer sich anmeldet, wenn es keinen Masterbenutzer gibt; zugestellt werden kann dann nur in das eigene Postfach dieses Benutzers. Eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>system, none, or http://host:port. Empty: as set for the whole program.</source>
        <translation>system, none oder http://host:port. Leer: wie für das ganze Programm eingestellt.</translation>
    </message>
    <message>
        <source>Alerts by a secret webhook</source>
        <translation>Warnungen per geheimem Webhook</translation>
    </message>
    <message>
        <source>The same where whoever knows the address may post (Slack, Teams): it is kept sealed and shown nowhere. Goes before the other.</source>
        <translation>Dasselbe, wenn jeder schreiben darf, der die Adresse kennt (Slack, Teams): Sie wird versiegelt aufbewahrt und nirgends gezeigt. Hat Vorrang vor der anderen.</translation>
    </message>
    <message>
        <source>Kept when somebody signs in through the browser; nobody types it. Such an account writes into the mailboxes that the person has full access to, with attachments below 3 MB. Empty: the application proves itself, with its private key or client secret, which go before it.</source>
        <translation>Wird aufbewahrt, wenn sich jemand im Browser anmeldet; niemand gibt es ein. Ein solches Konto schreibt in die Postfächer, auf die diese Person Vollzugriff hat, mit Anlagen unter 3 MB. Leer: Die Anwendung weist sich selbst aus, mit ihrem privaten Schlüssel oder Clientgeheimnis, die Vorrang haben.</translation>
    </message>
    <message>
        <source>Sign-in of a person</source>
        <translation>Anmeldung einer Person</translation>
    </message>
    <message>
        <source>The value (not the id) of a secret of the application: Certificates &amp; secrets. It expires. Empty: a certificate is used, or a person signs in through the browser.</source>
        <translation>Der Wert (nicht die ID) eines Geheimnisses der Anwendung: Zertifikate und Geheimnisse. Es läuft ab. Leer: Ein Zertifikat wird verwendet, oder eine Person meldet sich im Browser an.</translation>
    </message>
    <message>
        <source>Chats out of the external database of Cisco IM and Presence, on Microsoft SQL Server or PostgreSQL, each message once for everyone who took part.</source>
        <translation>Chats aus der externen Datenbank von Cisco IM and Presence auf Microsoft SQL Server oder PostgreSQL, jede Nachricht einmal für alle Beteiligten.</translation>
    </message>
    <message>
        <source>Chats between two people</source>
        <translation>Chats zwischen zwei Personen</translation>
    </message>
    <message>
        <source>Group chats, for everyone who received the message</source>
        <translation>Gruppenchats, für alle, die die Nachricht erhalten haben</translation>
    </message>
    <message>
        <source>Persistent rooms, for everyone who was in the room then</source>
        <translation>Dauerhafte Räume, für alle, die zu dem Zeitpunkt im Raum waren</translation>
    </message>
    <message>
        <source>A note on each transferred file, and the XMPP stanza as evidence</source>
        <translation>Ein Vermerk zu jeder übertragenen Datei und die XMPP-Stanza als Beleg</translation>
    </message>
    <message>
        <source>The files themselves: they stay on the file server of IM and Presence</source>
        <translation>Die Dateien selbst: Sie bleiben auf dem Dateiserver von IM and Presence</translation>
    </message>
    <message>
        <source>Messages that the message archiver of Cisco encrypted in the database</source>
        <translation>Nachrichten, die der Message Archiver von Cisco in der Datenbank verschlüsselt hat</translation>
    </message>
    <message>
        <source>Typing notices, receipts, topic changes and history replayed to who enters</source>
        <translation>Tipphinweise, Quittungen, Themenwechsel und Verlauf, der Eintretenden wiederholt wird</translation>
    </message>
    <message>
        <source>A login of the database that may read its tables and nothing else</source>
        <translation>Eine Datenbankanmeldung, die die Tabellen lesen darf und sonst nichts</translation>
    </message>
    <message>
        <source>An ODBC driver: Microsoft&apos;s or FreeTDS for SQL Server, psqlODBC for PostgreSQL</source>
        <translation>Ein ODBC-Treiber: der von Microsoft oder FreeTDS für SQL Server, psqlODBC für PostgreSQL</translation>
    </message>
    <message>
        <source>The certificate of the authority that signed the database server&apos;s</source>
        <translation>Das Zertifikat der Stelle, die das des Datenbankservers signiert hat</translation>
    </message>
    <message>
        <source>Map Jabber users to Microsoft 365 users</source>
        <translation>Jabber-Benutzer Microsoft 365-Benutzern zuordnen</translation>
    </message>
    <message>
        <source>ODBC driver</source>
        <translation>ODBC-Treiber</translation>
    </message>
    <message>
        <source>The registered name of the driver, such as ODBC Driver 18 for SQL Server, FreeTDS or PostgreSQL Unicode. Empty: the best one for SQL Server that is there.</source>
        <translation>Der registrierte Name des Treibers, etwa ODBC Driver 18 for SQL Server, FreeTDS oder PostgreSQL Unicode. Leer: der beste vorhandene für SQL Server.</translation>
    </message>
    <message>
        <source>The database server&apos;s name, as its certificate has it. Not needed with a connection string.</source>
        <translation>Der Name des Datenbankservers, wie er in seinem Zertifikat steht. Mit einer Verbindungszeichenfolge nicht nötig.</translation>
    </message>
    <message>
        <source>The server&apos;s static TCP port. 0: the usual one (SQL Server 1433, PostgreSQL 5432).</source>
        <translation>Der feste TCP-Port des Servers. 0: der übliche (SQL Server 1433, PostgreSQL 5432).</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The name of the external database, such as tcmadb. Not needed with a connection string.</source>
        <translation>Der Name der externen Datenbank, etwa tcmadb. Mit einer Verbindungszeichenfolge nicht nötig.</translation>
    </message>
    <message>
        <source>A login that may read the tables and nothing else (SQL Server: db_datareader).</source>
        <translation>Eine Anmeldung, die die Tabellen lesen darf und sonst nichts (SQL Server: db_datareader).</translation>
    </message>
    <message>
        <source>The login&apos;s password. Empty: the driver signs in by itself.</source>
        <translation>Das Kennwort der Anmeldung. Leer: Der Treiber meldet sich selbst an.</translation>
    </message>
    <message>
        <source>Encrypt and verify</source>
        <translation>Verschlüsseln und prüfen</translation>
    </message>
    <message>
        <source>The connection is encrypted and the server&apos;s certificate verified. Off: whoever is on the way can read along.</source>
        <translation>Die Verbindung wird verschlüsselt und das Zertifikat des Servers geprüft. Aus: Wer auf dem Weg sitzt, kann mitlesen.</translation>
    </message>
    <message>
        <source>Authority of the certificate</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>A PEM file of the authority that signed the server&apos;s certificate. Empty: those that the system trusts. Microsoft&apos;s driver always uses the system&apos;s.</source>
        <translation>Eine PEM-Datei der Stelle, die das Zertifikat des Servers signiert hat. Leer: jene, denen das System vertraut. Der Treiber von Microsoft nutzt immer die des Systems.</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>Verbindungszeichenfolge</translation>
    </message>
    <message>
        <source>A whole ODBC connection string, without the password, in place of the settings above. Whether it encrypts is up to it.</source>
        <translation>Eine ganze ODBC-Verbindungszeichenfolge ohne Kennwort anstelle der Einstellungen oben. Ob verschlüsselt wird, bestimmt sie.</translation>
    </message>
    <message>
        <source>Time zone of the database</source>
        <translation>Zeitzone der Datenbank</translation>
    </message>
    <message>
        <source>The zone that sent_date is written in: UTC, or a name such as Europe/Berlin.</source>
        <translation>Die Zone, in der sent_date geschrieben wird: UTC oder ein Name wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>Mail domains</source>
        <translation>E-Mail-Domänen</translation>
    </message>
    <message>
        <source>Which mail domain stands for which domain of Jabber addresses: im.example.com=example.com, separated by commas. Empty: they are the same.</source>
        <translation>Welche E-Mail-Domäne für welche Domäne von Jabber-Adressen steht: im.example.com=example.com, durch Kommas getrennt. Leer: Es sind dieselben.</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppierung</translation>
    </message>
    <message>
        <source>Days counted again</source>
        <translation>Erneut gezählte Tage</translation>
    </message>
    <message>
        <source>Each run counts the rows of so many days again and rereads the hours that have grown: rows come hours late after an outage.</source>
        <translation>Jeder Lauf zählt die Zeilen so vieler Tage erneut und liest die gewachsenen Stunden noch einmal: Nach einem Ausfall kommen Zeilen Stunden zu spät.</translation>
    </message>
    <message>
        <source>Query timeout</source>
        <translation>Zeitlimit einer Abfrage</translation>
    </message>
    <message>
        <source>How many seconds a query may take. What takes longer is asked for in parts; if a minute of messages does, the run ends.</source>
        <translation>Wie viele Sekunden eine Abfrage dauern darf. Was länger dauert, wird in Teilen abgefragt; dauert schon eine Minute an Nachrichten länger, endet der Lauf.</translation>
    </message>
    <message>
        <source>How far back the first capture goes: a date, or a date and time in UTC. Empty: 30 days back.</source>
        <translation>Wie weit die erste Erfassung zurückreicht: ein Datum oder Datum und Uhrzeit in UTC. Leer: 30 Tage zurück.</translation>
    </message>
    <message>
        <source>A service account with Full Access that Jive itself knows</source>
        <translation>Ein Dienstkonto mit Vollzugriff (Full Access), das Jive selbst kennt</translation>
    </message>
    <message>
        <source>Attachment hosts</source>
        <translation>Hosts für Anlagen</translation>
    </message>
    <message>
        <source>Attachments and images, edits and deletions</source>
        <translation>Anlagen und Bilder, Änderungen und Löschungen</translation>
    </message>
    <message>
        <source>Belongs to the client id of the add-on.</source>
        <translation>Gehört zur Client-ID des Add-ons.</translation>
    </message>
    <message>
        <source>Community address</source>
        <translation>Adresse der Community</translation>
    </message>
    <message>
        <source>Deletions of direct messages; images that lie at other hosts</source>
        <translation>Löschungen von Direktnachrichten; Bilder, die auf anderen Hosts liegen</translation>
    </message>
    <message>
        <source>Direct messages and shares, when they are switched on</source>
        <translation>Direktnachrichten und geteilte Inhalte, wenn sie eingeschaltet sind</translation>
    </message>
    <message>
        <source>Documents and files with every version, discussions, blog posts, polls, ideas, status updates, tasks, bookmarks, and contents of other types</source>
        <translation>Dokumente und Dateien mit jeder Version, Diskussionen, Blogbeiträge, Umfragen, Ideen, Statusmeldungen, Aufgaben, Lesezeichen und Inhalte anderer Arten</translation>
    </message>
    <message>
        <source>Documents, discussions, posts, comments and direct messages of a Jive community, on-premises or in the cloud, with their attachments.</source>
        <translation>Dokumente, Diskussionen, Beiträge, Kommentare und Direktnachrichten einer Jive-Community, lokal oder in der Cloud, mit ihren Anlagen.</translation>
    </message>
    <message>
        <source>For direct messages: the system property jive.api.run_as.strategies permits “userid”</source>
        <translation>Für Direktnachrichten: Die Systemeigenschaft jive.api.run_as.strategies erlaubt „userid“</translation>
    </message>
    <message>
        <source>From the add-on that an administrator uploaded to Jive.</source>
        <translation>Aus dem Add-on, das ein Administrator in Jive hochgeladen hat.</translation>
    </message>
    <message>
        <source>How fast Jive is asked, on average. Its own limit is 7 unless an administrator changed it. 0: no limit.</source>
        <translation>Wie schnell Jive im Mittel gefragt wird. Seine eigene Grenze ist 7, wenn kein Administrator sie geändert hat. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Likes, followers, and what people did without writing</source>
        <translation>„Gefällt mir“, Follower und was Personen taten, ohne zu schreiben</translation>
    </message>
    <message>
        <source>Map Jive users to Microsoft 365 users</source>
        <translation>Jive-Benutzer Microsoft 365-Benutzern zuordnen</translation>
    </message>
    <message>
        <source>Other hosts that attachments may be fetched from, separated by commas. Empty: every public host over https. The sign-in goes to none of them.</source>
        <translation>Andere Hosts, von denen Anlagen abgerufen werden dürfen, durch Kommas getrennt. Leer: jeder öffentliche Host über https. Die Anmeldung geht an keinen von ihnen.</translation>
    </message>
    <message>
        <source>Read direct messages</source>
        <translation>Direktnachrichten lesen</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Aktualisierungstoken</translation>
    </message>
    <message>
        <source>Replies and comments at every level, also those for authors only</source>
        <translation>Antworten und Kommentare jeder Ebene, auch die nur für Autoren</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Anfragen pro Sekunde</translation>
    </message>
    <message>
        <source>Signs in without a password, and is renewed by itself. Empty: user name and password are used.</source>
        <translation>Meldet ohne Kennwort an und erneuert sich von selbst. Leer: Benutzername und Kennwort werden verwendet.</translation>
    </message>
    <message>
        <source>The address people open the community with, such as https://community.example.com.</source>
        <translation>Die Adresse, mit der Personen die Community öffnen, etwa https://community.example.com.</translation>
    </message>
    <message>
        <source>The service account&apos;s password.</source>
        <translation>Das Kennwort des Dienstkontos.</translation>
    </message>
    <message>
        <source>The service account. It needs Full Access; with less, only what it may see is captured.</source>
        <translation>Das Dienstkonto. Es braucht Vollzugriff (Full Access); mit weniger wird nur erfasst, was es sehen darf.</translation>
    </message>
    <message>
        <source>What was edited twice between two runs, but for documents and files</source>
        <translation>Zwischenstände, wenn zwischen zwei Läufen zweimal geändert wurde, außer bei Dokumenten und Dateien</translation>
    </message>
    <message>
        <source>on: direct messages and shares are read as each person (Run-As), which Jive has to permit. off: they are not captured.</source>
        <translation>on: Direktnachrichten und geteilte Inhalte werden als jede Person gelesen (Run-As), was Jive erlauben muss. off: Sie werden nicht erfasst.</translation>
    </message>
    <message>
        <source>Posts, comments and private messages of Salesforce Chatter with their files, every edit and every deletion.</source>
        <translation>Beiträge, Kommentare und private Nachrichten aus Salesforce Chatter mit ihren Dateien, jeder Bearbeitung und jeder Löschung.</translation>
    </message>
    <message>
        <source>Posts on walls, in groups and on records, questions, polls, links and files, and the comments on them</source>
        <translation>Beiträge auf Pinnwänden, in Gruppen und zu Datensätzen, Fragen, Umfragen, Links und Dateien sowie die Kommentare dazu</translation>
    </message>
    <message>
        <source>Each edit with the text before and after it, and each deletion</source>
        <translation>Jede Bearbeitung mit dem Text davor und danach und jede Löschung</translation>
    </message>
    <message>
        <source>Private messages; direct messages that the account itself is in</source>
        <translation>Private Nachrichten; Direktnachrichten, an denen das Konto selbst beteiligt ist</translation>
    </message>
    <message>
        <source>Files and images, checked against Salesforce&apos;s checksums</source>
        <translation>Dateien und Bilder, geprüft anhand der Prüfsummen von Salesforce</translation>
    </message>
    <message>
        <source>Likes, bookmarks, followers, and who voted for what</source>
        <translation>„Gefällt mir“, Lesezeichen, Follower und wer wofür gestimmt hat</translation>
    </message>
    <message>
        <source>Deletions of private messages, and direct messages of others</source>
        <translation>Löschungen privater Nachrichten und Direktnachrichten anderer</translation>
    </message>
    <message>
        <source>What Salesforce itself writes into feeds, unless it is switched on</source>
        <translation>Was Salesforce selbst in Feeds schreibt, wenn es nicht eingeschaltet ist</translation>
    </message>
    <message>
        <source>An integration user with a permission set of API Enabled, Chatter, View All Data, View All Users, Manage Chatter Messages and Direct Messages, Manage Unlisted Groups, and Query All Files</source>
        <translation>Ein Integrationsbenutzer mit einem Berechtigungssatz aus API Enabled, Chatter, View All Data, View All Users, Manage Chatter Messages and Direct Messages, Manage Unlisted Groups und Query All Files</translation>
    </message>
    <message>
        <source>Setup › External Client App Manager › New External Client App: enable OAuth, with the scopes “Manage user data via APIs (api)” and “Access Chatter (chatter_api)”</source>
        <translation>Setup › External Client App Manager › New External Client App: OAuth aktivieren, mit den Bereichen „Manage user data via APIs (api)“ und „Access Chatter (chatter_api)“</translation>
    </message>
    <message>
        <source>In that app either enable the client credentials flow and name the integration user as “Run As”; or enable the JWT bearer flow, upload a certificate, and pre-authorise the user by a permission set</source>
        <translation>In dieser App entweder den Client-Credentials-Flow aktivieren und den Integrationsbenutzer als „Run As“ nennen; oder den JWT-Bearer-Flow aktivieren, ein Zertifikat hochladen und den Benutzer über einen Berechtigungssatz vorab autorisieren</translation>
    </message>
    <message>
        <source>The app&apos;s consumer key, its secret or the certificate&apos;s private key, and My Domain of the organisation (Setup › My Domain)</source>
        <translation>Der Consumer Key der App, ihr Geheimnis oder der private Schlüssel des Zertifikats und My Domain der Organisation (Setup › My Domain)</translation>
    </message>
    <message>
        <source>For who deleted what, and texts between two runs: the package for Salesforce with its triggers and channel, deployed as its README says</source>
        <translation>Dafür, wer was gelöscht hat, und für Texte zwischen zwei Läufen: das Paket für Salesforce mit seinen Triggern und seinem Kanal, bereitgestellt wie in seinem README beschrieben</translation>
    </message>
    <message>
        <source>Map Salesforce Chatter users to Microsoft 365 users</source>
        <translation>Salesforce-Chatter-Benutzer Microsoft 365-Benutzern zuordnen</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Consumer Key</translation>
    </message>
    <message>
        <source>From the External Client App, under Settings › OAuth Settings › Consumer Key and Secret.</source>
        <translation>Aus der External Client App, unter Settings › OAuth Settings › Consumer Key and Secret.</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Consumer Secret</translation>
    </message>
    <message>
        <source>The integration user&apos;s password.</source>
        <translation>Das Kennwort des Integrationsbenutzers.</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>Sicherheitstoken</translation>
    </message>
    <message>
        <source>The user&apos;s personal token, which Salesforce mails after Settings › Reset My Security Token. Empty where the network&apos;s addresses are trusted.</source>
        <translation>Der persönliche Token des Benutzers, den Salesforce nach Settings › Reset My Security Token per E-Mail schickt. Leer, wo die Adressen des Netzes vertraut sind.</translation>
    </message>
    <message>
        <source>RSA, 2048 bits or more, as PEM; its certificate is uploaded to the app.</source>
        <translation>RSA, 2048 Bit oder mehr, als PEM; das Zertifikat dazu wird in die App hochgeladen.</translation>
    </message>
    <message>
        <source>Channel of edits and deletions</source>
        <translation>Kanal für Bearbeitungen und Löschungen</translation>
    </message>
    <message>
        <source>The channel that the triggers post to. The package for Salesforce brings /event/Chatter_Archive__e; generic channels (/u/…) keep events for 24 hours only. none: edits and deletions are looked for, without who deleted.</source>
        <translation>Der Kanal, in den die Trigger schreiben. Das Paket für Salesforce bringt /event/Chatter_Archive__e mit; allgemeine Kanäle (/u/…) behalten Ereignisse nur 24 Stunden. none: Bearbeitungen und Löschungen werden gesucht, ohne Angabe, wer gelöscht hat.</translation>
    </message>
    <message>
        <source>Share of API requests (%)</source>
        <translation>Anteil der API-Anfragen (%)</translation>
    </message>
    <message>
        <source>A run pauses when the organisation has used so much of its daily API requests; the next run goes on.</source>
        <translation>Ein Lauf pausiert, wenn die Organisation so viel von ihren täglichen API-Anfragen verbraucht hat; der nächste Lauf macht weiter.</translation>
    </message>
    <message>
        <source>Types left out</source>
        <translation>Ausgelassene Typen</translation>
    </message>
    <message>
        <source>Types of posts that are not captured, separated by commas, such as EmailMessageEvent where mail is archived already. Empty: none.</source>
        <translation>Typen von Beiträgen, die nicht erfasst werden, durch Kommas getrennt, etwa EmailMessageEvent, wo E-Mail schon archiviert wird. Leer: keine.</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>Such as 62.0. Empty: the newest of the server that was tried.</source>
        <translation>Etwa 62.0. Leer: die neueste des Servers, die erprobt wurde.</translation>
    </message>
    <message>
        <source>Members of public groups</source>
        <translation>Mitglieder öffentlicher Gruppen</translation>
    </message>
    <message>
        <source>on: posts of public groups go to all members as well. off: to who wrote, was mentioned or owns the group. Members of private groups always get theirs.</source>
        <translation>on: Beiträge öffentlicher Gruppen gehen auch an alle Mitglieder. off: an die, die schrieben, erwähnt wurden oder denen die Gruppe gehört. Mitglieder privater Gruppen erhalten ihre immer.</translation>
    </message>
    <message>
        <source>Followers of records</source>
        <translation>Follower von Datensätzen</translation>
    </message>
    <message>
        <source>on: posts on cases, accounts and other records go to who follows the record as well. off: to who wrote, was mentioned or owns it.</source>
        <translation>on: Beiträge zu Kundenvorgängen, Accounts und anderen Datensätzen gehen auch an die, die dem Datensatz folgen. off: an die, die schrieben, erwähnt wurden oder denen er gehört.</translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation>Nachverfolgte Änderungen</translation>
    </message>
    <message>
        <source>on: what Salesforce itself writes into feeds (tracked changes, created records, …) is captured as well.</source>
        <translation>on: Auch was Salesforce selbst in Feeds schreibt (nachverfolgte Änderungen, angelegte Datensätze, …), wird erfasst.</translation>
    </message>
    <message>
        <source>Mend addresses of sandboxes</source>
        <translation>Adressen von Sandboxes berichtigen</translation>
    </message>
    <message>
        <source>on: the “.invalid” that a Salesforce sandbox puts behind each address is taken off.</source>
        <translation>on: Das „.invalid“, das eine Salesforce-Sandbox an jede Adresse hängt, wird entfernt.</translation>
    </message>
    <message>
        <source>A service account with an RSA key pair, its public half in Symphony&apos;s admin console</source>
        <translation>Ein Dienstkonto mit einem RSA-Schlüsselpaar, dessen öffentliche Hälfte in der Verwaltungskonsole von Symphony steht</translation>
    </message>
    <message>
        <source>Agent address</source>
        <translation>Adresse des Agents</translation>
    </message>
    <message>
        <source>Attachments, and the files of Content Export: e-mail, Actiance, and Symphony&apos;s own XML as it is</source>
        <translation>Anlagen und die Dateien von Content Export: E-Mail, Actiance und das eigene XML von Symphony, so wie es ist</translation>
    </message>
    <message>
        <source>Capture events</source>
        <translation>Ereignisse erfassen</translation>
    </message>
    <message>
        <source>Chats, rooms and wall posts of a Symphony pod with their attachments, every version of a message, and who joined and left.</source>
        <translation>Chats, Räume und Pinnwandbeiträge eines Symphony-Pods mit ihren Anlagen, jeder Fassung einer Nachricht und wer kam und ging.</translation>
    </message>
    <message>
        <source>Empty: the key has none.</source>
        <translation>Leer: Der Schlüssel hat keine.</translation>
    </message>
    <message>
        <source>For encrypted export files: gpg, and the private OpenPGP key</source>
        <translation>Für verschlüsselte Exportdateien: gpg und der private OpenPGP-Schlüssel</translation>
    </message>
    <message>
        <source>How fast Symphony is asked, on average. Its own limit is 400 for all that come from one address. 0: no limit.</source>
        <translation>Wie schnell Symphony im Mittel gefragt wird. Seine eigene Grenze ist 400 für alle, die von einer Adresse kommen. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Joins, leaves, and what was done to rooms and connections</source>
        <translation>Beitritte, Austritte und was mit Räumen und Verbindungen geschah</translation>
    </message>
    <message>
        <source>Key manager address</source>
        <translation>Adresse des Key Managers</translation>
    </message>
    <message>
        <source>Map external users to Microsoft 365 users</source>
        <translation>Externe Benutzer Microsoft 365-Benutzern zuordnen</translation>
    </message>
    <message>
        <source>Messages of chats and rooms for everyone who was in them then, with every version, replies, forwards, forms and disclaimers</source>
        <translation>Nachrichten aus Chats und Räumen für alle, die damals darin waren, mit jeder Fassung, Antworten, Weiterleitungen, Formularen und Haftungshinweisen</translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation>OpenPGP-Schlüssel</translation>
    </message>
    <message>
        <source>Passphrase of the OpenPGP key</source>
        <translation>Passphrase des OpenPGP-Schlüssels</translation>
    </message>
    <message>
        <source>Path of gpg, to decrypt export files (.pgp). Empty: only files that are not encrypted are read.</source>
        <translation>Pfad von gpg, um Exportdateien (.pgp) zu entschlüsseln. Leer: Nur unverschlüsselte Dateien werden gelesen.</translation>
    </message>
    <message>
        <source>Pod address</source>
        <translation>Adresse des Pods</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Session authentication address</source>
        <translation>Adresse der Sitzungsanmeldung</translation>
    </message>
    <message>
        <source>The address people open Symphony with, such as https://acme.symphony.com. It also names the pod when files are read from a folder.</source>
        <translation>Die Adresse, mit der Symphony geöffnet wird, etwa https://acme.symphony.com. Sie benennt den Pod auch, wenn Dateien aus einem Ordner gelesen werden.</translation>
    </message>
    <message>
        <source>The folder that export files arrive in. Its sub-folders are not read.</source>
        <translation>Der Ordner, in dem Exportdateien ankommen. Seine Unterordner werden nicht gelesen.</translation>
    </message>
    <message>
        <source>The private key that export files are encrypted for, armoured. Needed with gpg.</source>
        <translation>Der private Schlüssel, für den die Exportdateien verschlüsselt sind, als Text (armored). Mit gpg nötig.</translation>
    </message>
    <message>
        <source>The role User Provisioning for datafeed and datahose, Content Export Reader for contentExport</source>
        <translation>Die Rolle User Provisioning für datafeed und datahose, Content Export Reader für contentExport</translation>
    </message>
    <message>
        <source>The service account&apos;s RSA key, PEM. Its public half is in the account in Symphony&apos;s admin console. Not needed to read files from a folder.</source>
        <translation>Der RSA-Schlüssel des Dienstkontos, PEM. Seine öffentliche Hälfte steht beim Konto in der Verwaltungskonsole von Symphony. Nicht nötig, um Dateien aus einem Ordner zu lesen.</translation>
    </message>
    <message>
        <source>The service account&apos;s user name. Not needed to read files from a folder.</source>
        <translation>Der Benutzername des Dienstkontos. Nicht nötig, um Dateien aus einem Ordner zu lesen.</translation>
    </message>
    <message>
        <source>Wall posts, shared posts, and suppressed messages</source>
        <translation>Pinnwandbeiträge, geteilte Beiträge und unterdrückte Nachrichten</translation>
    </message>
    <message>
        <source>Where sessions are signed in to. Empty: at the pod&apos;s address.</source>
        <translation>Wo Sitzungen angemeldet werden. Leer: unter der Adresse des Pods.</translation>
    </message>
    <message>
        <source>Where the Agent answers, if it runs in the organisation. Empty: at the pod&apos;s address.</source>
        <translation>Wo der Agent antwortet, falls er in der Organisation läuft. Leer: unter der Adresse des Pods.</translation>
    </message>
    <message>
        <source>Where the key manager answers, if it runs in the organisation. Empty: at the pod&apos;s address.</source>
        <translation>Wo der Key Manager antwortet, falls er in der Organisation läuft. Leer: unter der Adresse des Pods.</translation>
    </message>
    <message>
        <source>Who joined and left, rooms that were made, changed and closed, connections, and events of the system. Suppressed messages are always told.</source>
        <translation>Wer kam und ging, Räume, die angelegt, geändert und geschlossen wurden, Verbindungen und Ereignisse des Systems. Unterdrückte Nachrichten werden immer gemeldet.</translation>
    </message>
    <message>
        <source>With datafeed: conversations the account is no member of, and joins, leaves and suppressions while no feed was read for 30 minutes</source>
        <translation>Mit datafeed: Unterhaltungen, in denen das Konto nicht Mitglied ist, sowie Beitritte, Austritte und Unterdrückungen, während 30 Minuten lang kein Feed gelesen wurde</translation>
    </message>
    <message>
        <source>With datahose: what was written before it was first read</source>
        <translation>Mit datahose: was geschrieben wurde, bevor er zum ersten Mal gelesen wurde</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Add-on (OAuth)</source>
        <translation>Add-on (OAuth)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>Administratorrolle</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>App&apos;s key and private key</source>
        <translation>Schlüssel der App und privater Schlüssel</translation>
    </message>
    <message>
        <source>App&apos;s key and secret</source>
        <translation>Schlüssel und Geheimnis der App</translation>
    </message>
    <message>
        <source>Application in Microsoft Entra ID</source>
        <translation>Anwendung in Microsoft Entra ID</translation>
    </message>
    <message>
        <source>Azure Blob Storage</source>
        <translation>Azure Blob Storage</translation>
    </message>
    <message>
        <source>Belongs to the consumer key. Not needed with a private key.</source>
        <translation>Gehört zum Consumer Key. Mit einem privaten Schlüssel nicht nötig.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>China, operated by 21Vianet</source>
        <translation>China, betrieben von 21Vianet</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Collecting waits while more than this many MB are kept locally and not yet delivered.</source>
        <translation>Das Abrufen wartet, solange mehr als so viele MB lokal vorliegen und noch nicht zugestellt sind.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>Verbindung (TCP)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Conversations of the account</source>
        <translation>Unterhaltungen des Kontos</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Decryption</source>
        <translation>Entschlüsselung</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Each message is an e-mail of its own (message), or all of a conversation&apos;s day are one, once the day (UTC) is over (conversationDay).</source>
        <translation>Jede Nachricht ist eine eigene E-Mail (message), oder alle eines Tages einer Unterhaltung sind eine, sobald der Tag (UTC) vorbei ist (conversationDay).</translation>
    </message>
    <message>
        <source>Empty: 993 where it is encrypted from the first byte, else 143.</source>
        <translation>Leer: 993, wenn vom ersten Byte an verschlüsselt wird, sonst 143.</translation>
    </message>
    <message>
        <source>Export files</source>
        <translation>Exportdateien</translation>
    </message>
    <message>
        <source>Export files in a folder</source>
        <translation>Exportdateien in einem Ordner</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files are moved</source>
        <translation>Dateien werden verschoben</translation>
    </message>
    <message>
        <source>Files stay</source>
        <translation>Dateien bleiben</translation>
    </message>
    <message>
        <source>Files stay (keep), or those that are read go to the sub-folder done, refused ones to quarantine (move).</source>
        <translation>Dateien bleiben (keep), oder gelesene kommen in den Unterordner done, abgelehnte in quarantine (move).</translation>
    </message>
    <message>
        <source>Files waiting</source>
        <translation>Wartende Dateien</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Freier Platz</translation>
    </message>
    <message>
        <source>From the first byte (tls), or after a plain greeting (starttls). The certificate is always verified. No encryption (none) is for a server on this computer alone.</source>
        <translation>Vom ersten Byte an (tls) oder nach einer unverschlüsselten Begrüßung (starttls). Das Zertifikat wird immer geprüft. Keine Verschlüsselung (none) ist nur für einen Server auf diesem Computer.</translation>
    </message>
    <message>
        <source>Global and GCC</source>
        <translation>Global und GCC</translation>
    </message>
    <message>
        <source>Key manager</source>
        <translation>Key Manager</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Postfächer</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>My Domain of the organisation, such as https://company.my.salesforce.com. With a private key or a password also https://login.salesforce.com, or https://test.salesforce.com for a sandbox.</source>
        <translation>My Domain der Organisation, etwa https://company.my.salesforce.com. Mit privatem Schlüssel oder Kennwort auch https://login.salesforce.com oder, für eine Sandbox, https://test.salesforce.com.</translation>
    </message>
    <message>
        <source>Name (DNS)</source>
        <translation>Name (DNS)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>One e-mail a conversation and day</source>
        <translation>Eine E-Mail je Unterhaltung und Tag</translation>
    </message>
    <message>
        <source>One e-mail a message</source>
        <translation>Eine E-Mail je Nachricht</translation>
    </message>
    <message>
        <source>Permission Mail.ReadWrite</source>
        <translation>Berechtigung Mail.ReadWrite</translation>
    </message>
    <message>
        <source>Permission Mail.ReadWrite.Shared</source>
        <translation>Berechtigung Mail.ReadWrite.Shared</translation>
    </message>
    <message>
        <source>Permission User.Read.All</source>
        <translation>Berechtigung User.Read.All</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Private messages</source>
        <translation>Private Nachrichten</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
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
        <translation>Servername</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Session authentication</source>
        <translation>Sitzungsanmeldung</translation>
    </message>
    <message>
        <source>Signature requirement</source>
        <translation>Signaturpflicht</translation>
    </message>
    <message>
        <source>Staging SAS</source>
        <translation>SAS für das Staging</translation>
    </message>
    <message>
        <source>Staging access</source>
        <translation>Zugriff auf das Staging</translation>
    </message>
    <message>
        <source>Staging address</source>
        <translation>Stagingadresse</translation>
    </message>
    <message>
        <source>Staging connection</source>
        <translation>Verbindung zum Staging</translation>
    </message>
    <message>
        <source>Staging container</source>
        <translation>Stagingcontainer</translation>
    </message>
    <message>
        <source>Staging immutability</source>
        <translation>Unveränderlichkeit im Staging</translation>
    </message>
    <message>
        <source>Staging lifecycle</source>
        <translation>Lebenszyklus im Staging</translation>
    </message>
    <message>
        <source>Staging permissions</source>
        <translation>Berechtigungen im Staging</translation>
    </message>
    <message>
        <source>Staging removal</source>
        <translation>Löschen im Staging</translation>
    </message>
    <message>
        <source>Staging sign-in</source>
        <translation>Anmeldung am Staging</translation>
    </message>
    <message>
        <source>Staging write</source>
        <translation>Schreiben ins Staging</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation>TLS vom ersten Byte an</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The integration user to sign in as, with a private key or a password. With key and secret the app names the user.</source>
        <translation>Der Integrationsbenutzer, als der mit einem privaten Schlüssel oder Kennwort angemeldet wird. Bei Schlüssel und Geheimnis nennt die App den Benutzer.</translation>
    </message>
    <message>
        <source>The pod&apos;s export files</source>
        <translation>Exportdateien des Pods</translation>
    </message>
    <message>
        <source>The whole pod</source>
        <translation>Der ganze Pod</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>US Government DoD</source>
        <translation>US-Regierung, DoD</translation>
    </message>
    <message>
        <source>US Government GCC High</source>
        <translation>US-Regierung, GCC High</translation>
    </message>
    <message>
        <source>Unlisted groups</source>
        <translation>Nicht gelistete Gruppen</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Benutzername und Kennwort</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenant is in. The US government&apos;s two take no attachment of 3 MB or more; such a message then says where its files are kept.</source>
        <translation>In welcher von Microsofts Clouds der Mandant ist. Die beiden der US-Regierung nehmen keine Anlage ab 3 MB an; eine solche Nachricht sagt dann, wo ihre Dateien liegen.</translation>
    </message>
    <message>
        <source>With a user name and password (plain), or as an application registered in Microsoft Entra ID, for Exchange Online (xoauth2).</source>
        <translation>Mit Benutzername und Kennwort (plain) oder, für Exchange Online, als eine in Microsoft Entra ID registrierte Anwendung (xoauth2).</translation>
    </message>
    <message>
        <source>With the app&apos;s key and secret, as the user set in the app (client_credentials); with the app&apos;s key and a private key, as the user named here (jwt); or with the user&apos;s password and security token, which newer organisations refuse (password).</source>
        <translation>Mit Schlüssel und Geheimnis der App, als der in der App festgelegte Benutzer (client_credentials); mit dem Schlüssel der App und einem privaten Schlüssel, als der hier genannte Benutzer (jwt); oder mit Kennwort und Sicherheitstoken des Benutzers, was neuere Organisationen ablehnen (password).</translation>
    </message>
    <message>
        <source>With the user name and password of a service account that Jive itself knows (basic), or with an add-on&apos;s client and a refresh token, or user name and password (oauth).</source>
        <translation>Mit Benutzername und Kennwort eines Dienstkontos, das Jive selbst kennt (basic), oder mit dem Client eines Add-ons und einem Aktualisierungstoken oder Benutzername und Kennwort (oauth).</translation>
    </message>
    <message>
        <source>gpg</source>
        <translation>gpg</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>RSA key</source>
        <translation>RSA-Schlüssel</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>SHA-256 fingerprints of signer certificates that are trusted as they are, one a line or separated by commas; beside the trusted certificates or in their place.</source>
        <translation>SHA-256-Fingerabdrücke von Signaturzertifikaten, die ohne weitere Prüfung als vertrauenswürdig gelten, einer pro Zeile oder durch Kommas getrennt; zusätzlich zu den vertrauenswürdigen Zertifikaten oder an deren Stelle.</translation>
    </message>
    <message>
        <source>Attachments beyond it are kept in staging, and the message says so.</source>
        <translation>Größere Anlagen bleiben im Staging, und die Nachricht weist darauf hin.</translation>
    </message>
    <message>
        <source>Export files on an SFTP server</source>
        <translation>Exportdateien auf einem SFTP-Server</translation>
    </message>
    <message>
        <source>Folder on the SFTP server</source>
        <translation>Ordner auf dem SFTP-Server</translation>
    </message>
    <message>
        <source>For files on an SFTP server: an account there, and the fingerprint of its host key</source>
        <translation>Für Dateien auf einem SFTP-Server: ein Konto dort und der Fingerabdruck seines Hostschlüssels</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Hostschlüssel</translation>
    </message>
    <message>
        <source>Name or address of the server that export files are dropped on, such as sftp.example.com. No proxy is used.</source>
        <translation>Name oder Adresse des Servers, auf dem Exportdateien abgelegt werden, etwa sftp.example.com. Es wird kein Proxy verwendet.</translation>
    </message>
    <message>
        <source>Of the SFTP user. Empty: the key alone signs in.</source>
        <translation>Des SFTP-Benutzers. Leer: Die Anmeldung erfolgt nur mit dem Schlüssel.</translation>
    </message>
    <message>
        <source>Passphrase of the SFTP key</source>
        <translation>Passphrase des SFTP-Schlüssels</translation>
    </message>
    <message>
        <source>SFTP key</source>
        <translation>SFTP-Schlüssel</translation>
    </message>
    <message>
        <source>SFTP password</source>
        <translation>SFTP-Passwort</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>SFTP-Server</translation>
    </message>
    <message>
        <source>SFTP user</source>
        <translation>SFTP-Benutzer</translation>
    </message>
    <message>
        <source>The SFTP user&apos;s private key, PEM or OpenSSH. Its public half is with the account on the server. Empty: the password alone signs in.</source>
        <translation>Der private Schlüssel des SFTP-Benutzers, PEM oder OpenSSH. Seine öffentliche Hälfte liegt beim Konto auf dem Server. Leer: Die Anmeldung erfolgt nur mit dem Passwort.</translation>
    </message>
    <message>
        <source>The account on that server. It needs to read the folder, and to write there if files are to be moved.</source>
        <translation>Das Konto auf diesem Server. Es muss den Ordner lesen können und dort schreiben, wenn Dateien verschoben werden sollen.</translation>
    </message>
    <message>
        <source>The fingerprint of the server&apos;s host key, SHA256:…, as its administrator sees it with ssh-keygen -lf. A server with another key gets no sign-in.</source>
        <translation>Der Fingerabdruck des Hostschlüssels des Servers, SHA256:…, wie dessen Administrator ihn mit ssh-keygen -lf sieht. Bei einem Server mit einem anderen Schlüssel findet keine Anmeldung statt.</translation>
    </message>
    <message>
        <source>The folder that export files arrive in, as this account sees it. Its sub-folders are not read. Empty: the account&apos;s home.</source>
        <translation>Der Ordner, in dem Exportdateien ankommen, so wie dieses Konto ihn sieht. Seine Unterordner werden nicht gelesen. Leer: das Startverzeichnis des Kontos.</translation>
    </message>
    <message>
        <source>What the account is a member of (datafeed: set the schedule to every:15m, because events are lost that are not read for 30 minutes); the whole pod, where that is licensed, from when it is first read (datahose); the pod&apos;s export files (contentExport); or the same files, from a folder (folder) or an SFTP server (sftp).</source>
        <translation>Worin das Konto Mitglied ist (datafeed: den Zeitplan auf every:15m setzen, denn Ereignisse, die 30 Minuten lang nicht gelesen werden, gehen verloren); der ganze Pod, wo das lizenziert ist, ab dem ersten Lesen (datahose); die Exportdateien des Pods (contentExport); oder dieselben Dateien aus einem Ordner (folder) oder von einem SFTP-Server (sftp).</translation>
    </message>
    <message>
        <source>Where it answers, mostly 22.</source>
        <translation>Wo er antwortet, meist 22.</translation>
    </message>
    <message>
        <source>Further permissions</source>
        <translation>Weitere Berechtigungen</translation>
    </message>
</context>
<context>
    <name>ui::AccountDialog</name>
    <message>
        <source>Add an archive account</source>
        <translation>Archivkonto hinzufügen</translation>
    </message>
    <message>
        <source>Archive account “%1”</source>
        <translation>Archivkonto „%1“</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Erneut testen</translation>
    </message>
    <message>
        <source>Na&amp;me of the account</source>
        <translation>&amp;Name des Kontos</translation>
    </message>
    <message>
        <source>&amp;Kind of archive</source>
        <translation>&amp;Art des Archivs</translation>
    </message>
    <message>
        <source>&amp;Save and test</source>
        <translation>&amp;Speichern und testen</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>Konto &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>The account has no name. Enter one.</source>
        <translation>Das Konto hat keinen Namen. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>&amp;Edit settings</source>
        <translation>Einstellungen &amp;bearbeiten</translation>
    </message>
</context>
<context>
    <name>ui::AccountList</name>
    <message>
        <source>Add …</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Archive accounts</source>
        <translation>Archivkonten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n Connector</numerusform>
            <numerusform>%n Connectors</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in use. Give its connectors another account, or delete them, first.</source>
        <translation>„%1“ wird verwendet. Weisen Sie den zugehörigen Connectors zuerst ein anderes Konto zu, oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>Remove an archive account</source>
        <translation>Archivkonto entfernen</translation>
    </message>
    <message>
        <source>“%1” and its secrets are removed from Chancery. The mailboxes and what is in them stay.</source>
        <translation>„%1“ und die zugehörigen Geheimnisse werden aus Chancery entfernt. Die Postfächer und ihr Inhalt bleiben erhalten.</translation>
    </message>
    <message>
        <source>“%1” was not removed.</source>
        <translation>„%1“ wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>Testing “%1” …</source>
        <translation>„%1“ wird getestet …</translation>
    </message>
    <message>
        <source>“%1” could not be tested.</source>
        <translation>„%1“ konnte nicht getestet werden.</translation>
    </message>
    <message>
        <source>“%1” is ready.</source>
        <translation>„%1“ ist bereit.</translation>
    </message>
    <message>
        <source>“%1” cannot be used like this.</source>
        <translation>„%1“ kann so nicht verwendet werden.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>Zurzeit läuft keine Ausführung.</translation>
    </message>
    <message>
        <source>Download log …</source>
        <translation>Protokoll herunterladen …</translation>
    </message>
    <message>
        <source>Show connector</source>
        <translation>Connector anzeigen</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Ausführungen</translation>
    </message>
    <message>
        <source>Every run of every connector is listed here, with its figures.</source>
        <translation>Hier steht jede Ausführung jedes Connectors mit ihren Zahlen.</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>Die Ausführungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Runs &amp;of:</source>
        <translation>Ausführungen &amp;von:</translation>
    </message>
    <message>
        <source>Show the runs of</source>
        <translation>Ausführungen anzeigen von</translation>
    </message>
    <message>
        <source>The chosen run with every item, as text, CSV or JSON</source>
        <translation>Die gewählte Ausführung mit jedem Element, als Text, CSV oder JSON</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Ausführungen</translation>
    </message>
    <message>
        <source>All connectors</source>
        <translation>Alle Connectors</translation>
    </message>
    <message>
        <source>Download log</source>
        <translation>Protokoll herunterladen</translation>
    </message>
    <message>
        <source>Text (*.txt);;CSV files (*.csv);;JSON files (*.json)</source>
        <translation>Text (*.txt);;CSV-Dateien (*.csv);;JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
    </message>
    <message>
        <source>The log was not written.</source>
        <translation>Das Protokoll wurde nicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>ui::Assistant</name>
    <message>
        <source>Add a connector: %1</source>
        <translation>Connector hinzufügen: %1</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>The draft was not saved.</source>
        <translation>Der Entwurf wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Create connector</source>
        <translation>Connector &amp;erstellen</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>Änderungen &amp;speichern</translation>
    </message>
</context>
<context>
    <name>ui::AuditPage</name>
    <message>
        <source>Verify</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>Auditeinträge</translation>
    </message>
    <message>
        <source>Proves that no entry was altered, added or removed</source>
        <translation>Weist nach, dass kein Eintrag geändert, hinzugefügt oder entfernt wurde</translation>
    </message>
    <message>
        <source>All entries, oldest first, as CSV or JSON</source>
        <translation>Alle Einträge, die ältesten zuerst, als CSV oder JSON</translation>
    </message>
    <message>
        <source>The entries could not be read.</source>
        <translation>Die Einträge konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation>&amp;Betrifft:</translation>
    </message>
    <message>
        <source>Show entries about</source>
        <translation>Einträge anzeigen zu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Noch keine Einträge</translation>
    </message>
    <message>
        <source>Every change of accounts, connectors, mappings and settings is recorded here, and every run.</source>
        <translation>Hier werden jede Änderung von Konten, Connectors, Zuordnungen und Einstellungen sowie jede Ausführung aufgezeichnet.</translation>
    </message>
    <message>
        <source>No entries about “%1”</source>
        <translation>Keine Einträge zu „%1“</translation>
    </message>
    <message>
        <source>Entries are found by the whole name of a connector or an account.</source>
        <translation>Einträge werden über den vollständigen Namen eines Connectors oder Kontos gefunden.</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Auditprotokoll exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation>CSV-Dateien (*.csv);;JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
    <message>
        <source>The audit was not exported.</source>
        <translation>Das Auditprotokoll wurde nicht exportiert.</translation>
    </message>
    <message>
        <source>Reading every entry and every run …</source>
        <translation>Alle Einträge und Ausführungen werden gelesen …</translation>
    </message>
    <message>
        <source>The record could not be verified.</source>
        <translation>Das Protokoll konnte nicht überprüft werden.</translation>
    </message>
    <message>
        <source>Chosen entry</source>
        <translation>Gewählter Eintrag</translation>
    </message>
</context>
<context>
    <name>ui::AuditWords</name>
    <message>
        <source>Account added</source>
        <translation>Konto hinzugefügt</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Konto geändert</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>Konto entfernt</translation>
    </message>
    <message>
        <source>Connector added</source>
        <translation>Connector hinzugefügt</translation>
    </message>
    <message>
        <source>Connector changed</source>
        <translation>Connector geändert</translation>
    </message>
    <message>
        <source>Connector removed</source>
        <translation>Connector entfernt</translation>
    </message>
    <message>
        <source>Mapping changed</source>
        <translation>Zuordnung geändert</translation>
    </message>
    <message>
        <source>Secrets changed</source>
        <translation>Geheimnisse geändert</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Deliveries given up</source>
        <translation>Zustellungen aufgegeben</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Ausführung gestartet</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Ausführung beendet</translation>
    </message>
    <message>
        <source>Staged segment removed</source>
        <translation>Segment aus Staging entfernt</translation>
    </message>
    <message>
        <source>Attachments left out dismissed</source>
        <translation>Hinweis auf fehlende Anhänge verworfen</translation>
    </message>
</context>
<context>
    <name>ui::CheckList</name>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Results of the test</source>
        <translation>Ergebnisse des Tests</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a check, passed or failed</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ChoiceField</name>
    <message>
        <source>Not set</source>
        <translation>Nicht festgelegt</translation>
    </message>
</context>
<context>
    <name>ui::ChosenProblems</name>
    <message>
        <source>The list changed meanwhile.</source>
        <translation>Die Liste hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation>Wählen Sie noch einmal aus.</translation>
    </message>
</context>
<context>
    <name>ui::ConfigurePage</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Configure the source: %1</source>
        <translation>Quelle konfigurieren: %1</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Konfigurieren</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorActions</name>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Capture and deliver now</source>
        <translation>Jetzt erfassen und zustellen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Clone …</source>
        <translation>Klonen …</translation>
    </message>
    <message>
        <source>The same settings under another name</source>
        <translation>Dieselben Einstellungen unter einem anderen Namen</translation>
    </message>
    <message>
        <source>Download log</source>
        <translation>Protokoll herunterladen</translation>
    </message>
    <message>
        <source>What runs captured, delivered and could not</source>
        <translation>Was Ausführungen erfasst und zugestellt haben und was nicht gelang</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Löschen (Entf)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Clone “%1”</source>
        <translation>„%1“ klonen</translation>
    </message>
    <message>
        <source>A new connector with the same settings, mapping and secrets. It is paused until you resume it.</source>
        <translation>Ein neuer Connector mit denselben Einstellungen, Zuordnungen und Geheimnissen. Er ist pausiert, bis Sie ihn fortsetzen.</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Name of the new connector</source>
        <translation>Name des neuen Connectors</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>The draft “%1” and what was entered in it will be gone.</source>
        <translation>Der Entwurf „%1“ und die Eingaben darin gehen verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) and what was entered in them will be gone.</source>
        <translation>
            <numerusform>%n Entwurf und die Eingaben darin gehen verloren.</numerusform>
            <numerusform>%n Entwürfe und die Eingaben darin gehen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was imported stays in the mailboxes, and history, log and audit are kept.</source>
        <translation>Was importiert wurde, bleibt in den Postfächern; Verlauf, Protokoll und Audit bleiben erhalten.</translation>
    </message>
    <message>
        <source>“%1” will be deleted and captures nothing any more.</source>
        <translation>„%1“ wird gelöscht und erfasst nichts mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) will be deleted and capture nothing any more.</source>
        <translation>
            <numerusform>%n Connector wird gelöscht und erfasst nichts mehr.</numerusform>
            <numerusform>%n Connectors werden gelöscht und erfassen nichts mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>„%1“ löschen</translation>
    </message>
    <message>
        <source>%1 If you delete the connector now, they are given up and never delivered. The reason is kept in the audit.</source>
        <translation>%1 Wenn Sie den Connector jetzt löschen, werden sie aufgegeben und nie zugestellt. Der Grund wird im Auditprotokoll festgehalten.</translation>
    </message>
    <message>
        <source>Give up and delete</source>
        <translation>Aufgeben und löschen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message numerus="yes">
        <source>%n failed or parked copy(s) can never be delivered then.</source>
        <translation>
            <numerusform>%n fehlgeschlagene oder zurückgestellte Kopie kann danach nie zugestellt werden.</numerusform>
            <numerusform>%n fehlgeschlagene oder zurückgestellte Kopien können danach nie zugestellt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments that copies lack can never be sent then.</source>
        <translation>Anhänge, die Kopien fehlen, können danach nie gesendet werden.</translation>
    </message>
    <message>
        <source>Discard changes …</source>
        <translation>Änderungen verwerfen …</translation>
    </message>
    <message>
        <source>The unsaved edit that is kept</source>
        <translation>Die aufbewahrte, nicht gespeicherte Bearbeitung</translation>
    </message>
    <message>
        <source>Goes on with the run that was paused, and runs by the schedule again</source>
        <translation>Setzt die pausierte Ausführung fort und wird wieder nach Zeitplan ausgeführt</translation>
    </message>
    <message>
        <source>A run finishes what is in hand, and none starts by itself until it is resumed</source>
        <translation>Eine Ausführung schließt das Laufende ab, und bis zum Fortsetzen startet keine von selbst</translation>
    </message>
    <message>
        <source>There is a connector “%1” already. Choose another name.</source>
        <translation>Es gibt bereits einen Connector „%1“. Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorFlyout</name>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Edit this connector</source>
        <translation>Diesen Connector bearbeiten</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation>Connector %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorModel</name>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächste Ausführung</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Of the run that is going on</source>
        <translation>Laufende Ausführung</translation>
    </message>
    <message>
        <source>Of the last run: %1, %2</source>
        <translation>Letzte Ausführung: %1, %2</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorTable</name>
    <message>
        <source>Connectors</source>
        <translation>Connectors</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorsTab</name>
    <message>
        <source>Add connector</source>
        <translation>Connector hinzufügen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation>Noch keine Connectors</translation>
    </message>
    <message>
        <source>A connector captures messages from one source and archives them. Choose a source to begin.</source>
        <translation>Ein Connector erfasst Nachrichten aus einer Quelle und archiviert sie. Wählen Sie zunächst eine Quelle aus.</translation>
    </message>
    <message>
        <source>No connector matches</source>
        <translation>Kein passender Connector</translation>
    </message>
    <message>
        <source>Change what you typed, or clear it to see all connectors.</source>
        <translation>Ändern Sie Ihre Eingabe, oder löschen Sie sie, um alle Connectors anzuzeigen.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Read again (F5)</source>
        <translation>Erneut lesen (F5)</translation>
    </message>
    <message>
        <source>Filter connectors</source>
        <translation>Connectors filtern</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Spalten auswählen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Filter by name, source, account or status (Ctrl+F); or just type in the table</source>
        <translation>Nach Name, Quelle, Konto oder Status filtern (Strg+F); oder einfach in der Tabelle tippen</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Weitere Befehle</translation>
    </message>
</context>
<context>
    <name>ui::CounterSection</name>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 = %2 + %3 + %4 + %5</source>
        <translation>%1 = %2 + %3 + %4 + %5</translation>
    </message>
    <message>
        <source>%1 captured</source>
        <translation>%1 erfasst</translation>
    </message>
    <message>
        <source>Of the run that is going on</source>
        <translation>Laufende Ausführung</translation>
    </message>
    <message>
        <source>Of the last run, %1</source>
        <translation>Letzte Ausführung, %1</translation>
    </message>
    <message>
        <source>The figures add up (%1), but the run did not read everything.</source>
        <translation>Die Zahlen gehen auf (%1), aber der Lauf hat nicht alles gelesen.</translation>
    </message>
    <message>
        <source>The figures do not add up: available is not imported + partial + skipped + failed (%1). Download the log and verify the audit.</source>
        <translation>Die Zahlen gehen nicht auf: verfügbar ist nicht importiert + teilweise + übersprungen + fehlgeschlagen (%1). Laden Sie das Protokoll herunter, und überprüfen Sie das Auditprotokoll.</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Every copy is accounted for: available = imported + partial + skipped + failed (%1).</source>
        <translation>Über jede Kopie ist Rechenschaft abgelegt: verfügbar = importiert + teilweise + übersprungen + fehlgeschlagen (%1).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the failed parked until an admin acts</source>
        <translation>
            <numerusform>%Ln der fehlgeschlagenen zurückgestellt, bis ein Administrator handelt</numerusform>
            <numerusform>%Ln der fehlgeschlagenen zurückgestellt, bis ein Administrator handelt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left open for the next run</source>
        <translation>
            <numerusform>%Ln für die nächste Ausführung offen</numerusform>
            <numerusform>%Ln für die nächste Ausführung offen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln carried in from earlier runs</source>
        <translation>
            <numerusform>%Ln aus früheren Ausführungen übernommen</numerusform>
            <numerusform>%Ln aus früheren Ausführungen übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read again and known</source>
        <translation>
            <numerusform>%Ln erneut gelesen und bereits bekannt</numerusform>
            <numerusform>%Ln erneut gelesen und bereits bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by “Capture from”</source>
        <translation>
            <numerusform>%Ln durch „Erfassen ab“ ausgelassen</numerusform>
            <numerusform>%Ln durch „Erfassen ab“ ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s) from outside, counted once an item</source>
        <translation>
            <numerusform>%Ln externer Teilnehmer, je Element einmal gezählt</numerusform>
            <numerusform>%Ln externe Teilnehmer, je Element einmal gezählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The figures add up (%1); %Ln copy(s) are still to be delivered by the next run.</source>
        <translation>
            <numerusform>Die Zahlen gehen auf (%1); %Ln Kopie muss der nächste Lauf noch zustellen.</numerusform>
            <numerusform>Die Zahlen gehen auf (%1); %Ln Kopien muss der nächste Lauf noch zustellen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) did not arrive.</source>
        <translation>
            <numerusform>%Ln Kopie ist nicht angekommen.</numerusform>
            <numerusform>%Ln Kopien sind nicht angekommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DataConnectorsPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Connectors</translation>
    </message>
    <message>
        <source>Data connectors</source>
        <translation>Datenconnectors</translation>
    </message>
    <message>
        <source>No connector can be added.</source>
        <translation>Es kann kein Connector hinzugefügt werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be edited.</source>
        <translation>„%1“ kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>„%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Changes of “%1” are kept from %2 and were never saved. Go on with them, or start afresh from the settings as they are now?</source>
        <translation>Änderungen an „%1“ vom %2 sind aufbewahrt und wurden nie gespeichert. Damit fortfahren oder mit den jetzigen Einstellungen neu beginnen?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>The changes of “%1” that are kept from %2 and were never saved will be gone. The connector stays as it is.</source>
        <translation>Die aufbewahrten, nie gespeicherten Änderungen an „%1“ vom %2 gehen verloren. Der Connector bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>ui::DateField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <comment>how a date is written, as a hint</comment>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Datum auswählen</translation>
    </message>
    <message>
        <source>Choose a date: %1</source>
        <translation>Datum auswählen: %1</translation>
    </message>
</context>
<context>
    <name>ui::Desk</name>
    <message>
        <source>The connectors could not be read.</source>
        <translation>Die Connectors konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” could not run.</source>
        <translation>„%1“ konnte nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>“%1” was not paused.</source>
        <translation>„%1“ wurde nicht pausiert.</translation>
    </message>
    <message>
        <source>“%1” was not resumed.</source>
        <translation>„%1“ wurde nicht fortgesetzt.</translation>
    </message>
    <message>
        <source>“%1” was not cloned.</source>
        <translation>„%1“ wurde nicht geklont.</translation>
    </message>
    <message>
        <source>“%1” was not deleted.</source>
        <translation>„%1“ wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>The draft was not discarded.</source>
        <translation>Der Entwurf wurde nicht verworfen.</translation>
    </message>
</context>
<context>
    <name>ui::Disclosure</name>
    <message>
        <source>Open</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zugeklappt</translation>
    </message>
</context>
<context>
    <name>ui::DraftKeeper</name>
    <message>
        <source>The draft “%1” was not saved.</source>
        <translation>Der Entwurf „%1“ wurde nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>ui::FieldForm</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
</context>
<context>
    <name>ui::FieldText</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (erforderlich)</translation>
    </message>
    <message>
        <source>Enter a whole number of at least %1.</source>
        <translation>Geben Sie eine ganze Zahl ein, die mindestens %1 ist.</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Geben Sie eine ganze Zahl von %1 bis %2 ein.</translation>
    </message>
    <message>
        <source>Enter a full address such as https://host.example.com.</source>
        <translation>Geben Sie eine vollständige Adresse wie https://host.example.com ein.</translation>
    </message>
    <message>
        <source>Enter a date such as 2026-01-31, or a time in UTC such as 2026-01-31T08:00:00Z.</source>
        <translation>Geben Sie ein Datum wie 2026-01-31 oder einen Zeitpunkt in UTC wie 2026-01-31T08:00:00Z ein.</translation>
    </message>
    <message>
        <source>Choose one of the values offered.</source>
        <translation>Wählen Sie einen der angebotenen Werte aus.</translation>
    </message>
    <message>
        <source>Choose a folder or type its path.</source>
        <translation>Wählen Sie einen Ordner aus, oder geben Sie seinen Pfad ein.</translation>
    </message>
    <message>
        <source>Choose a file or type its path.</source>
        <translation>Wählen Sie eine Datei aus, oder geben Sie ihren Pfad ein.</translation>
    </message>
    <message>
        <source>Enter it to go on.</source>
        <translation>Geben Sie den Wert ein, um fortzufahren.</translation>
    </message>
    <message>
        <source>“%1” is missing. %2</source>
        <comment>name of a field, what to do</comment>
        <translation>„%1“ fehlt. %2</translation>
    </message>
    <message>
        <source>“%1” does not fit here. %2</source>
        <comment>what was entered, what to do</comment>
        <translation>„%1“ passt hier nicht. %2</translation>
    </message>
    <message>
        <source>When it runs by itself. Times of day are those of this computer&apos;s time zone.</source>
        <translation>Wann er von selbst läuft. Uhrzeiten gelten in der Zeitzone dieses Computers.</translation>
    </message>
</context>
<context>
    <name>ui::FirstRunPage</name>
    <message>
        <source>Add connector</source>
        <translation>Connector hinzufügen</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Mit Beispieldaten ausprobieren</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Welcome to Chancery</source>
        <translation>Willkommen bei Chancery</translation>
    </message>
    <message>
        <source>Chancery reads messages of other systems and archives a copy of each in the mailbox of everyone who took part. A connector says which source to read and where the mailboxes are; four short steps set one up.</source>
        <translation>Chancery liest Nachrichten anderer Systeme und archiviert von jeder eine Kopie im Postfach aller, die beteiligt waren. Ein Connector legt fest, welche Quelle gelesen wird und wo sich die Postfächer befinden; er ist in vier kurzen Schritten eingerichtet.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Setting up the sample connectors …</source>
        <translation>Die Beispielconnectors werden eingerichtet …</translation>
    </message>
    <message>
        <source>The sample data comes with Chancery: signed files and a chat server&apos;s database, read without a network and archived in a folder below the data folder.</source>
        <translation>Die Beispieldaten werden mit Chancery geliefert: signierte Dateien und die Datenbank eines Chatservers, die ohne Netzwerk gelesen und in einem Ordner unterhalb des Datenordners archiviert werden.</translation>
    </message>
</context>
<context>
    <name>ui::HistorySection</name>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Custom mapping set</source>
        <translation>Benutzerdefinierte Zuordnung festgelegt</translation>
    </message>
    <message>
        <source>Copies dismissed</source>
        <translation>Kopien verworfen</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Ausführung gestartet</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Ausführung beendet</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Ausführung %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>History of this connector</source>
        <translation>Verlauf dieses Connectors</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>Der Verlauf konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Attachments left out dismissed</source>
        <translation>Hinweis auf fehlende Anhänge verworfen</translation>
    </message>
</context>
<context>
    <name>ui::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>ui::ListField</name>
    <message>
        <source>One a line, or separated by commas</source>
        <translation>Eine Angabe pro Zeile, oder durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>ui::LogDownload</name>
    <message>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Which runs</source>
        <translation>Welche Ausführungen</translation>
    </message>
    <message>
        <source>The last run</source>
        <translation>Die letzte Ausführung</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Zwischen zwei Daten</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Ausführungen</translation>
    </message>
    <message>
        <source>Format of the log</source>
        <translation>Format des Protokolls</translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation>Text (.txt)</translation>
    </message>
    <message>
        <source>Spreadsheet (.csv)</source>
        <translation>Tabelle (.csv)</translation>
    </message>
    <message>
        <source>JSON (.json)</source>
        <translation>JSON (.json)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Ausführungen</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>The chosen run (%1)</source>
        <translation>Die ausgewählte Ausführung (%1)</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>The log was not saved.</source>
        <translation>Das Protokoll wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>There is no run in this time; nothing was saved.</source>
        <translation>In diesem Zeitraum gibt es keine Ausführung; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Saving the log …</source>
        <translation>Das Protokoll wird gespeichert …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) written to %1.</source>
        <translation>
            <numerusform>%Ln Ausführung in %1 geschrieben.</numerusform>
            <numerusform>%Ln Ausführungen in %1 geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Opening the archive …</source>
        <translation>Das Archiv wird geöffnet …</translation>
    </message>
    <message>
        <source>The data folder cannot be opened.</source>
        <translation>Der Datenordner kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Chancery is not running</source>
        <translation>Chancery wird nicht ausgeführt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ui::MapPerson</name>
    <message>
        <source>Map</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Wieder automatisch</translation>
    </message>
    <message>
        <source>Mailbox for the chosen person</source>
        <translation>Postfach für die ausgewählte Person</translation>
    </message>
    <message>
        <source>Address of the mailbox</source>
        <translation>Adresse des Postfachs</translation>
    </message>
    <message>
        <source>Takes the mapping by hand out; the address decides again</source>
        <translation>Entfernt die manuelle Zuordnung; die Adresse entscheidet wieder</translation>
    </message>
    <message>
        <source>Mailbox for %1:</source>
        <translation>Postfach für %1:</translation>
    </message>
    <message>
        <source>Choose a person above to map by hand.</source>
        <translation>Wählen Sie oben eine Person aus, um sie manuell zuzuordnen.</translation>
    </message>
    <message>
        <source>Enter the address of a mailbox, or choose one from the list.</source>
        <translation>Geben Sie die Adresse eines Postfachs ein, oder wählen Sie eine aus der Liste aus.</translation>
    </message>
    <message>
        <source>No mailbox of the account has the address “%1”. Check its spelling, or add the mailbox to the directory first.</source>
        <translation>Kein Postfach des Kontos hat die Adresse „%1“. Prüfen Sie die Schreibweise, oder fügen Sie das Postfach zuerst dem Verzeichnis hinzu.</translation>
    </message>
</context>
<context>
    <name>ui::MappingFilePanel</name>
    <message>
        <source>Wrong lines of the mapping file</source>
        <translation>Fehlerhafte Zeilen der Zuordnungsdatei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Remove the imported mapping</source>
        <translation>Importierte Zuordnung entfernen</translation>
    </message>
    <message>
        <source>&amp;Download template …</source>
        <translation>&amp;Vorlage herunterladen …</translation>
    </message>
    <message>
        <source>&amp;Import CSV …</source>
        <translation>CSV &amp;importieren …</translation>
    </message>
    <message>
        <source>The file is still being checked. Wait for the result before you go on.</source>
        <translation>Die Datei wird noch geprüft. Warten Sie auf das Ergebnis, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>No mapping file is imported.</source>
        <translation>Es ist keine Zuordnungsdatei importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a mapping file.</source>
        <translation>
            <numerusform>%n Zeile aus einer Zuordnungsdatei.</numerusform>
            <numerusform>%n Zeilen aus einer Zuordnungsdatei.</numerusform>
        </translation>
    </message>
    <message>
        <source>The template was written to %1.</source>
        <translation>Die Vorlage wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>The template was not written.</source>
        <translation>Die Vorlage wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Download the mapping template</source>
        <translation>Zuordnungsvorlage herunterladen</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Zuordnung importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Checking %1 …</source>
        <translation>%1 wird geprüft …</translation>
    </message>
    <message>
        <source>The mapping was not imported.</source>
        <translation>Die Zuordnung wurde nicht importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported.</source>
        <translation>
            <numerusform>%n Zeile importiert.</numerusform>
            <numerusform>%n Zeilen importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was not imported: %n of its lines are wrong. Correct them and import it again.</source>
        <translation>
            <numerusform>%1 wurde nicht importiert: %n Zeile ist fehlerhaft. Korrigieren Sie sie, und importieren Sie die Datei erneut.</numerusform>
            <numerusform>%1 wurde nicht importiert: %n Zeilen sind fehlerhaft. Korrigieren Sie sie, und importieren Sie die Datei erneut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MappingFiles</name>
    <message>
        <source>Import …</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Replaces the mapping by hand with the lines of a CSV file</source>
        <translation>Ersetzt die manuelle Zuordnung durch die Zeilen einer CSV-Datei</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Writes the mapping by hand to a CSV file</source>
        <translation>Schreibt die manuelle Zuordnung in eine CSV-Datei</translation>
    </message>
    <message>
        <source>Template …</source>
        <translation>Vorlage …</translation>
    </message>
    <message>
        <source>Writes a CSV file with the columns such a file needs</source>
        <translation>Schreibt eine CSV-Datei mit den Spalten, die eine solche Datei benötigt</translation>
    </message>
    <message>
        <source>Write a template</source>
        <translation>Vorlage schreiben</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Zuordnung importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The mapping was not imported.</source>
        <translation>Die Zuordnung wurde nicht importiert.</translation>
    </message>
    <message>
        <source>Replace the mapping</source>
        <translation>Zuordnung ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>The %n line(s) of the mapping by hand are replaced by those of the file. Export them first to keep them.</source>
        <translation>
            <numerusform>Die %n Zeile der manuellen Zuordnung wird durch die Zeilen der Datei ersetzt. Exportieren Sie sie zuerst, um sie zu behalten.</numerusform>
            <numerusform>Die %n Zeilen der manuellen Zuordnung werden durch die Zeilen der Datei ersetzt. Exportieren Sie sie zuerst, um sie zu behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Nothing was imported: another connector was chosen meanwhile.</source>
        <translation>Es wurde nichts importiert: Inzwischen wurde ein anderer Connector ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %n line(s) of %1 need mending.</source>
        <translation>
            <numerusform>Es wurde nichts importiert: %n Zeile von %1 muss korrigiert werden.</numerusform>
            <numerusform>Es wurde nichts importiert: %n Zeilen von %1 müssen korrigiert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… und %n weitere.</numerusform>
            <numerusform>… und %n weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported from %1.</source>
        <translation>
            <numerusform>%n Zeile aus %1 importiert.</numerusform>
            <numerusform>%n Zeilen aus %1 importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Zuordnung exportieren</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>Die Datei wurde nicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>ui::MappingPage</name>
    <message>
        <source>Map people &amp;automatically by their e-mail address</source>
        <translation>Personen &amp;automatisch anhand ihrer E-Mail-Adresse zuordnen</translation>
    </message>
    <message>
        <source>Whoever has an address or alias that the account&apos;s directory knows gets the copies in that mailbox. The lines of a mapping file come first.</source>
        <translation>Wer eine Adresse oder einen Alias hat, die das Verzeichnis des Kontos kennt, erhält die Kopien in diesem Postfach. Die Zeilen einer Zuordnungsdatei haben Vorrang.</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Zuordnungsdatei</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Map users</source>
        <translation>Benutzer zuordnen</translation>
    </message>
</context>
<context>
    <name>ui::MappingTable</name>
    <message>
        <source>No mailbox</source>
        <translation>Kein Postfach</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>Mapped by hand</source>
        <translation>Manuell zugeordnet</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Person at the source</source>
        <translation>Person in der Quelle</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>ui::MappingWork</name>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The connector is gone.</source>
        <translation>Der Connector ist nicht mehr vorhanden.</translation>
    </message>
</context>
<context>
    <name>ui::NoticeButton</name>
    <message>
        <source>Notices (%1)</source>
        <translation>Benachrichtigungen (%1)</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n neue Benachrichtigung</numerusform>
            <numerusform>%n neue Benachrichtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed with the connectors since Chancery was started</source>
        <translation>Was sich bei den Connectors seit dem Start von Chancery geändert hat</translation>
    </message>
    <message>
        <source>Nothing has changed since Chancery was started.</source>
        <translation>Seit dem Start von Chancery hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>time, what happened</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
</context>
<context>
    <name>ui::Notices</name>
    <message>
        <source>“%1” is healthy again.</source>
        <translation>„%1“ ist wieder fehlerfrei.</translation>
    </message>
    <message>
        <source>“%1”: %2. %3</source>
        <translation>„%1“: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) need attention</source>
        <translation>
            <numerusform>%n Connector erfordert Ihre Aufmerksamkeit</numerusform>
            <numerusform>%n Connectors erfordern Ihre Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) healthy again</source>
        <translation>
            <numerusform>%n Connector wieder fehlerfrei</numerusform>
            <numerusform>%n Connectors wieder fehlerfrei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewTab</name>
    <message>
        <source>Search sources</source>
        <translation>Quellen suchen</translation>
    </message>
    <message>
        <source>No source matches</source>
        <translation>Keine passende Quelle</translation>
    </message>
    <message>
        <source>Change what you typed, or clear it to see all sources.</source>
        <translation>Ändern Sie Ihre Eingabe, oder löschen Sie sie, um alle Quellen anzuzeigen.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche löschen</translation>
    </message>
</context>
<context>
    <name>ui::PathField</name>
    <message>
        <source>Choose …</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Auswählen: %1</translation>
    </message>
</context>
<context>
    <name>ui::PeopleModel</name>
    <message>
        <source>Unmapped</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Per Datei</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Per E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Extern</translation>
    </message>
    <message>
        <source>None: shown in the messages, gets no copies</source>
        <translation>Keines: wird in den Nachrichten genannt, erhält keine Kopien</translation>
    </message>
    <message>
        <source>Person in the source</source>
        <translation>Person in der Quelle</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
</context>
<context>
    <name>ui::PersonalSettings</name>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Design:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>&amp;Start Chancery when I sign in</source>
        <translation>Chancery bei der Anmeldung s&amp;tarten</translation>
    </message>
    <message>
        <source>Schedules run only while Chancery does.</source>
        <translation>Zeitpläne werden nur ausgeführt, während Chancery läuft.</translation>
    </message>
    <message>
        <source>Data folder:</source>
        <translation>Datenordner:</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Another one is chosen when Chancery is started: chancery --data-dir</source>
        <translation>Ein anderer wird beim Start von Chancery gewählt: chancery --data-dir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>The language was not changed.</source>
        <translation>Die Sprache wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Chancery speaks this language from its next start on.</source>
        <translation>Chancery verwendet diese Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>The start at sign-in was not changed.</source>
        <translation>Der Start bei der Anmeldung wurde nicht geändert.</translation>
    </message>
</context>
<context>
    <name>ui::PreviewPanel</name>
    <message>
        <source>People and their mailboxes</source>
        <translation>Personen und ihre Postfächer</translation>
    </message>
    <message>
        <source>Stopped before everyone was found.</source>
        <translation>Gestoppt, bevor alle gefunden wurden.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Erneut lesen</translation>
    </message>
    <message>
        <source>Stop reading the source</source>
        <translation>Lesen der Quelle stoppen</translation>
    </message>
    <message>
        <source>Read the source again</source>
        <translation>Quelle erneut lesen</translation>
    </message>
    <message>
        <source>Reading the source and the directory … You can go on without waiting.</source>
        <translation>Quelle und Verzeichnis werden gelesen … Sie können fortfahren, ohne zu warten.</translation>
    </message>
    <message>
        <source>The source holds nothing yet. Whoever takes part in the first items is mapped when they are captured.</source>
        <translation>Die Quelle enthält noch nichts. Wer an den ersten Elementen beteiligt ist, wird zugeordnet, wenn sie erfasst werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n mapped by file</source>
        <translation>
            <numerusform>%n per Datei zugeordnet</numerusform>
            <numerusform>%n per Datei zugeordnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by e-mail</source>
        <comment>people mapped</comment>
        <translation>
            <numerusform>%n per E-Mail-Adresse</numerusform>
            <numerusform>%n per E-Mail-Adresse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unmapped</source>
        <translation>
            <numerusform>%n nicht zugeordnet</numerusform>
            <numerusform>%n nicht zugeordnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside</source>
        <comment>people outside the organisation</comment>
        <translation>
            <numerusform>%n extern</numerusform>
            <numerusform>%n extern</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Es wurde niemand gefunden.</translation>
    </message>
    <message>
        <source>The people could not be listed.</source>
        <translation>Die Personen konnten nicht aufgelistet werden.</translation>
    </message>
</context>
<context>
    <name>ui::PreviewSection</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>List what a run would capture now</source>
        <translation>Auflisten, was eine Ausführung jetzt erfassen würde</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Kopfzeilenfelder</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anlagen</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Item id, as in the log</source>
        <translation>Element-ID, wie im Protokoll</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Text der Nachricht</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Reading the source …</source>
        <translation>Die Quelle wird gelesen …</translation>
    </message>
    <message>
        <source>The source could not be read.</source>
        <translation>Die Quelle konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A run would capture nothing new now.</source>
        <translation>Eine Ausführung würde jetzt nichts Neues erfassen.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that a run would capture are in the list.</source>
        <translation>
            <numerusform>%n Element, das eine Ausführung erfassen würde, steht in der Liste.</numerusform>
            <numerusform>%n Elemente, die eine Ausführung erfassen würde, stehen in der Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the message …</source>
        <translation>Die Nachricht wird gelesen …</translation>
    </message>
    <message>
        <source>The message cannot be shown.</source>
        <translation>Die Nachricht kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>This item could not be made into a message. Its record, as the source gave it:</source>
        <translation>Dieses Element konnte nicht in eine Nachricht umgewandelt werden. Sein Datensatz, wie ihn die Quelle geliefert hat:</translation>
    </message>
    <message>
        <source>As it is archived. Images and links are not loaded.</source>
        <translation>So wie archiviert. Bilder und Links werden nicht geladen.</translation>
    </message>
    <message>
        <source>As a run would import it now. Images and links are not loaded.</source>
        <translation>So wie eine Ausführung sie jetzt importieren würde. Bilder und Links werden nicht geladen.</translation>
    </message>
    <message>
        <source>Message preview</source>
        <translation>Nachrichtenvorschau</translation>
    </message>
    <message>
        <source>Type the id of an item, as in the log, or choose one from the list.</source>
        <translation>Geben Sie die ID eines Elements ein, wie im Protokoll, oder wählen Sie eines aus der Liste.</translation>
    </message>
    <message>
        <source>As it is kept; no copy is in a mailbox yet. Images and links are not loaded.</source>
        <translation>So wie aufbewahrt; noch liegt keine Kopie in einem Postfach. Bilder und Links werden nicht geladen.</translation>
    </message>
</context>
<context>
    <name>ui::ProblemsSection</name>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Failed and parked copies</source>
        <translation>Fehlgeschlagene und zurückgestellte Kopien</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Alle wiederholen</translation>
    </message>
    <message>
        <source>Map user …</source>
        <translation>Benutzer zuordnen …</translation>
    </message>
    <message>
        <source>Show message</source>
        <translation>Nachricht anzeigen</translation>
    </message>
    <message>
        <source>Dismiss …</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>Die Liste konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Delivers everything that failed or was parked once more, by today&apos;s mapping.</source>
        <translation>Stellt alles, was fehlgeschlagen ist oder zurückgestellt wurde, noch einmal nach der heutigen Zuordnung zu.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose a row to see why, and what can be done.</source>
        <translation>Wählen Sie eine Zeile aus, um den Grund und mögliche Maßnahmen zu sehen.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The copies were not dismissed.</source>
        <translation>Die Kopien wurden nicht verworfen.</translation>
    </message>
    <message>
        <source>Failed and parked</source>
        <translation>Fehlgeschlagen und zurückgestellt</translation>
    </message>
    <message>
        <source>Retry chosen</source>
        <translation>Ausgewählte wiederholen</translation>
    </message>
    <message>
        <source>Delivers what failed or was parked of the chosen items once more, by today&apos;s mapping.</source>
        <translation>Liefert die fehlgeschlagenen oder zurückgestellten Kopien der ausgewählten Elemente noch einmal aus, nach der heutigen Zuordnung.</translation>
    </message>
    <message>
        <source>%1 rows are too many to be copied; the limit is %2. Choose fewer, or download the log.</source>
        <translation>%1 Zeilen sind zu viele zum Kopieren; die Grenze ist %2. Wählen Sie weniger aus, oder laden Sie das Protokoll herunter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) chosen</source>
        <translation>
            <numerusform>%Ln Kopie ausgewählt</numerusform>
            <numerusform>%Ln Kopien ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more.</source>
        <translation>
            <numerusform>… und %Ln weitere.</numerusform>
            <numerusform>… und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed and parked copies of %Ln item(s) will not be delivered and no longer count as unresolved. The reason is kept in the audit.</source>
        <translation>
            <numerusform>Fehlgeschlagene und zurückgestellte Kopien von %Ln Element werden nicht zugestellt und gelten nicht mehr als ungelöst. Der Grund wird im Auditprotokoll festgehalten.</numerusform>
            <numerusform>Fehlgeschlagene und zurückgestellte Kopien von %Ln Elementen werden nicht zugestellt und gelten nicht mehr als ungelöst. Der Grund wird im Auditprotokoll festgehalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProductPage</name>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Back to all sources (Esc)</source>
        <translation>Zurück zu allen Quellen (Esc)</translation>
    </message>
    <message>
        <source>What it captures</source>
        <translation>Was erfasst wird</translation>
    </message>
    <message>
        <source>What it does not capture</source>
        <translation>Was nicht erfasst wird</translation>
    </message>
    <message>
        <source>Before you begin, you need</source>
        <translation>Voraussetzungen</translation>
    </message>
</context>
<context>
    <name>ui::ProductTile</name>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n Connector</numerusform>
            <numerusform>%n Connectors</numerusform>
        </translation>
    </message>
    <message>
        <source>None set up yet</source>
        <translation>Noch keiner eingerichtet</translation>
    </message>
</context>
<context>
    <name>ui::ProgramSettings</name>
    <message>
        <source>Send test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Sends a test alert by what is saved above</source>
        <translation>Sendet eine Testwarnung mit den oben gespeicherten Angaben</translation>
    </message>
    <message>
        <source>The settings could not be read.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <translation>Die Einstellungen wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Saved. Runs that start from now on go by it.</source>
        <translation>Gespeichert. Ausführungen, die ab jetzt starten, richten sich danach.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>The test alert was not sent.</source>
        <translation>Die Testwarnung wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Save first: a test goes by what is saved.</source>
        <translation>Speichern Sie zuerst: Ein Test richtet sich nach dem Gespeicherten.</translation>
    </message>
</context>
<context>
    <name>ui::ProgressSection</name>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Jetzt stoppen</translation>
    </message>
    <message>
        <source>Progress of this run</source>
        <translation>Fortschritt dieser Ausführung</translation>
    </message>
    <message>
        <source>Finishing what is in hand …</source>
        <translation>Das Laufende wird abgeschlossen …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird gestoppt …</translation>
    </message>
    <message>
        <source>Preparing: reading the directory and what is still open</source>
        <translation>Vorbereitung: Das Verzeichnis und noch Offenes werden gelesen</translation>
    </message>
    <message>
        <source>Collecting from the source and delivering</source>
        <translation>Wird aus der Quelle abgerufen und zugestellt</translation>
    </message>
    <message>
        <source>Delivering to the mailboxes</source>
        <translation>Wird in die Postfächer zugestellt</translation>
    </message>
    <message>
        <source>Copying to staging</source>
        <translation>Wird in das Staging kopiert</translation>
    </message>
    <message>
        <source>Comparing the figures</source>
        <translation>Die Zahlen werden abgeglichen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) captured</source>
        <translation>
            <numerusform>%Ln Element erfasst</numerusform>
            <numerusform>%Ln Elemente erfasst</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 copies settled</source>
        <translation>%1 von %2 Kopien erledigt</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>Last checkpoint: %1</source>
        <translation>Letzter Prüfpunkt: %1</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>Noch kein Prüfpunkt</translation>
    </message>
    <message>
        <source>%1 It goes on at %2.</source>
        <translation>%1 Es geht um %2 weiter.</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Diese Ausführung</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Ends the run at once. Nothing is lost; Resume goes on from the last checkpoint.</source>
        <translation>Beendet die Ausführung sofort. Nichts geht verloren; „Fortsetzen“ macht am letzten Prüfpunkt weiter.</translation>
    </message>
    <message>
        <source>Starts a run that goes on where this one stopped.</source>
        <translation>Startet eine Ausführung, die dort weitermacht, wo diese gestoppt hat.</translation>
    </message>
    <message>
        <source>Paused: the run stopped where it was, and nothing is lost. Resume goes on from there.</source>
        <translation>Pausiert: Die Ausführung hat an ihrer Stelle angehalten, nichts ist verloren. „Fortsetzen“ macht dort weiter.</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Vorbereitung …</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>Wird abgerufen …</translation>
    </message>
    <message>
        <source>Finishes what is in hand and keeps its place. No run starts by itself until Resume, which goes on from there.</source>
        <translation>Schließt das Laufende ab und merkt sich die Stelle. Bis „Fortsetzen“, das dort weitermacht, startet keine Ausführung von selbst.</translation>
    </message>
    <message>
        <source>Stopped: the run ended where it was, and nothing is lost. Resume goes on from there.</source>
        <translation>Gestoppt: Die Ausführung hat an ihrer Stelle geendet, nichts ist verloren. „Fortsetzen“ macht dort weiter.</translation>
    </message>
</context>
<context>
    <name>ui::PropertiesSection</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connector id</source>
        <translation>Connector-ID</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Source identity</source>
        <translation>Identität der Quelle</translation>
    </message>
    <message>
        <source>Last run id</source>
        <translation>ID der letzten Ausführung</translation>
    </message>
    <message>
        <source>Stored, sealed</source>
        <translation>Gespeichert, verschlüsselt</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Automatic user mapping</source>
        <translation>Automatische Benutzerzuordnung</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Ändern: %1</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Konfigurieren</translation>
    </message>
    <message>
        <source>Map users</source>
        <translation>Benutzer zuordnen</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Wie es weitergeht</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>First import</source>
        <translation>Erster Import</translation>
    </message>
    <message>
        <source>Starts as soon as the connector is created.</source>
        <translation>Startet, sobald der Connector erstellt ist.</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>Ab wann</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>Die Änderungen wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>The connector was not created.</source>
        <translation>Der Connector wurde nicht erstellt.</translation>
    </message>
    <message>
        <source>Review and finish</source>
        <translation>Überprüfen und fertigstellen</translation>
    </message>
</context>
<context>
    <name>ui::RunCard</name>
    <message>
        <source>Show the connector</source>
        <translation>Den Connector anzeigen</translation>
    </message>
</context>
<context>
    <name>ui::RunTable</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NEIN</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Gestartet durch</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>Neue Elemente</translation>
    </message>
    <message>
        <source>For import</source>
        <translation>Zum Import</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>Stimmt</translation>
    </message>
</context>
<context>
    <name>ui::RunsSection</name>
    <message>
        <source>%1 available · %2 imported · %3 partial · %4 skipped · %5 failed</source>
        <translation>%1 verfügbar · %2 importiert · %3 teilweise · %4 übersprungen · %5 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>No run has ended yet. Choose Run now to start one.</source>
        <translation>Es wurde noch keine Ausführung beendet. Wählen Sie „Jetzt ausführen“, um eine zu starten.</translation>
    </message>
    <message>
        <source>Download the log of this run</source>
        <translation>Protokoll dieser Ausführung herunterladen</translation>
    </message>
    <message>
        <source>Last runs, oldest first</source>
        <translation>Letzte Ausführungen, die ältesten zuerst</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>Die Ausführungen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Ausführung %1, %2</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, Dauer: %2</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Letzte Ausführungen</translation>
    </message>
    <message>
        <source>Left for the next run: %1</source>
        <translation>Für die nächste Ausführung gelassen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further one(s) left for the next run; the log names them</source>
        <translation>
            <numerusform>%Ln weiteres für die nächste Ausführung gelassen; das Protokoll nennt es</numerusform>
            <numerusform>%Ln weitere für die nächste Ausführung gelassen; das Protokoll nennt sie</numerusform>
        </translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>Es wurde noch keine Ausführung beendet.</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleField</name>
    <message>
        <source>When it runs</source>
        <translation>Art der Ausführung</translation>
    </message>
    <message>
        <source>At intervals</source>
        <translation>In Abständen</translation>
    </message>
    <message>
        <source>On days of the week</source>
        <translation>An bestimmten Wochentagen</translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation>Nur manuell</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>Number of hours, days or minutes between runs</source>
        <translation>Anzahl der Stunden, Tage oder Minuten zwischen Ausführungen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;Um</translation>
    </message>
    <message>
        <source>Times of day, in 24 hours, separated by commas</source>
        <translation>Uhrzeiten im 24-Stunden-Format, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>No day of the week is ticked. Tick at least one.</source>
        <translation>Es ist kein Wochentag angekreuzt. Kreuzen Sie mindestens einen an.</translation>
    </message>
    <message>
        <source>Enter the times of day in 24 hours, such as 02:30, 14:00.</source>
        <translation>Geben Sie die Uhrzeiten im 24-Stunden-Format ein, etwa 02:30, 14:00.</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleSection</name>
    <message>
        <source>Save schedule</source>
        <translation>Zeitplan speichern</translation>
    </message>
    <message>
        <source>The schedule cannot be read.</source>
        <translation>Der Zeitplan kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The schedule was not saved.</source>
        <translation>Der Zeitplan wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The schedule was saved.</source>
        <translation>Der Zeitplan wurde gespeichert.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleText</name>
    <message>
        <source>Every week: %1, at %2 in the time zone of this computer.</source>
        <comment>days, times of day</comment>
        <translation>Jede Woche: %1, um %2 in der Zeitzone dieses Computers.</translation>
    </message>
    <message>
        <source>Only when somebody starts it.</source>
        <translation>Nur, wenn jemand sie startet.</translation>
    </message>
    <message>
        <source>Every %1, counted from the start of the last run.</source>
        <comment>a length of time</comment>
        <translation>Abstand: %1, gerechnet ab dem Start der letzten Ausführung.</translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep the stored value: %1</source>
        <translation>Gespeicherten Wert behalten: %1</translation>
    </message>
    <message>
        <source>Remove the stored value: %1</source>
        <translation>Gespeicherten Wert entfernen: %1</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>Stored – type to replace</source>
        <translation>Gespeichert – zum Ersetzen neu eingeben</translation>
    </message>
    <message>
        <source>From file …</source>
        <translation>Aus Datei …</translation>
    </message>
    <message>
        <source>From a file: %1</source>
        <translation>Aus einer Datei: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is too large for a secret.</source>
        <translation>%1 ist zu groß für ein Geheimnis.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
</context>
<context>
    <name>ui::SetUpPage</name>
    <message>
        <source>Before you begin</source>
        <translation>Bevor Sie beginnen</translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation>Nutzungsbedingungen</translation>
    </message>
    <message>
        <source>I &amp;accept the terms of service</source>
        <translation>Ich &amp;akzeptiere die Nutzungsbedingungen</translation>
    </message>
    <message>
        <source>Na&amp;me of the connector</source>
        <translation>&amp;Name des Connectors</translation>
    </message>
    <message>
        <source>Tables, logs and the audit trail use it. No two connectors have the same name.</source>
        <translation>Tabellen, Protokolle und das Auditprotokoll verwenden ihn. Keine zwei Connectors haben denselben Namen.</translation>
    </message>
    <message>
        <source>Archive acc&amp;ount</source>
        <translation>Archiv&amp;konto</translation>
    </message>
    <message>
        <source>A&amp;dd archive account …</source>
        <translation>Archivkonto &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Where the messages go: the mailboxes, the directory of the people who have one, and the staging storage. Several connectors can share an account.</source>
        <translation>Wohin die Nachrichten gehen: die Postfächer, das Verzeichnis der Personen, die eines haben, und der Stagingspeicher. Mehrere Connectors können sich ein Konto teilen.</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>Es ist noch keines vorhanden</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Eines auswählen</translation>
    </message>
    <message>
        <source>No archive account is chosen. Choose or add one.</source>
        <translation>Es ist kein Archivkonto ausgewählt. Wählen Sie eines aus, oder fügen Sie eines hinzu.</translation>
    </message>
    <message>
        <source>The connector has no name. Enter one.</source>
        <translation>Der Connector hat keinen Namen. Geben Sie einen ein.</translation>
    </message>
    <message>
        <source>The terms of service are not accepted. Tick the box to accept them.</source>
        <translation>Die Nutzungsbedingungen sind nicht akzeptiert. Aktivieren Sie das Kontrollkästchen, um sie zu akzeptieren.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Set up the connector</source>
        <translation>Connector einrichten</translation>
    </message>
    <message>
        <source>&amp;Test …</source>
        <translation>&amp;Testen …</translation>
    </message>
    <message>
        <source>Test the archive account</source>
        <translation>Archivkonto testen</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Archive accounts</source>
        <translation>Archivkonten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>ui::SignInButton</name>
    <message>
        <source>Stop signing in</source>
        <translation>Anmeldung abbrechen</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Sign in to “%1” in the browser …</source>
        <translation>Melden Sie sich im Browser bei „%1“ an …</translation>
    </message>
    <message>
        <source>You are signed in to “%1”.</source>
        <translation>Sie sind bei „%1“ angemeldet.</translation>
    </message>
    <message>
        <source>Signing in to “%1” was stopped.</source>
        <translation>Die Anmeldung bei „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>You are not signed in to “%1”.</source>
        <translation>Sie sind nicht bei „%1“ angemeldet.</translation>
    </message>
</context>
<context>
    <name>ui::Start</name>
    <message>
        <source>The first import takes in everything the source holds, whatever its date.</source>
        <translation>Der erste Import umfasst alles, was die Quelle enthält, unabhängig vom Datum.</translation>
    </message>
    <message>
        <source>The first import takes in what is dated %1 or later: 30 days back. Older items are left out, and later imports do not fetch them.</source>
        <translation>Der erste Import umfasst alles mit Datum %1 oder später, also die letzten 30 Tage. Ältere Elemente werden ausgelassen, und spätere Importe holen sie nicht nach.</translation>
    </message>
    <message>
        <source>The first import takes in what is dated %1 or later. Older items are left out, and later imports do not fetch them.</source>
        <translation>Der erste Import umfasst alles mit Datum %1 oder später. Ältere Elemente werden ausgelassen, und spätere Importe holen sie nicht nach.</translation>
    </message>
</context>
<context>
    <name>ui::StatusSection</name>
    <message>
        <source>Download log</source>
        <translation>Protokoll herunterladen</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzte Ausführung</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Letzter Erfolg</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächste Ausführung</translation>
    </message>
    <message>
        <source>Connector status with source</source>
        <translation>Connectorstatus mit Quelle</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>There is no log before the first run has ended.</source>
        <translation>Es gibt kein Protokoll, bevor die erste Ausführung beendet ist.</translation>
    </message>
    <message>
        <source>Dismiss this notice …</source>
        <translation>Diesen Hinweis verwerfen …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The copies stay without their attachments, and that no longer counts as unresolved. Retry still sends them once larger files are allowed. The reason is kept in the audit.</source>
        <translation>Die Kopien bleiben ohne ihre Anhänge, und das gilt nicht mehr als ungelöst. „Wiederholen“ sendet sie weiterhin, sobald größere Dateien erlaubt sind. Der Grund wird im Auditprotokoll festgehalten.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>The notice was not dismissed.</source>
        <translation>Der Hinweis wurde nicht verworfen.</translation>
    </message>
    <message>
        <source>No run without failures yet</source>
        <translation>Noch keine Ausführung ohne Fehler</translation>
    </message>
</context>
<context>
    <name>ui::StatusText</name>
    <message>
        <source>The last run could not finish.</source>
        <translation>Die letzte Ausführung konnte nicht abgeschlossen werden.</translation>
    </message>
    <message>
        <source>A file was refused because of its signature.</source>
        <translation>Eine Datei wurde wegen ihrer Signatur abgelehnt.</translation>
    </message>
    <message>
        <source>Something is unresolved: see below.</source>
        <translation>Etwas ist ungelöst: siehe unten.</translation>
    </message>
    <message>
        <source>Copies lack an attachment that is kept: allow larger files, then retry.</source>
        <translation>Kopien fehlt ein Anhang, der aufbewahrt wird: Lassen Sie größere Dateien zu und wiederholen Sie dann.</translation>
    </message>
    <message>
        <source>Copies of the last run lack an attachment: its log says which.</source>
        <translation>Kopien des letzten Laufs fehlt ein Anhang: Sein Protokoll nennt sie.</translation>
    </message>
    <message>
        <source>The last run ended before it had read everything: run it again.</source>
        <translation>Der letzte Lauf endete, bevor er alles gelesen hatte: Führen Sie ihn noch einmal aus.</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Eine Ausführung ist im Gange.</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Anmeldung erforderlich</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>Throttled until %1</source>
        <translation>Gedrosselt bis %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Wird ausgeführt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Fehlerfrei</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>No successful run for %1.</source>
        <translation>%1 ohne erfolgreiche Ausführung.</translation>
    </message>
    <message>
        <source>No run has succeeded yet, although one was due.</source>
        <translation>Noch keine Ausführung war erfolgreich, obwohl eine fällig war.</translation>
    </message>
    <message>
        <source>Set-up is not finished. Open it to go on where you left off.</source>
        <translation>Die Einrichtung ist nicht abgeschlossen. Öffnen Sie den Entwurf, um dort fortzufahren, wo Sie aufgehört haben.</translation>
    </message>
    <message>
        <source>Set up; no run has ended yet.</source>
        <translation>Eingerichtet; noch keine Ausführung beendet.</translation>
    </message>
    <message>
        <source>Nothing is unresolved.</source>
        <translation>Nichts ist ungelöst.</translation>
    </message>
    <message>
        <source>Paused: no run starts by itself until you resume it.</source>
        <translation>Pausiert: Bis Sie den Connector fortsetzen, startet keine Ausführung von selbst.</translation>
    </message>
    <message>
        <source>Waiting until %1</source>
        <translation>Wartet bis %1</translation>
    </message>
    <message>
        <source>An unsaved edit is kept from %1: choose Edit to go on with it, or Discard changes.</source>
        <translation>Eine nicht gespeicherte Bearbeitung vom %1 ist aufbewahrt: „Bearbeiten“ setzt sie fort, „Änderungen verwerfen“ verwirft sie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have no mailbox: map them, then retry.</source>
        <translation>
            <numerusform>%Ln Person hat kein Postfach: Ordnen Sie sie zu, und wiederholen Sie dann den Vorgang.</numerusform>
            <numerusform>%Ln Personen haben kein Postfach: Ordnen Sie sie zu, und wiederholen Sie dann den Vorgang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) failed: see the reasons below.</source>
        <translation>
            <numerusform>%Ln Kopie ist fehlgeschlagen: Die Gründe finden Sie unten.</numerusform>
            <numerusform>%Ln Kopien sind fehlgeschlagen: Die Gründe finden Sie unten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) are still to be delivered by the next run.</source>
        <translation>
            <numerusform>%Ln Kopie wird noch von der nächsten Ausführung zugestellt.</numerusform>
            <numerusform>%Ln Kopien werden noch von der nächsten Ausführung zugestellt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Step %1 of %2, done: %3</source>
        <translation>Schritt %1 von %2, abgeschlossen: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, current: %3</source>
        <translation>Schritt %1 von %2, aktuell: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, not open yet: %3</source>
        <translation>Schritt %1 von %2, noch nicht verfügbar: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, done, with a warning: %3</source>
        <translation>Schritt %1 von %2, abgeschlossen, mit einer Warnung: %3</translation>
    </message>
</context>
<context>
    <name>ui::Summary</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Archive account</source>
        <translation>Archivkonto</translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation>Nutzungsbedingungen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Akzeptiert</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht akzeptiert</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>By e-mail address</source>
        <translation>Per E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Zuordnungsdatei</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>The test could not be made: %1</source>
        <translation>Der Test konnte nicht durchgeführt werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed: %1: %2</source>
        <comment>name of a check, what is wrong</comment>
        <translation>
            <numerusform>%n Prüfung ist fehlgeschlagen: %1: %2</numerusform>
            <numerusform>%n Prüfungen sind fehlgeschlagen: %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Nicht getestet</translation>
    </message>
    <message numerus="yes">
        <source>Tested, with %n warning(s)</source>
        <translation>
            <numerusform>Getestet, mit %n Warnung</numerusform>
            <numerusform>Getestet, mit %n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tested, every check passed</source>
        <translation>Getestet, alle Prüfungen bestanden</translation>
    </message>
    <message>
        <source>Unmapped people</source>
        <translation>Nicht zugeordnete Personen</translation>
    </message>
    <message>
        <source>None of those found</source>
        <translation>Keine der gefundenen</translation>
    </message>
    <message numerus="yes">
        <source>%n, whose copies wait until they are mapped</source>
        <translation>
            <numerusform>%n, deren Kopien bis zur Zuordnung warten</numerusform>
            <numerusform>%n, deren Kopien bis zur Zuordnung warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
</context>
<context>
    <name>ui::Terms</name>
    <message>
        <source>What Chancery does. It reads items from the source that you configure, converts each to an e-mail message, keeps a copy in the staging storage of the archive account, and puts the message into the mailboxes of the people who took part in it. It never changes or deletes what is in the source or already in a mailbox, unless a setting of the connector says so.</source>
        <translation>Was Chancery tut. Es liest Elemente aus der Quelle, die Sie konfigurieren, wandelt jedes in eine E-Mail-Nachricht um, bewahrt eine Kopie im Stagingspeicher des Archivkontos auf und legt die Nachricht in den Postfächern der beteiligten Personen ab. Es ändert oder löscht nie, was sich in der Quelle oder bereits in einem Postfach befindet, es sei denn, eine Einstellung des Connectors sieht es vor.</translation>
    </message>
    <message>
        <source>Where your data is. Everything stays on this computer and in the source, the staging storage and the mailboxes that you name. Nothing is sent to the authors of Chancery or to anyone else; there is no telemetry. Passwords and keys are sealed with a key that the keychain of this computer holds.</source>
        <translation>Wo Ihre Daten sind. Alles bleibt auf diesem Computer sowie in der Quelle, im Stagingspeicher und in den Postfächern, die Sie angeben. Nichts wird an die Autoren von Chancery oder an andere gesendet; es gibt keine Telemetrie. Kennwörter und Schlüssel werden mit einem Schlüssel verschlüsselt, den der Schlüsselbund dieses Computers verwahrt.</translation>
    </message>
    <message>
        <source>What is recorded. Every change of the configuration, your acceptance of these terms, and the figures of every run are recorded in an audit trail that shows when it was tampered with.</source>
        <translation>Was aufgezeichnet wird. Jede Änderung der Konfiguration, Ihre Zustimmung zu diesen Bedingungen und die Zahlen jeder Ausführung werden in einem Auditprotokoll aufgezeichnet, das Manipulationen erkennen lässt.</translation>
    </message>
    <message>
        <source>Your responsibility. By accepting you confirm that you are allowed to archive the messages of the people concerned, for your organisation and under the laws that apply to it, and that these people were informed where the law asks for it. You are responsible for who may read the mailboxes and for how long messages are kept there.</source>
        <translation>Ihre Verantwortung. Mit Ihrer Zustimmung bestätigen Sie, dass Sie berechtigt sind, die Nachrichten der betroffenen Personen für Ihre Organisation und nach den für sie geltenden Gesetzen zu archivieren, und dass diese Personen informiert wurden, wo das Gesetz es verlangt. Sie sind dafür verantwortlich, wer die Postfächer lesen darf und wie lange Nachrichten dort aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Terms of others. The source and the archive have terms of their own. You confirm that they allow the program to read and to write on your behalf.</source>
        <translation>Bedingungen anderer. Für die Quelle und das Archiv gelten eigene Bedingungen. Sie bestätigen, dass diese dem Programm erlauben, in Ihrem Auftrag zu lesen und zu schreiben.</translation>
    </message>
    <message>
        <source>No warranty. Chancery is free software: you may use, study, share and change it under the terms of the GNU General Public License, version 3 or later. It comes without any warranty, not even the implied warranty of merchantability or fitness for a particular purpose.</source>
        <translation>Keine Gewährleistung. Chancery ist freie Software: Sie dürfen sie unter den Bedingungen der GNU General Public License, Version 3 oder höher, verwenden, untersuchen, weitergeben und ändern. Sie wird ohne jede Gewährleistung bereitgestellt, auch ohne die stillschweigende Gewährleistung der Marktgängigkeit oder der Eignung für einen bestimmten Zweck.</translation>
    </message>
</context>
<context>
    <name>ui::TestPanel</name>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde gestoppt.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Wird getestet …</translation>
    </message>
    <message>
        <source>The test could not be made.</source>
        <translation>Der Test konnte nicht durchgeführt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>%n Prüfung ist fehlgeschlagen.</numerusform>
            <numerusform>%n Prüfungen sind fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works, with %n warning(s).</source>
        <translation>
            <numerusform>Es funktioniert, mit %n Warnung.</numerusform>
            <numerusform>Es funktioniert, mit %n Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It works: every check passed.</source>
        <translation>Es funktioniert: Alle Prüfungen wurden bestanden.</translation>
    </message>
</context>
<context>
    <name>ui::UnmappedSection</name>
    <message>
        <source>Map user …</source>
        <translation>Benutzer zuordnen …</translation>
    </message>
    <message>
        <source>People without a mailbox</source>
        <translation>Personen ohne Postfach</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>Die Liste konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Unmapped users</source>
        <translation>Nicht zugeordnete Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, on the page User mapping</source>
        <translation>
            <numerusform>und %Ln weitere Person auf der Seite „Benutzerzuordnung“</numerusform>
            <numerusform>und %Ln weitere Personen auf der Seite „Benutzerzuordnung“</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UserMappingPage</name>
    <message>
        <source>Map auto&amp;matically by e-mail address</source>
        <translation>Auto&amp;matisch anhand der E-Mail-Adresse zuordnen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>People and their mailboxes</source>
        <translation>Personen und ihre Postfächer</translation>
    </message>
    <message>
        <source>User mapping</source>
        <translation>Benutzerzuordnung</translation>
    </message>
    <message>
        <source>&amp;Connector:</source>
        <translation>&amp;Connector:</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Whoever has an address or an alias of the directory gets that mailbox. The mapping by hand comes first.</source>
        <translation>Wer eine Adresse oder einen Alias des Verzeichnisses hat, erhält dieses Postfach. Die manuelle Zuordnung hat Vorrang.</translation>
    </message>
    <message>
        <source>Find people or mailboxes</source>
        <translation>Personen oder Postfächer suchen</translation>
    </message>
    <message>
        <source>Asks source and directory again who there is</source>
        <translation>Fragt bei Quelle und Verzeichnis erneut ab, wen es gibt</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>The parked copies go out now. Activity shows how far it is.</source>
        <translation>Die zurückgestellten Kopien werden jetzt zugestellt. „Aktivität“ zeigt den Fortschritt.</translation>
    </message>
    <message>
        <source>Who there is could not be read.</source>
        <translation>Es konnte nicht gelesen werden, wen es gibt.</translation>
    </message>
    <message>
        <source>Asking source and directory who there is …</source>
        <translation>Quelle und Verzeichnis werden abgefragt …</translation>
    </message>
    <message>
        <source>%1 without a mailbox</source>
        <translation>%1 ohne Postfach</translation>
    </message>
    <message>
        <source>%1 mapped by hand</source>
        <translation>%1 manuell zugeordnet</translation>
    </message>
    <message>
        <source>%1 automatic</source>
        <translation>%1 automatisch</translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation>%1 extern</translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation>Noch keine Connectors</translation>
    </message>
    <message>
        <source>Add a connector; who takes part in its messages is shown here.</source>
        <translation>Fügen Sie einen Connector hinzu; wer an seinen Nachrichten beteiligt ist, wird hier angezeigt.</translation>
    </message>
    <message>
        <source>Nobody matches “%1”</source>
        <translation>Niemand entspricht „%1“</translation>
    </message>
    <message>
        <source>Looking who there is …</source>
        <translation>Personen werden gesucht …</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>People appear here as soon as the source has messages of them.</source>
        <translation>Personen erscheinen hier, sobald die Quelle Nachrichten von ihnen enthält.</translation>
    </message>
    <message>
        <source>The automatic mapping was not changed.</source>
        <translation>Die automatische Zuordnung wurde nicht geändert.</translation>
    </message>
    <message>
        <source>People are mapped by their e-mail address.</source>
        <translation>Personen werden anhand ihrer E-Mail-Adresse zugeordnet.</translation>
    </message>
    <message>
        <source>Only the mapping by hand counts now.</source>
        <translation>Jetzt gilt nur die manuelle Zuordnung.</translation>
    </message>
    <message>
        <source>%1 was not mapped.</source>
        <translation>%1 wurde nicht zugeordnet.</translation>
    </message>
    <message>
        <source>%1 is mapped automatically again.</source>
        <translation>%1 wird wieder automatisch zugeordnet.</translation>
    </message>
    <message>
        <source>Copies for %1 go to %2.</source>
        <translation>Kopien für %1 gehen an %2.</translation>
    </message>
    <message>
        <source>The source could not be read; those met so far are shown.</source>
        <translation>Die Quelle konnte nicht gelesen werden; gezeigt werden die bisher Angetroffenen.</translation>
    </message>
    <message>
        <source>It is not known who there is</source>
        <translation>Es ist nicht bekannt, wen es gibt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) are parked. Retry delivers those that have a mailbox now.</source>
        <translation>
            <numerusform>%Ln Kopie ist zurückgestellt. „Wiederholen“ stellt sie zu, wenn es jetzt ein Postfach für sie gibt.</numerusform>
            <numerusform>%Ln Kopien sind zurückgestellt. „Wiederholen“ stellt diejenigen zu, für die es jetzt ein Postfach gibt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VerdictPanel</name>
    <message>
        <source>Head of the chain:</source>
        <translation>Kopf der Kette:</translation>
    </message>
    <message>
        <source>Keep it elsewhere: a chain that was made anew has another head.</source>
        <translation>Bewahren Sie ihn an anderer Stelle auf: Eine neu erstellte Kette hat einen anderen Kopf.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>The record is whole: %n entry(s), none altered, added or removed.</source>
        <translation>
            <numerusform>Das Protokoll ist unversehrt: %n Eintrag, nichts geändert, hinzugefügt oder entfernt.</numerusform>
            <numerusform>Das Protokoll ist unversehrt: %n Einträge, nichts geändert, hinzugefügt oder entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is broken at entry %1: %2.</source>
        <translation>Das Protokoll ist bei Eintrag %1 beschädigt: %2.</translation>
    </message>
    <message>
        <source>The record is broken: %1.</source>
        <translation>Das Protokoll ist beschädigt: %1.</translation>
    </message>
</context>
<context>
    <name>ui::Wording</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Wird ausgeführt</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Completed with failures</source>
        <translation>Mit Fehlern abgeschlossen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Back-fill</source>
        <translation>Nacherfassung</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Teilweise</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>No mailbox for this person</source>
        <translation>Kein Postfach für diese Person</translation>
    </message>
    <message>
        <source>Larger than the size limit</source>
        <translation>Größer als das Größenlimit</translation>
    </message>
    <message>
        <source>An attachment is too large</source>
        <translation>Eine Anlage ist zu groß</translation>
    </message>
    <message>
        <source>An attachment is out of reach</source>
        <translation>Eine Anlage ist nicht erreichbar</translation>
    </message>
    <message>
        <source>An attachment lies at a host not allowed</source>
        <translation>Ein Anhang liegt auf einem nicht erlaubten Server</translation>
    </message>
    <message>
        <source>The source refuses an attachment</source>
        <translation>Die Quelle verweigert einen Anhang</translation>
    </message>
    <message>
        <source>An attachment is not of this source</source>
        <translation>Ein Anhang stammt nicht aus dieser Quelle</translation>
    </message>
    <message>
        <source>The file is not signed</source>
        <translation>Die Datei ist nicht signiert</translation>
    </message>
    <message>
        <source>Discarded by an administrator</source>
        <translation>Von einem Administrator verworfen</translation>
    </message>
    <message>
        <source>The application has no access</source>
        <translation>Die Anwendung hat keinen Zugriff</translation>
    </message>
    <message>
        <source>The file is larger than its limits</source>
        <translation>Die Datei überschreitet die Grenzen</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei ist nicht lesbar</translation>
    </message>
    <message>
        <source>An attachment is missing</source>
        <translation>Ein Anhang fehlt</translation>
    </message>
    <message>
        <source>The copy is not in the mailbox</source>
        <translation>Die Kopie ist nicht im Postfach</translation>
    </message>
    <message>
        <source>It is in the mailbox already</source>
        <translation>Es ist schon im Postfach</translation>
    </message>
    <message>
        <source>The item has no usable name</source>
        <translation>Das Element hat keinen brauchbaren Namen</translation>
    </message>
    <message>
        <source>The folder was refused</source>
        <translation>Der Ordner wurde abgelehnt</translation>
    </message>
    <message>
        <source>The mailbox is on another server</source>
        <translation>Das Postfach liegt auf einem anderen Server</translation>
    </message>
    <message>
        <source>The destination rejected the message</source>
        <translation>Das Ziel hat die Nachricht zurückgewiesen</translation>
    </message>
    <message>
        <source>The destination asked for a pause</source>
        <translation>Das Ziel bat um eine Pause</translation>
    </message>
    <message>
        <source>The destination is out of reach</source>
        <translation>Das Ziel ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The item cannot be made into an e-mail</source>
        <translation>Aus dem Element wird keine E-Mail</translation>
    </message>
    <message>
        <source>The mailbox is busy</source>
        <translation>Das Postfach ist beschäftigt</translation>
    </message>
    <message>
        <source>The mailbox is damaged</source>
        <translation>Das Postfach ist beschädigt</translation>
    </message>
    <message>
        <source>The mailbox may not be written to</source>
        <translation>In das Postfach darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The mailbox is full</source>
        <translation>Das Postfach ist voll</translation>
    </message>
    <message>
        <source>There is no such mailbox</source>
        <translation>Dieses Postfach gibt es nicht</translation>
    </message>
    <message>
        <source>The mailbox is out of reach</source>
        <translation>Das Postfach ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The destination refused the message</source>
        <translation>Das Ziel hat die Nachricht abgelehnt</translation>
    </message>
    <message>
        <source>Too large for the destination</source>
        <translation>Zu groß für das Ziel</translation>
    </message>
    <message>
        <source>The kept message cannot be read</source>
        <translation>Die aufbewahrte Nachricht ist nicht lesbar</translation>
    </message>
    <message>
        <source>Nobody took part in it</source>
        <translation>Niemand war beteiligt</translation>
    </message>
    <message>
        <source>The kept copy is damaged</source>
        <translation>Die aufbewahrte Kopie ist beschädigt</translation>
    </message>
    <message>
        <source>The kept copy is lost</source>
        <translation>Die aufbewahrte Kopie ist verloren</translation>
    </message>
    <message>
        <source>The signature is not valid</source>
        <translation>Die Signatur ist ungültig</translation>
    </message>
    <message>
        <source>The kind of signature is not supported</source>
        <translation>Diese Art Signatur wird nicht unterstützt</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate has expired</source>
        <translation>Das Zertifikat des Unterzeichners ist abgelaufen</translation>
    </message>
    <message>
        <source>The signer is not trusted</source>
        <translation>Dem Unterzeichner wird nicht vertraut</translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation>Die Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>The item cannot be read</source>
        <translation>Das Element ist nicht lesbar</translation>
    </message>
    <message>
        <source>The staged copy is missing</source>
        <translation>Die bereitgestellte Kopie fehlt</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense</source>
        <translation>Die Antwort des Servers ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>Nobody in it has a mailbox</source>
        <translation>Keiner der Beteiligten hat ein Postfach</translation>
    </message>
    <message>
        <source>An attachment came damaged</source>
        <translation>Eine Anlage kam beschädigt an</translation>
    </message>
    <message>
        <source>The file is damaged, or not encrypted</source>
        <translation>Die Datei ist beschädigt oder nicht verschlüsselt</translation>
    </message>
    <message>
        <source>There is no key for the file</source>
        <translation>Für die Datei fehlt der Schlüssel</translation>
    </message>
    <message>
        <source>The file is for another key</source>
        <translation>Die Datei ist für einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>The service withholds its details</source>
        <translation>Der Dienst gibt die Einzelheiten nicht heraus</translation>
    </message>
    <message>
        <source>The retry has ended: %1 delivered, %2 failed or parked again, %3 left open.</source>
        <translation>Die Wiederholung ist beendet: %1 zugestellt, %2 erneut fehlgeschlagen oder zurückgestellt, %3 offen geblieben.</translation>
    </message>
    <message>
        <source>Staged in another place</source>
        <translation>An anderem Ort bereitgestellt</translation>
    </message>
    <message>
        <source>The destination takes no attachment</source>
        <translation>Das Ziel nimmt keinen Anhang an</translation>
    </message>
    <message>
        <source>The mailbox has another content of it</source>
        <translation>Das Postfach hat es mit anderem Inhalt</translation>
    </message>
</context>
</TS>
