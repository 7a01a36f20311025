<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>app::Application</name>
    <message>
        <source>Sample archive</source>
        <translation>Archivo de ejemplo</translation>
    </message>
    <message>
        <source>The sample data was not set up.</source>
        <translation>No se prepararon los datos de ejemplo.</translation>
    </message>
    <message>
        <source>Chancery keeps working</source>
        <translation>Chancery sigue trabajando</translation>
    </message>
    <message>
        <source>Open or quit it with its icon in the tray.</source>
        <translation>Ábralo o ciérrelo con su icono del área de notificación.</translation>
    </message>
    <message>
        <source>Chancery quits as soon as the items in hand are done. Nothing is lost: the runs go on where they are at the next start. Close the window again to quit at once.</source>
        <translation>Chancery se cerrará en cuanto termine los elementos en curso. No se pierde nada: las ejecuciones continúan donde estaban en el próximo inicio. Cierre de nuevo la ventana para salir de inmediato.</translation>
    </message>
    <message>
        <source>Chancery was started with CHANCERY_VAULT, which is not set at sign-in: without its passphrase file the data folder cannot be opened.</source>
        <translation>Chancery se inició con CHANCERY_VAULT, que no está definida al iniciar sesión: sin su archivo de frase de contraseña no se puede abrir la carpeta de datos.</translation>
    </message>
    <message>
        <source>Let a script or service of your own set CHANCERY_VAULT and start chancery --minimized.</source>
        <translation>Haga que un script o un servicio propio defina CHANCERY_VAULT e inicie chancery --minimized.</translation>
    </message>
</context>
<context>
    <name>app::Tray</name>
    <message>
        <source>Open Chancery</source>
        <translation>Abrir Chancery</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases separated by semicolons. With domains as well, it adds names and aliases to them.</source>
        <translation>Un archivo CSV con las columnas address,displayName,aliases: una línea por buzón, con los alias separados por punto y coma. Si también hay dominios, les añade nombres y alias.</translation>
    </message>
    <message>
        <source>A JSON file that says which fields of JSON, XML and CSV items mean what; empty: the usual names.</source>
        <translation>Un archivo JSON que indica qué significa cada campo de los elementos JSON, XML y CSV; vacío: los nombres habituales.</translation>
    </message>
    <message>
        <source>A PEM file with the root certificates of those whose signatures count.</source>
        <translation>Un archivo PEM con los certificados raíz de aquellos cuyas firmas cuentan.</translation>
    </message>
    <message>
        <source>A folder that this computer can read, where the files arrive</source>
        <translation>Una carpeta que este equipo pueda leer y a la que lleguen los archivos</translation>
    </message>
    <message>
        <source>Add new connector</source>
        <translation>Agregar nuevo conector</translation>
    </message>
    <message>
        <source>Add connector</source>
        <translation>Agregar conector</translation>
    </message>
    <message>
        <source>After an unknown outcome the mailbox is looked through at once and again after this time, before anything is sent again.</source>
        <translation>Tras un resultado desconocido se revisa el buzón de inmediato y otra vez pasado este tiempo, antes de volver a enviar nada.</translation>
    </message>
    <message>
        <source>After reading</source>
        <translation>Después de leer</translation>
    </message>
    <message>
        <source>Alerts by e-mail</source>
        <translation>Alertas por correo electrónico</translation>
    </message>
    <message>
        <source>Alerts by webhook</source>
        <translation>Alertas por webhook</translation>
    </message>
    <message>
        <source>Archive folder</source>
        <translation>Carpeta de archivo</translation>
    </message>
    <message>
        <source>Archives whose signature is missing, bad or of someone not trusted</source>
        <translation>Archivos cuya firma falta, no es válida o es de alguien que no es de confianza</translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation>Capturar desde</translation>
    </message>
    <message>
        <source>Capture previews</source>
        <translation>Capturar vistas previas</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificado de cliente</translation>
    </message>
    <message>
        <source>Conversations of Actiance exports (FileDump XML), message by message</source>
        <translation>Conversaciones de exportaciones de Actiance (FileDump XML), mensaje a mensaje</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Does not apply to XIP: everything the source holds is captured, whatever its date.</source>
        <translation>No se aplica a XIP: se captura todo lo que contiene el origen, sea cual sea su fecha.</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Dominios</translation>
    </message>
    <message>
        <source>Drop folder</source>
        <translation>Carpeta de entrada</translation>
    </message>
    <message>
        <source>E-mails (.eml), byte for byte</source>
        <translation>Correos electrónicos (.eml), byte a byte</translation>
    </message>
    <message>
        <source>Empty: the file has none.</source>
        <translation>Vacío: el archivo no tiene.</translation>
    </message>
    <message>
        <source>Every address of these domains has a mailbox, e.g. example.com,example.org. Leave it empty when a directory names the mailboxes.</source>
        <translation>Todas las direcciones de estos dominios tienen buzón, p. ej. example.com,example.org. Déjelo vacío cuando un directorio indique los buzones.</translation>
    </message>
    <message>
        <source>Extra CA file</source>
        <translation>Archivo de CA adicional</translation>
    </message>
    <message>
        <source>Field map</source>
        <translation>Asignación de campos</translation>
    </message>
    <message>
        <source>GnuPG keyring</source>
        <translation>Depósito de claves de GnuPG</translation>
    </message>
    <message>
        <source>GnuPG program</source>
        <translation>Programa GnuPG</translation>
    </message>
    <message>
        <source>How deep the folders of an archive may go. An archive beyond it is refused.</source>
        <translation>Profundidad que pueden tener las carpetas de un archivo. Si la supera, se rechaza.</translation>
    </message>
    <message>
        <source>How large an archive may become. An archive beyond it is refused.</source>
        <translation>Tamaño que puede alcanzar un archivo. Si lo supera, se rechaza.</translation>
    </message>
    <message>
        <source>How large each file of it may become. An archive beyond it is refused.</source>
        <translation>Tamaño que puede alcanzar cada fichero que contiene. Si alguno lo supera, el archivo se rechaza.</translation>
    </message>
    <message>
        <source>How long verifying and unpacking one may take. An archive beyond it is refused.</source>
        <translation>Tiempo que puede llevar comprobarlo y desempaquetarlo. Si lo supera, el archivo se rechaza.</translation>
    </message>
    <message>
        <source>How many files an archive may hold. An archive beyond it is refused.</source>
        <translation>Cuántos ficheros puede contener un archivo. Si los supera, se rechaza.</translation>
    </message>
    <message>
        <source>How many mailboxes are written to at the same time.</source>
        <translation>En cuántos buzones se escribe al mismo tiempo.</translation>
    </message>
    <message>
        <source>How many times its packed size an archive may become. An archive beyond it is refused.</source>
        <translation>Cuántas veces su tamaño comprimido puede alcanzar un archivo. Si lo supera, se rechaza.</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>Clase de elemento</translation>
    </message>
    <message>
        <source>Items in JSON, XML and CSV files, with their attachments</source>
        <translation>Elementos en archivos JSON, XML y CSV, con sus datos adjuntos</translation>
    </message>
    <message>
        <source>Items out of signed archives (XIP, XAR, signed ZIP) that arrive in a folder. A file&apos;s signature is verified before anything of it is read.</source>
        <translation>Elementos de archivos firmados (XIP, XAR, ZIP firmado) que llegan a una carpeta. La firma de cada archivo se comprueba antes de leer nada de él.</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>Carriles</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Largest archive, unpacked (GB)</source>
        <translation>Archivo más grande, desempaquetado (GB)</translation>
    </message>
    <message>
        <source>Largest file in an archive (GB)</source>
        <translation>Fichero más grande de un archivo (GB)</translation>
    </message>
    <message>
        <source>Local archive (Maildir++)</source>
        <translation>Archivo local (Maildir++)</translation>
    </message>
    <message>
        <source>Longest time for an archive (minutes)</source>
        <translation>Tiempo máximo por archivo (minutos)</translation>
    </message>
    <message>
        <source>Mailbox folder</source>
        <translation>Carpeta del buzón</translation>
    </message>
    <message>
        <source>Mailboxes in a folder of this computer or of a disk that is mounted here.</source>
        <translation>Buzones en una carpeta de este equipo o de un disco montado aquí.</translation>
    </message>
    <message>
        <source>Map XIP users to Microsoft 365 users</source>
        <translation>Asignar usuarios de XIP a usuarios de Microsoft 365</translation>
    </message>
    <message>
        <source>Message class that Microsoft 365 is asked to give the items; empty: none.</source>
        <translation>Clase de mensaje que se pide a Microsoft 365 para los elementos; vacío: ninguna.</translation>
    </message>
    <message>
        <source>Most compression</source>
        <translation>Compresión máxima</translation>
    </message>
    <message>
        <source>Most files in an archive</source>
        <translation>Máximo de ficheros en un archivo</translation>
    </message>
    <message>
        <source>Most folders inside each other</source>
        <translation>Máximo de carpetas anidadas</translation>
    </message>
    <message>
        <source>Off: files without any signature pass too. A bad signature never does.</source>
        <translation>Desactivado: también pasan los archivos sin firma. Una firma no válida nunca pasa.</translation>
    </message>
    <message>
        <source>One file with the service account&apos;s certificate and its RSA key, PEM or PKCS#12. It is shown to session authentication and key manager alone.</source>
        <translation>Un archivo con el certificado de la cuenta de servicio y su clave RSA, PEM o PKCS#12. Solo se presenta a la autenticación de sesión y al gestor de claves.</translation>
    </message>
    <message>
        <source>Outlook .msg files and archives inside archives: they are listed as failed</source>
        <translation>Archivos .msg de Outlook y archivos dentro de archivos: se muestran como errores</translation>
    </message>
    <message>
        <source>PEM file of certificates trusted besides the system&apos;s.</source>
        <translation>Archivo PEM con certificados de confianza además de los del sistema.</translation>
    </message>
    <message>
        <source>Passphrase of the client certificate</source>
        <translation>Frase de contraseña del certificado de cliente</translation>
    </message>
    <message>
        <source>Path of gpg, to accept ZIP files with an OpenPGP signature; empty: those are refused.</source>
        <translation>Ruta de gpg, para aceptar archivos ZIP con firma OpenPGP; vacío: se rechazan.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy to session authentication</source>
        <translation>Proxy hacia la autenticación de sesión</translation>
    </message>
    <message>
        <source>Proxy to the Agent</source>
        <translation>Proxy hacia el Agent</translation>
    </message>
    <message>
        <source>Proxy to the key manager</source>
        <translation>Proxy hacia el gestor de claves</translation>
    </message>
    <message>
        <source>Proxy to the pod</source>
        <translation>Proxy hacia el pod</translation>
    </message>
    <message>
        <source>Reactions, receipts, typing and presence; unless it is set, previews of attachments</source>
        <translation>Reacciones, confirmaciones, avisos de escritura y presencia; vistas previas de los adjuntos, salvo que se ajuste</translation>
    </message>
    <message>
        <source>Require a signature</source>
        <translation>Exigir una firma</translation>
    </message>
    <message>
        <source>Retention of staged segments (days)</source>
        <translation>Conservación de los segmentos provisionales (días)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>Second look (seconds)</source>
        <translation>Segunda revisión (segundos)</translation>
    </message>
    <message>
        <source>Size limit (MB)</source>
        <translation>Límite de tamaño (MB)</translation>
    </message>
    <message>
        <source>Spool limit (MB)</source>
        <translation>Límite de la cola local (MB)</translation>
    </message>
    <message>
        <source>Staged segments are kept this long after everything in them is delivered; 0: for ever.</source>
        <translation>Los segmentos provisionales se conservan este tiempo después de entregarse todo lo que contienen; 0: para siempre.</translation>
    </message>
    <message>
        <source>Staging folder</source>
        <translation>Carpeta provisional</translation>
    </message>
    <message>
        <source>The folder of a keyring with the trusted signers&apos; public keys and nothing else; needed with gpg.</source>
        <translation>La carpeta de un depósito de claves con las claves públicas de los firmantes de confianza y nada más; necesaria con gpg.</translation>
    </message>
    <message>
        <source>The folder that XIP files arrive in. Its sub-folders are not read.</source>
        <translation>La carpeta a la que llegan los archivos XIP. Sus subcarpetas no se leen.</translation>
    </message>
    <message>
        <source>The signers&apos; root certificate (PEM), or their certificates&apos; SHA-256 fingerprints</source>
        <translation>El certificado raíz de los firmantes (PEM) o las huellas digitales SHA-256 de sus certificados</translation>
    </message>
    <message>
        <source>The smaller images that Symphony makes of attached ones, beside these. They show nothing that the attachment does not.</source>
        <translation>Las imágenes más pequeñas que Symphony hace de las adjuntas, junto a estas. No muestran nada que el adjunto no muestre.</translation>
    </message>
    <message>
        <source>The subfolder of the Inbox that receives the messages.</source>
        <translation>La subcarpeta de la Bandeja de entrada que recibe los mensajes.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Certificados de confianza</translation>
    </message>
    <message>
        <source>Trusted signers</source>
        <translation>Firmantes de confianza</translation>
    </message>
    <message>
        <source>When people entered and left a room, beyond who received each message</source>
        <translation>Cuándo entraron y salieron las personas de una sala, más allá de quién recibió cada mensaje</translation>
    </message>
    <message>
        <source>Where copies of what was captured are kept, best on another disk than the data folder. Empty: a folder in the data folder.</source>
        <translation>Dónde se guardan copias de lo capturado, mejor en otro disco que la carpeta de datos. Vacío: una carpeta dentro de la carpeta de datos.</translation>
    </message>
    <message>
        <source>Where the archive is: a folder with one Maildir++ mailbox for each address, which any IMAP server or mail client opens. It is made when it is not there.</source>
        <translation>Dónde está el archivo: una carpeta con un buzón Maildir++ por dirección, que abre cualquier servidor IMAP o cliente de correo. Se crea si no existe.</translation>
    </message>
    <message>
        <source>every:24h, weekly:mon,tue@02:30 (local time), or manual.</source>
        <translation>every:24h, weekly:mon,tue@02:30 (hora local) o manual.</translation>
    </message>
    <message>
        <source>key: with the service account&apos;s RSA key. certificate: with a client certificate, where the pod permits that; session authentication and key manager then mostly have addresses of their own.</source>
        <translation>key: con la clave RSA de la cuenta de servicio. certificate: con un certificado de cliente, donde el pod lo permita; la autenticación de sesión y el gestor de claves suelen tener entonces direcciones propias.</translation>
    </message>
    <message>
        <source>system, en, de, fr, es or ja.</source>
        <translation>system, en, de, fr, es o ja.</translation>
    </message>
    <message>
        <source>system, none, or http://host:port.</source>
        <translation>system, none o http://host:port.</translation>
    </message>
    <message>
        <source>Addresses, separated by commas, that are told when a connector fails, needs attention, is overdue, or is healthy again. Needs a mail server.</source>
        <translation>Direcciones, separadas por comas, a las que se avisa cuando un conector falla, requiere atención, se atrasa o vuelve a funcionar. Requiere un servidor de correo.</translation>
    </message>
    <message>
        <source>Empty: mail is handed in without signing in.</source>
        <translation>Vacío: el correo se entrega sin iniciar sesión.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Servidor de correo</translation>
    </message>
    <message>
        <source>Of the user at the mail server.</source>
        <translation>Del usuario del servidor de correo.</translation>
    </message>
    <message>
        <source>Password at the mail server</source>
        <translation>Contraseña del servidor de correo</translation>
    </message>
    <message>
        <source>Sender of alerts</source>
        <translation>Remitente de las alertas</translation>
    </message>
    <message>
        <source>The address alerts come from; empty: the first one they go to.</source>
        <translation>La dirección desde la que se envían las alertas; vacío: la primera que las recibe.</translation>
    </message>
    <message>
        <source>User at the mail server</source>
        <translation>Usuario del servidor de correo</translation>
    </message>
    <message>
        <source>https address that gets the same as JSON: connector, state, before, text, counts, at.</source>
        <translation>Dirección https que recibe lo mismo en JSON: connector, state, before, text, counts, at.</translation>
    </message>
    <message>
        <source>smtp://host:587 (encrypted with STARTTLS) or smtps://host:465. It is reached directly, without the proxy.</source>
        <translation>smtp://host:587 (cifrado con STARTTLS) o smtps://host:465. Se accede directamente, sin el proxy.</translation>
    </message>
    <message>
        <source>A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases separated by semicolons. Empty: the user&apos;s own mailbox alone.</source>
        <translation>Un archivo CSV con las columnas address,displayName,aliases: una línea por buzón, alias separados por punto y coma. Vacío: solo el buzón del propio usuario.</translation>
    </message>
    <message>
        <source>A PEM or DER file. Empty when the private key&apos;s file holds it.</source>
        <translation>Un archivo PEM o DER. Vacío si el archivo de la clave privada lo contiene.</translation>
    </message>
    <message>
        <source>A secret of the app: in the Azure portal, Certificates and secrets of the app registration, the value. Empty: the certificate&apos;s key is used.</source>
        <translation>Un secreto de la aplicación: en el portal de Azure, Certificados y secretos del registro de aplicación, el valor. Vacío: se usa la clave del certificado.</translation>
    </message>
    <message>
        <source>A user of the server who may open every mailbox (Dovecot: a passdb with master=yes; Cyrus: proxyservers). Signs in for each mailbox of the directory.</source>
        <translation>Un usuario del servidor que puede abrir todos los buzones (Dovecot: una passdb con master=yes; Cyrus: proxyservers). Inicia sesión para cada buzón del directorio.</translation>
    </message>
    <message>
        <source>Account key</source>
        <translation>Clave de cuenta</translation>
    </message>
    <message>
        <source>Also set the sent-for properties</source>
        <translation>Establecer también las propiedades «enviado en nombre de»</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>Id. de aplicación (cliente)</translation>
    </message>
    <message>
        <source>Application (client) id for staging</source>
        <translation>Id. de aplicación (cliente) para el almacenamiento provisional</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Certificate and key for staging</source>
        <translation>Certificado y clave para el almacenamiento provisional</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Id. de cliente</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secreto de cliente</translation>
    </message>
    <message>
        <source>Client secret for staging</source>
        <translation>Secreto de cliente para el almacenamiento provisional</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Nube</translation>
    </message>
    <message>
        <source>Container address</source>
        <translation>Dirección del contenedor</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Folder above</source>
        <translation>Carpeta superior</translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation>Dirección de Graph</translation>
    </message>
    <message>
        <source>In the place of a client secret: the app&apos;s certificate with its private key, PEM or PKCS#12 without a password. Empty: the client secret is used.</source>
        <translation>En lugar de un secreto de cliente: el certificado de la aplicación con su clave privada, PEM o PKCS#12 sin contraseña. Vacío: se usa el secreto de cliente.</translation>
    </message>
    <message>
        <source>Instead of the cloud&apos;s own, for tests. Empty: the cloud&apos;s.</source>
        <translation>En lugar de la propia de la nube, para pruebas. Vacío: la de la nube.</translation>
    </message>
    <message>
        <source>Instead of the cloud&apos;s own. Empty: the cloud&apos;s.</source>
        <translation>En lugar de la propia de la nube. Vacío: la de la nube.</translation>
    </message>
    <message>
        <source>Its value, not its id. Empty when a certificate is used.</source>
        <translation>Su valor, no su id. Vacío si se usa un certificado.</translation>
    </message>
    <message>
        <source>Key&apos;s passphrase</source>
        <translation>Frase de contraseña de la clave</translation>
    </message>
    <message>
        <source>Leave out disabled accounts</source>
        <translation>Omitir las cuentas deshabilitadas</translation>
    </message>
    <message>
        <source>Mail server (IMAP)</source>
        <translation>Servidor de correo (IMAP)</translation>
    </message>
    <message>
        <source>Mailboxes of Exchange Online, reached through Microsoft Graph by an application that an admin registers.</source>
        <translation>Buzones de Exchange Online, a los que se accede por Microsoft Graph mediante una aplicación que registra un administrador.</translation>
    </message>
    <message>
        <source>Mailboxes on an IMAP server, such as Dovecot, Cyrus or Exchange. A master user or a registered application opens them all; a single user&apos;s password opens that one.</source>
        <translation>Buzones de un servidor IMAP como Dovecot, Cyrus o Exchange. Un usuario maestro o una aplicación registrada los abre todos; la contraseña de un solo usuario abre únicamente el suyo.</translation>
    </message>
    <message>
        <source>Master user</source>
        <translation>Usuario maestro</translation>
    </message>
    <message>
        <source>Match chat addresses</source>
        <translation>Comparar direcciones de chat</translation>
    </message>
    <message>
        <source>Match other e-mail addresses</source>
        <translation>Comparar otras direcciones de correo</translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <translation>Microsoft 365</translation>
    </message>
    <message>
        <source>Of the app registration that has IMAP.AccessAsApp, and full access to each mailbox.</source>
        <translation>El del registro de aplicación que tiene IMAP.AccessAsApp y acceso total a cada buzón.</translation>
    </message>
    <message>
        <source>Of the application that was registered for this program. In the Entra admin centre: App registrations, the application, “Application (client) ID”.</source>
        <translation>El de la aplicación registrada para este programa. En el centro de administración de Entra: Registros de aplicaciones, la aplicación, «Id. de aplicación (cliente)».</translation>
    </message>
    <message>
        <source>Of the certificate that was uploaded under Certificates &amp; secrets: a PEM or PKCS#12 file. Goes before a client secret. Empty: the client secret is used.</source>
        <translation>La del certificado que se cargó en Certificados y secretos: un archivo PEM o PKCS#12. Tiene prioridad sobre un secreto de cliente. Vacío: se usa el secreto de cliente.</translation>
    </message>
    <message>
        <source>Of the certificate: PEM or PKCS#12. It goes before the client secret.</source>
        <translation>La del certificado: PEM o PKCS#12. Tiene prioridad sobre el secreto de cliente.</translation>
    </message>
    <message>
        <source>One of three ways to sign in, which opens the whole storage account: in the Azure portal, Access keys of the storage account. Empty: a SAS or Microsoft Entra ID is used.</source>
        <translation>Una de las tres formas de iniciar sesión, que abre toda la cuenta de almacenamiento: en el portal de Azure, Claves de acceso de la cuenta de almacenamiento. Vacío: se usa una SAS o Microsoft Entra ID.</translation>
    </message>
    <message>
        <source>One of three ways to sign in. A SAS of the container with the permissions read, create, write and, for retention, delete: in the Azure portal, Shared access tokens of the container. Give the token or the whole URL. Empty: the account key or Microsoft Entra ID is used.</source>
        <translation>Una de las tres formas de iniciar sesión. Una SAS del contenedor con los permisos leer, crear, escribir y, para la retención, eliminar: en el portal de Azure, Tokens de acceso compartido del contenedor. Indique el token o la URL completa. Vacío: se usa la clave de cuenta o Microsoft Entra ID.</translation>
    </message>
    <message>
        <source>Opens the private key&apos;s file. Empty: it is not encrypted.</source>
        <translation>Abre el archivo de la clave privada. Vacío: no está cifrado.</translation>
    </message>
    <message>
        <source>Opens the private key. Empty: it is not encrypted.</source>
        <translation>Abre la clave privada. Vacío: no está cifrada.</translation>
    </message>
    <message>
        <source>Passphrase of the private key</source>
        <translation>Frase de contraseña de la clave privada</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>People are also found by the directory&apos;s imAddresses (sip:). Off: they are not.</source>
        <translation>Las personas también se encuentran por imAddresses del directorio (sip:). Desactivado: no.</translation>
    </message>
    <message>
        <source>People are also found by the directory&apos;s otherMails, such as private addresses. Off: by mail, proxy addresses and user principal name alone.</source>
        <translation>Las personas también se encuentran por otherMails del directorio, como direcciones privadas. Desactivado: solo por correo, direcciones proxy y nombre principal de usuario.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clave privada</translation>
    </message>
    <message>
        <source>Set the author a second time, as the properties that say for whom a message was sent. For tenants that put the mailbox&apos;s owner in place of the author. Off: not.</source>
        <translation>Establece el autor por segunda vez, en las propiedades que indican en nombre de quién se envió un mensaje. Para inquilinos que ponen al propietario del buzón en lugar del autor. Desactivado: no.</translation>
    </message>
    <message>
        <source>Shared access signature (SAS)</source>
        <translation>Firma de acceso compartido (SAS)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Inicio de sesión</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Dirección de inicio de sesión</translation>
    </message>
    <message>
        <source>Sign-in address for staging</source>
        <translation>Dirección de inicio de sesión para el almacenamiento provisional</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Inquilino</translation>
    </message>
    <message>
        <source>Tenant of the storage account</source>
        <translation>Inquilino de la cuenta de almacenamiento</translation>
    </message>
    <message>
        <source>The IMAP server&apos;s name, e.g. imap.example.com. Its certificate must carry it.</source>
        <translation>El nombre del servidor IMAP, por ejemplo imap.example.com. Su certificado debe llevarlo.</translation>
    </message>
    <message>
        <source>The certificate that was uploaded, PEM or DER. Empty: the private key&apos;s file holds it too.</source>
        <translation>El certificado que se cargó, PEM o DER. Vacío: el archivo de la clave privada también lo contiene.</translation>
    </message>
    <message>
        <source>The container that copies of what was captured are kept in, such as https://account.blob.core.windows.net/archive: in the Azure portal, Properties of the container. A container of its own with private access is best. Without a SAS; that is a secret.</source>
        <translation>El contenedor donde se guardan copias de lo capturado, como https://account.blob.core.windows.net/archive: en el portal de Azure, Propiedades del contenedor. Lo mejor es un contenedor propio con acceso privado. Sin SAS; esa es un secreto.</translation>
    </message>
    <message>
        <source>The master user&apos;s, or else the user&apos;s.</source>
        <translation>La del usuario maestro o, si no, la del usuario.</translation>
    </message>
    <message>
        <source>The organisation&apos;s domains, with commas between; people with other addresses are external. Empty: the domains that the directory&apos;s users have.</source>
        <translation>Los dominios de la organización, separados por comas; las personas con otras direcciones son externas. Vacío: los dominios que tienen los usuarios del directorio.</translation>
    </message>
    <message>
        <source>The tenant&apos;s id or one of its domains, such as example.onmicrosoft.com. In the Entra admin centre: Overview, “Tenant ID”.</source>
        <translation>El id. del inquilino o uno de sus dominios, como example.onmicrosoft.com. En el centro de administración de Entra: Información general, «Id. de inquilino».</translation>
    </message>
    <message>
        <source>The tenant&apos;s id or one of its domains; in the Entra admin centre&apos;s overview.</source>
        <translation>El id. del inquilino o uno de sus dominios; en la información general del centro de administración de Entra.</translation>
    </message>
    <message>
        <source>To sign in with Microsoft Entra ID: the directory (tenant) id or domain that the storage account&apos;s subscription belongs to. Empty: a SAS or the account key is used.</source>
        <translation>Para iniciar sesión con Microsoft Entra ID: el id. de directorio (inquilino) o el dominio al que pertenece la suscripción de la cuenta de almacenamiento. Vacío: se usa una SAS o la clave de cuenta.</translation>
    </message>
    <message>
        <source>To sign in with Microsoft Entra ID: the id of an app registration that has the role Storage Blob Data Contributor on the container. A new role takes up to ten minutes to come into force. Empty: a SAS or the account key is used.</source>
        <translation>Para iniciar sesión con Microsoft Entra ID: el id. de un registro de aplicación que tiene el rol Colaborador de datos de Storage Blob en el contenedor. Un rol nuevo tarda hasta diez minutos en surtir efecto. Vacío: se usa una SAS o la clave de cuenta.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>Users whose sign-in is blocked get no mail. Off: they do, because shared and room mailboxes are such users.</source>
        <translation>Los usuarios con el inicio de sesión bloqueado no reciben correo. Desactivado: sí lo reciben, porque los buzones compartidos y de sala son usuarios de ese tipo.</translation>
    </message>
    <message>
        <source>Where the app signs in. Empty: the sign-in address of the cloud that the container&apos;s address belongs to.</source>
        <translation>Dónde inicia sesión la aplicación. Vacío: la dirección de inicio de sesión de la nube a la que pertenece la dirección del contenedor.</translation>
    </message>
    <message>
        <source>Where the connectors&apos; folders are made, levels separated by a slash. A single slash means the top level, for servers that want no folders in the Inbox.</source>
        <translation>Dónde se crean las carpetas de los conectores, con los niveles separados por una barra. Una sola barra significa el nivel superior, para servidores que no admiten carpetas en la bandeja de entrada.</translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenant is in.</source>
        <translation>En cuál de las nubes de Microsoft está el inquilino.</translation>
    </message>
    <message>
        <source>Who signs in when there is no master user; only this user&apos;s own mailbox can be delivered to. An e-mail address.</source>
        <translation>Quién inicia sesión cuando no hay usuario maestro; solo se puede entregar en el buzón de ese usuario. Una dirección de correo.</translation>
    </message>
    <message>
        <source>system, none, or http://host:port. Empty: as set for the whole program.</source>
        <translation>system, none o http://host:port. Vacío: como está ajustado para todo el programa.</translation>
    </message>
    <message>
        <source>Alerts by a secret webhook</source>
        <translation>Alertas por un webhook secreto</translation>
    </message>
    <message>
        <source>The same where whoever knows the address may post (Slack, Teams): it is kept sealed and shown nowhere. Goes before the other.</source>
        <translation>Lo mismo cuando cualquiera que conozca la dirección puede publicar (Slack, Teams): se guarda sellada y no se muestra en ninguna parte. Tiene prioridad sobre la otra.</translation>
    </message>
    <message>
        <source>Kept when somebody signs in through the browser; nobody types it. Such an account writes into the mailboxes that the person has full access to, with attachments below 3 MB. Empty: the application proves itself, with its private key or client secret, which go before it.</source>
        <translation>Se conserva cuando alguien inicia sesión en el navegador; nadie lo escribe. Una cuenta así escribe en los buzones a los que esa persona tiene acceso total, con datos adjuntos de menos de 3 MB. Vacío: la aplicación se acredita por sí misma, con su clave privada o su secreto de cliente, que tienen prioridad.</translation>
    </message>
    <message>
        <source>Sign-in of a person</source>
        <translation>Inicio de sesión de una persona</translation>
    </message>
    <message>
        <source>The value (not the id) of a secret of the application: Certificates &amp; secrets. It expires. Empty: a certificate is used, or a person signs in through the browser.</source>
        <translation>El valor (no el id.) de un secreto de la aplicación: Certificados y secretos. Caduca. Vacío: se usa un certificado o una persona inicia sesión en el navegador.</translation>
    </message>
    <message>
        <source>Chats out of the external database of Cisco IM and Presence, on Microsoft SQL Server or PostgreSQL, each message once for everyone who took part.</source>
        <translation>Chats de la base de datos externa de Cisco IM and Presence, en Microsoft SQL Server o PostgreSQL, cada mensaje una vez para cada participante.</translation>
    </message>
    <message>
        <source>Chats between two people</source>
        <translation>Chats entre dos personas</translation>
    </message>
    <message>
        <source>Group chats, for everyone who received the message</source>
        <translation>Chats de grupo, para todos los que recibieron el mensaje</translation>
    </message>
    <message>
        <source>Persistent rooms, for everyone who was in the room then</source>
        <translation>Salas persistentes, para todos los que estaban en la sala en ese momento</translation>
    </message>
    <message>
        <source>A note on each transferred file, and the XMPP stanza as evidence</source>
        <translation>Una nota sobre cada archivo transferido y la stanza XMPP como prueba</translation>
    </message>
    <message>
        <source>The files themselves: they stay on the file server of IM and Presence</source>
        <translation>Los propios archivos: permanecen en el servidor de archivos de IM and Presence</translation>
    </message>
    <message>
        <source>Messages that the message archiver of Cisco encrypted in the database</source>
        <translation>Mensajes que el archivador de Cisco cifró en la base de datos</translation>
    </message>
    <message>
        <source>Typing notices, receipts, topic changes and history replayed to who enters</source>
        <translation>Avisos de escritura, acuses, cambios de tema e historial repetido a quien entra</translation>
    </message>
    <message>
        <source>A login of the database that may read its tables and nothing else</source>
        <translation>Un inicio de sesión de la base de datos que pueda leer sus tablas y nada más</translation>
    </message>
    <message>
        <source>An ODBC driver: Microsoft&apos;s or FreeTDS for SQL Server, psqlODBC for PostgreSQL</source>
        <translation>Un controlador ODBC: el de Microsoft o FreeTDS para SQL Server, psqlODBC para PostgreSQL</translation>
    </message>
    <message>
        <source>The certificate of the authority that signed the database server&apos;s</source>
        <translation>El certificado de la autoridad que firmó el del servidor de base de datos</translation>
    </message>
    <message>
        <source>Map Jabber users to Microsoft 365 users</source>
        <translation>Asignar usuarios de Jabber a usuarios de Microsoft 365</translation>
    </message>
    <message>
        <source>ODBC driver</source>
        <translation>Controlador ODBC</translation>
    </message>
    <message>
        <source>The registered name of the driver, such as ODBC Driver 18 for SQL Server, FreeTDS or PostgreSQL Unicode. Empty: the best one for SQL Server that is there.</source>
        <translation>El nombre registrado del controlador, como ODBC Driver 18 for SQL Server, FreeTDS o PostgreSQL Unicode. Vacío: el mejor disponible para SQL Server.</translation>
    </message>
    <message>
        <source>The database server&apos;s name, as its certificate has it. Not needed with a connection string.</source>
        <translation>El nombre del servidor de base de datos, tal como figura en su certificado. No hace falta con una cadena de conexión.</translation>
    </message>
    <message>
        <source>The server&apos;s static TCP port. 0: the usual one (SQL Server 1433, PostgreSQL 5432).</source>
        <translation>El puerto TCP fijo del servidor. 0: el habitual (SQL Server 1433, PostgreSQL 5432).</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>The name of the external database, such as tcmadb. Not needed with a connection string.</source>
        <translation>El nombre de la base de datos externa, como tcmadb. No hace falta con una cadena de conexión.</translation>
    </message>
    <message>
        <source>A login that may read the tables and nothing else (SQL Server: db_datareader).</source>
        <translation>Un inicio de sesión que pueda leer las tablas y nada más (SQL Server: db_datareader).</translation>
    </message>
    <message>
        <source>The login&apos;s password. Empty: the driver signs in by itself.</source>
        <translation>La contraseña del inicio de sesión. Vacía: el controlador inicia sesión por sí mismo.</translation>
    </message>
    <message>
        <source>Encrypt and verify</source>
        <translation>Cifrar y verificar</translation>
    </message>
    <message>
        <source>The connection is encrypted and the server&apos;s certificate verified. Off: whoever is on the way can read along.</source>
        <translation>La conexión se cifra y se verifica el certificado del servidor. Desactivado: quien esté en el camino puede leerlo todo.</translation>
    </message>
    <message>
        <source>Authority of the certificate</source>
        <translation>Autoridad del certificado</translation>
    </message>
    <message>
        <source>A PEM file of the authority that signed the server&apos;s certificate. Empty: those that the system trusts. Microsoft&apos;s driver always uses the system&apos;s.</source>
        <translation>Un archivo PEM de la autoridad que firmó el certificado del servidor. Vacío: aquellas en las que confía el sistema. El controlador de Microsoft usa siempre las del sistema.</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>Cadena de conexión</translation>
    </message>
    <message>
        <source>A whole ODBC connection string, without the password, in place of the settings above. Whether it encrypts is up to it.</source>
        <translation>Una cadena de conexión ODBC completa, sin la contraseña, en lugar de los ajustes anteriores. El cifrado depende de ella.</translation>
    </message>
    <message>
        <source>Time zone of the database</source>
        <translation>Zona horaria de la base de datos</translation>
    </message>
    <message>
        <source>The zone that sent_date is written in: UTC, or a name such as Europe/Berlin.</source>
        <translation>La zona en la que se escribe sent_date: UTC o un nombre como Europe/Berlin.</translation>
    </message>
    <message>
        <source>Mail domains</source>
        <translation>Dominios de correo</translation>
    </message>
    <message>
        <source>Which mail domain stands for which domain of Jabber addresses: im.example.com=example.com, separated by commas. Empty: they are the same.</source>
        <translation>Qué dominio de correo corresponde a qué dominio de direcciones de Jabber: im.example.com=example.com, separados por comas. Vacío: son los mismos.</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Agrupación</translation>
    </message>
    <message>
        <source>Days counted again</source>
        <translation>Días contados de nuevo</translation>
    </message>
    <message>
        <source>Each run counts the rows of so many days again and rereads the hours that have grown: rows come hours late after an outage.</source>
        <translation>Cada ejecución cuenta de nuevo las filas de tantos días y vuelve a leer las horas que han crecido: tras una interrupción, las filas llegan con horas de retraso.</translation>
    </message>
    <message>
        <source>Query timeout</source>
        <translation>Límite de tiempo de una consulta</translation>
    </message>
    <message>
        <source>How many seconds a query may take. What takes longer is asked for in parts; if a minute of messages does, the run ends.</source>
        <translation>Cuántos segundos puede durar una consulta. Lo que tarda más se pide por partes; si un solo minuto de mensajes tarda más, la ejecución termina.</translation>
    </message>
    <message>
        <source>How far back the first capture goes: a date, or a date and time in UTC. Empty: 30 days back.</source>
        <translation>Hasta cuándo se remonta la primera captura: una fecha, o una fecha y hora en UTC. Vacío: 30 días atrás.</translation>
    </message>
    <message>
        <source>A service account with Full Access that Jive itself knows</source>
        <translation>Una cuenta de servicio con acceso completo (Full Access) que el propio Jive conozca</translation>
    </message>
    <message>
        <source>Attachment hosts</source>
        <translation>Hosts de datos adjuntos</translation>
    </message>
    <message>
        <source>Attachments and images, edits and deletions</source>
        <translation>Datos adjuntos e imágenes, modificaciones y eliminaciones</translation>
    </message>
    <message>
        <source>Belongs to the client id of the add-on.</source>
        <translation>Corresponde al id. de cliente del complemento.</translation>
    </message>
    <message>
        <source>Community address</source>
        <translation>Dirección de la comunidad</translation>
    </message>
    <message>
        <source>Deletions of direct messages; images that lie at other hosts</source>
        <translation>Eliminaciones de mensajes directos; imágenes que están en otros hosts</translation>
    </message>
    <message>
        <source>Direct messages and shares, when they are switched on</source>
        <translation>Mensajes directos y contenidos compartidos, cuando están activados</translation>
    </message>
    <message>
        <source>Documents and files with every version, discussions, blog posts, polls, ideas, status updates, tasks, bookmarks, and contents of other types</source>
        <translation>Documentos y archivos con todas sus versiones, debates, entradas de blog, encuestas, ideas, actualizaciones de estado, tareas, marcadores y contenidos de otros tipos</translation>
    </message>
    <message>
        <source>Documents, discussions, posts, comments and direct messages of a Jive community, on-premises or in the cloud, with their attachments.</source>
        <translation>Documentos, debates, publicaciones, comentarios y mensajes directos de una comunidad de Jive, local o en la nube, con sus datos adjuntos.</translation>
    </message>
    <message>
        <source>For direct messages: the system property jive.api.run_as.strategies permits “userid”</source>
        <translation>Para los mensajes directos: la propiedad del sistema jive.api.run_as.strategies permite «userid»</translation>
    </message>
    <message>
        <source>From the add-on that an administrator uploaded to Jive.</source>
        <translation>Del complemento que un administrador cargó en Jive.</translation>
    </message>
    <message>
        <source>How fast Jive is asked, on average. Its own limit is 7 unless an administrator changed it. 0: no limit.</source>
        <translation>Con qué rapidez se consulta a Jive, de media. Su propio límite es 7, salvo que un administrador lo haya cambiado. 0: sin límite.</translation>
    </message>
    <message>
        <source>Likes, followers, and what people did without writing</source>
        <translation>Los «me gusta», los seguidores y lo que las personas hicieron sin escribir</translation>
    </message>
    <message>
        <source>Map Jive users to Microsoft 365 users</source>
        <translation>Asignar usuarios de Jive a usuarios de Microsoft 365</translation>
    </message>
    <message>
        <source>Other hosts that attachments may be fetched from, separated by commas. Empty: every public host over https. The sign-in goes to none of them.</source>
        <translation>Otros hosts de los que se pueden obtener datos adjuntos, separados por comas. Vacío: cualquier host público por https. Las credenciales no se envían a ninguno de ellos.</translation>
    </message>
    <message>
        <source>Read direct messages</source>
        <translation>Leer mensajes directos</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Token de actualización</translation>
    </message>
    <message>
        <source>Replies and comments at every level, also those for authors only</source>
        <translation>Respuestas y comentarios de todos los niveles, también los que son solo para autores</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Solicitudes por segundo</translation>
    </message>
    <message>
        <source>Signs in without a password, and is renewed by itself. Empty: user name and password are used.</source>
        <translation>Inicia sesión sin contraseña y se renueva solo. Vacío: se usan el nombre de usuario y la contraseña.</translation>
    </message>
    <message>
        <source>The address people open the community with, such as https://community.example.com.</source>
        <translation>La dirección con la que se abre la comunidad, por ejemplo https://community.example.com.</translation>
    </message>
    <message>
        <source>The service account&apos;s password.</source>
        <translation>La contraseña de la cuenta de servicio.</translation>
    </message>
    <message>
        <source>The service account. It needs Full Access; with less, only what it may see is captured.</source>
        <translation>La cuenta de servicio. Necesita acceso completo (Full Access); con menos, solo se captura lo que puede ver.</translation>
    </message>
    <message>
        <source>What was edited twice between two runs, but for documents and files</source>
        <translation>Los estados intermedios de lo que se modificó dos veces entre dos ejecuciones, salvo en documentos y archivos</translation>
    </message>
    <message>
        <source>on: direct messages and shares are read as each person (Run-As), which Jive has to permit. off: they are not captured.</source>
        <translation>on: los mensajes directos y los contenidos compartidos se leen como cada persona (Run-As), lo que Jive tiene que permitir. off: no se capturan.</translation>
    </message>
    <message>
        <source>Posts, comments and private messages of Salesforce Chatter with their files, every edit and every deletion.</source>
        <translation>Publicaciones, comentarios y mensajes privados de Salesforce Chatter con sus archivos, cada edición y cada eliminación.</translation>
    </message>
    <message>
        <source>Posts on walls, in groups and on records, questions, polls, links and files, and the comments on them</source>
        <translation>Publicaciones en muros, en grupos y en registros, preguntas, encuestas, enlaces y archivos, y sus comentarios</translation>
    </message>
    <message>
        <source>Each edit with the text before and after it, and each deletion</source>
        <translation>Cada edición con el texto anterior y posterior, y cada eliminación</translation>
    </message>
    <message>
        <source>Private messages; direct messages that the account itself is in</source>
        <translation>Mensajes privados; mensajes directos en los que participa la propia cuenta</translation>
    </message>
    <message>
        <source>Files and images, checked against Salesforce&apos;s checksums</source>
        <translation>Archivos e imágenes, comprobados con las sumas de verificación de Salesforce</translation>
    </message>
    <message>
        <source>Likes, bookmarks, followers, and who voted for what</source>
        <translation>«Me gusta», marcadores, seguidores y quién votó por qué</translation>
    </message>
    <message>
        <source>Deletions of private messages, and direct messages of others</source>
        <translation>Eliminaciones de mensajes privados y mensajes directos de otras personas</translation>
    </message>
    <message>
        <source>What Salesforce itself writes into feeds, unless it is switched on</source>
        <translation>Lo que el propio Salesforce escribe en los feeds, salvo que se active</translation>
    </message>
    <message>
        <source>An integration user with a permission set of API Enabled, Chatter, View All Data, View All Users, Manage Chatter Messages and Direct Messages, Manage Unlisted Groups, and Query All Files</source>
        <translation>Un usuario de integración con un conjunto de permisos con API Enabled, Chatter, View All Data, View All Users, Manage Chatter Messages and Direct Messages, Manage Unlisted Groups y Query All Files</translation>
    </message>
    <message>
        <source>Setup › External Client App Manager › New External Client App: enable OAuth, with the scopes “Manage user data via APIs (api)” and “Access Chatter (chatter_api)”</source>
        <translation>Setup › External Client App Manager › New External Client App: active OAuth con los ámbitos «Manage user data via APIs (api)» y «Access Chatter (chatter_api)»</translation>
    </message>
    <message>
        <source>In that app either enable the client credentials flow and name the integration user as “Run As”; or enable the JWT bearer flow, upload a certificate, and pre-authorise the user by a permission set</source>
        <translation>En esa aplicación, active el flujo de credenciales de cliente e indique el usuario de integración como «Run As»; o active el flujo JWT bearer, cargue un certificado y autorice previamente al usuario con un conjunto de permisos</translation>
    </message>
    <message>
        <source>The app&apos;s consumer key, its secret or the certificate&apos;s private key, and My Domain of the organisation (Setup › My Domain)</source>
        <translation>La clave de consumidor de la aplicación, su secreto o la clave privada del certificado, y My Domain de la organización (Setup › My Domain)</translation>
    </message>
    <message>
        <source>For who deleted what, and texts between two runs: the package for Salesforce with its triggers and channel, deployed as its README says</source>
        <translation>Para saber quién eliminó qué, y los textos entre dos ejecuciones: el paquete para Salesforce con sus desencadenadores y su canal, implementado como indica su README</translation>
    </message>
    <message>
        <source>Map Salesforce Chatter users to Microsoft 365 users</source>
        <translation>Asignar usuarios de Salesforce Chatter a usuarios de Microsoft 365</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>Clave de consumidor</translation>
    </message>
    <message>
        <source>From the External Client App, under Settings › OAuth Settings › Consumer Key and Secret.</source>
        <translation>De la External Client App, en Settings › OAuth Settings › Consumer Key and Secret.</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>Secreto de consumidor</translation>
    </message>
    <message>
        <source>The integration user&apos;s password.</source>
        <translation>La contraseña del usuario de integración.</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>Token de seguridad</translation>
    </message>
    <message>
        <source>The user&apos;s personal token, which Salesforce mails after Settings › Reset My Security Token. Empty where the network&apos;s addresses are trusted.</source>
        <translation>El token personal del usuario, que Salesforce envía por correo tras Settings › Reset My Security Token. Vacío si las direcciones de la red son de confianza.</translation>
    </message>
    <message>
        <source>RSA, 2048 bits or more, as PEM; its certificate is uploaded to the app.</source>
        <translation>RSA de 2048 bits o más, en PEM; su certificado se carga en la aplicación.</translation>
    </message>
    <message>
        <source>Channel of edits and deletions</source>
        <translation>Canal de ediciones y eliminaciones</translation>
    </message>
    <message>
        <source>The channel that the triggers post to. The package for Salesforce brings /event/Chatter_Archive__e; generic channels (/u/…) keep events for 24 hours only. none: edits and deletions are looked for, without who deleted.</source>
        <translation>El canal en el que publican los desencadenadores. El paquete para Salesforce incluye /event/Chatter_Archive__e; los canales genéricos (/u/…) conservan los eventos solo 24 horas. none: las ediciones y eliminaciones se buscan, sin saber quién eliminó.</translation>
    </message>
    <message>
        <source>Share of API requests (%)</source>
        <translation>Cuota de solicitudes de API (%)</translation>
    </message>
    <message>
        <source>A run pauses when the organisation has used so much of its daily API requests; the next run goes on.</source>
        <translation>Una ejecución se detiene cuando la organización ha usado esa parte de sus solicitudes de API diarias; la siguiente continúa.</translation>
    </message>
    <message>
        <source>Types left out</source>
        <translation>Tipos omitidos</translation>
    </message>
    <message>
        <source>Types of posts that are not captured, separated by commas, such as EmailMessageEvent where mail is archived already. Empty: none.</source>
        <translation>Tipos de publicaciones que no se capturan, separados por comas, como EmailMessageEvent si el correo ya se archiva. Vacío: ninguno.</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>Versión de la API</translation>
    </message>
    <message>
        <source>Such as 62.0. Empty: the newest of the server that was tried.</source>
        <translation>Como 62.0. Vacío: la más reciente del servidor que se ha probado.</translation>
    </message>
    <message>
        <source>Members of public groups</source>
        <translation>Miembros de grupos públicos</translation>
    </message>
    <message>
        <source>on: posts of public groups go to all members as well. off: to who wrote, was mentioned or owns the group. Members of private groups always get theirs.</source>
        <translation>on: las publicaciones de grupos públicos van también a todos los miembros. off: a quien escribió, fue mencionado o es propietario del grupo. Los miembros de grupos privados siempre reciben las suyas.</translation>
    </message>
    <message>
        <source>Followers of records</source>
        <translation>Seguidores de registros</translation>
    </message>
    <message>
        <source>on: posts on cases, accounts and other records go to who follows the record as well. off: to who wrote, was mentioned or owns it.</source>
        <translation>on: las publicaciones en casos, cuentas y otros registros van también a quienes siguen el registro. off: a quien escribió, fue mencionado o es su propietario.</translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation>Cambios registrados</translation>
    </message>
    <message>
        <source>on: what Salesforce itself writes into feeds (tracked changes, created records, …) is captured as well.</source>
        <translation>on: también se captura lo que el propio Salesforce escribe en los feeds (cambios registrados, registros creados, …).</translation>
    </message>
    <message>
        <source>Mend addresses of sandboxes</source>
        <translation>Corregir direcciones de sandboxes</translation>
    </message>
    <message>
        <source>on: the “.invalid” that a Salesforce sandbox puts behind each address is taken off.</source>
        <translation>on: se quita el «.invalid» que un sandbox de Salesforce añade a cada dirección.</translation>
    </message>
    <message>
        <source>A service account with an RSA key pair, its public half in Symphony&apos;s admin console</source>
        <translation>Una cuenta de servicio con un par de claves RSA, con la mitad pública en la consola de administración de Symphony</translation>
    </message>
    <message>
        <source>Agent address</source>
        <translation>Dirección del Agent</translation>
    </message>
    <message>
        <source>Attachments, and the files of Content Export: e-mail, Actiance, and Symphony&apos;s own XML as it is</source>
        <translation>Archivos adjuntos y los archivos de Content Export: correo electrónico, Actiance y el XML propio de Symphony tal como es</translation>
    </message>
    <message>
        <source>Capture events</source>
        <translation>Capturar eventos</translation>
    </message>
    <message>
        <source>Chats, rooms and wall posts of a Symphony pod with their attachments, every version of a message, and who joined and left.</source>
        <translation>Chats, salas y publicaciones del muro de un pod de Symphony con sus archivos adjuntos, cada versión de un mensaje y quién entró y salió.</translation>
    </message>
    <message>
        <source>Empty: the key has none.</source>
        <translation>Vacío: la clave no tiene ninguna.</translation>
    </message>
    <message>
        <source>For encrypted export files: gpg, and the private OpenPGP key</source>
        <translation>Para archivos de exportación cifrados: gpg y la clave privada OpenPGP</translation>
    </message>
    <message>
        <source>How fast Symphony is asked, on average. Its own limit is 400 for all that come from one address. 0: no limit.</source>
        <translation>Con qué rapidez se pregunta a Symphony, de media. Su propio límite es 400 para todo lo que venga de una dirección. 0: sin límite.</translation>
    </message>
    <message>
        <source>Joins, leaves, and what was done to rooms and connections</source>
        <translation>Entradas, salidas y lo que se hizo con salas y conexiones</translation>
    </message>
    <message>
        <source>Key manager address</source>
        <translation>Dirección del gestor de claves</translation>
    </message>
    <message>
        <source>Map external users to Microsoft 365 users</source>
        <translation>Asignar usuarios externos a usuarios de Microsoft 365</translation>
    </message>
    <message>
        <source>Messages of chats and rooms for everyone who was in them then, with every version, replies, forwards, forms and disclaimers</source>
        <translation>Mensajes de chats y salas para todos los que estaban entonces en ellos, con cada versión, respuestas, reenvíos, formularios y avisos legales</translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation>Clave OpenPGP</translation>
    </message>
    <message>
        <source>Passphrase of the OpenPGP key</source>
        <translation>Frase de contraseña de la clave OpenPGP</translation>
    </message>
    <message>
        <source>Path of gpg, to decrypt export files (.pgp). Empty: only files that are not encrypted are read.</source>
        <translation>Ruta de gpg, para descifrar archivos de exportación (.pgp). Vacío: solo se leen archivos sin cifrar.</translation>
    </message>
    <message>
        <source>Pod address</source>
        <translation>Dirección del pod</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Session authentication address</source>
        <translation>Dirección de autenticación de sesión</translation>
    </message>
    <message>
        <source>The address people open Symphony with, such as https://acme.symphony.com. It also names the pod when files are read from a folder.</source>
        <translation>La dirección con la que se abre Symphony, como https://acme.symphony.com. También identifica el pod cuando los archivos se leen de una carpeta.</translation>
    </message>
    <message>
        <source>The folder that export files arrive in. Its sub-folders are not read.</source>
        <translation>La carpeta a la que llegan los archivos de exportación. Sus subcarpetas no se leen.</translation>
    </message>
    <message>
        <source>The private key that export files are encrypted for, armoured. Needed with gpg.</source>
        <translation>La clave privada para la que se cifran los archivos de exportación, en formato de texto (armor). Necesaria con gpg.</translation>
    </message>
    <message>
        <source>The role User Provisioning for datafeed and datahose, Content Export Reader for contentExport</source>
        <translation>El rol User Provisioning para datafeed y datahose, Content Export Reader para contentExport</translation>
    </message>
    <message>
        <source>The service account&apos;s RSA key, PEM. Its public half is in the account in Symphony&apos;s admin console. Not needed to read files from a folder.</source>
        <translation>La clave RSA de la cuenta de servicio, PEM. Su mitad pública está en la cuenta, en la consola de administración de Symphony. No hace falta para leer archivos de una carpeta.</translation>
    </message>
    <message>
        <source>The service account&apos;s user name. Not needed to read files from a folder.</source>
        <translation>El nombre de usuario de la cuenta de servicio. No hace falta para leer archivos de una carpeta.</translation>
    </message>
    <message>
        <source>Wall posts, shared posts, and suppressed messages</source>
        <translation>Publicaciones del muro, publicaciones compartidas y mensajes suprimidos</translation>
    </message>
    <message>
        <source>Where sessions are signed in to. Empty: at the pod&apos;s address.</source>
        <translation>Dónde se inician las sesiones. Vacío: en la dirección del pod.</translation>
    </message>
    <message>
        <source>Where the Agent answers, if it runs in the organisation. Empty: at the pod&apos;s address.</source>
        <translation>Dónde responde el Agent, si se ejecuta en la organización. Vacío: en la dirección del pod.</translation>
    </message>
    <message>
        <source>Where the key manager answers, if it runs in the organisation. Empty: at the pod&apos;s address.</source>
        <translation>Dónde responde el gestor de claves, si se ejecuta en la organización. Vacío: en la dirección del pod.</translation>
    </message>
    <message>
        <source>Who joined and left, rooms that were made, changed and closed, connections, and events of the system. Suppressed messages are always told.</source>
        <translation>Quién entró y salió, salas que se crearon, cambiaron y cerraron, conexiones y eventos del sistema. Los mensajes suprimidos siempre se indican.</translation>
    </message>
    <message>
        <source>With datafeed: conversations the account is no member of, and joins, leaves and suppressions while no feed was read for 30 minutes</source>
        <translation>Con datafeed: conversaciones de las que la cuenta no es miembro, y entradas, salidas y supresiones mientras no se leyó ningún feed durante 30 minutos</translation>
    </message>
    <message>
        <source>With datahose: what was written before it was first read</source>
        <translation>Con datahose: lo que se escribió antes de leerlo por primera vez</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>Capacidades</translation>
    </message>
    <message>
        <source>Add-on (OAuth)</source>
        <translation>Complemento (OAuth)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>Rol de administrador</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>App&apos;s key and private key</source>
        <translation>Clave de la aplicación y clave privada</translation>
    </message>
    <message>
        <source>App&apos;s key and secret</source>
        <translation>Clave y secreto de la aplicación</translation>
    </message>
    <message>
        <source>Application in Microsoft Entra ID</source>
        <translation>Aplicación en Microsoft Entra ID</translation>
    </message>
    <message>
        <source>Azure Blob Storage</source>
        <translation>Azure Blob Storage</translation>
    </message>
    <message>
        <source>Belongs to the consumer key. Not needed with a private key.</source>
        <translation>Pertenece a la clave de consumidor. No hace falta con una clave privada.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>China, operated by 21Vianet</source>
        <translation>China, operado por 21Vianet</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Collecting waits while more than this many MB are kept locally and not yet delivered.</source>
        <translation>La captura espera mientras haya más de estos MB guardados localmente y sin entregar.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>Conexión (TCP)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Conversations of the account</source>
        <translation>Conversaciones de la cuenta</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Decryption</source>
        <translation>Descifrado</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Controlador</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Each message is an e-mail of its own (message), or all of a conversation&apos;s day are one, once the day (UTC) is over (conversationDay).</source>
        <translation>Cada mensaje es un correo propio (message), o todos los de un día de una conversación forman uno, cuando el día (UTC) ha terminado (conversationDay).</translation>
    </message>
    <message>
        <source>Empty: 993 where it is encrypted from the first byte, else 143.</source>
        <translation>Vacío: 993 si se cifra desde el primer byte; si no, 143.</translation>
    </message>
    <message>
        <source>Export files</source>
        <translation>Archivos de exportación</translation>
    </message>
    <message>
        <source>Export files in a folder</source>
        <translation>Archivos de exportación en una carpeta</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Files are moved</source>
        <translation>Los archivos se mueven</translation>
    </message>
    <message>
        <source>Files stay</source>
        <translation>Los archivos se quedan</translation>
    </message>
    <message>
        <source>Files stay (keep), or those that are read go to the sub-folder done, refused ones to quarantine (move).</source>
        <translation>Los archivos se quedan (keep), o los leídos van a la subcarpeta done y los rechazados a quarantine (move).</translation>
    </message>
    <message>
        <source>Files waiting</source>
        <translation>Archivos en espera</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Espacio libre</translation>
    </message>
    <message>
        <source>From the first byte (tls), or after a plain greeting (starttls). The certificate is always verified. No encryption (none) is for a server on this computer alone.</source>
        <translation>Desde el primer byte (tls) o tras un saludo sin cifrar (starttls). El certificado siempre se verifica. Sin cifrado (none) es solo para un servidor en este equipo.</translation>
    </message>
    <message>
        <source>Global and GCC</source>
        <translation>Global y GCC</translation>
    </message>
    <message>
        <source>Key manager</source>
        <translation>Gestor de claves</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Llavero</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Buzón</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Buzones</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>My Domain of the organisation, such as https://company.my.salesforce.com. With a private key or a password also https://login.salesforce.com, or https://test.salesforce.com for a sandbox.</source>
        <translation>My Domain de la organización, como https://company.my.salesforce.com. Con clave privada o contraseña también https://login.salesforce.com, o https://test.salesforce.com para un sandbox.</translation>
    </message>
    <message>
        <source>Name (DNS)</source>
        <translation>Nombre (DNS)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>One e-mail a conversation and day</source>
        <translation>Un correo por conversación y día</translation>
    </message>
    <message>
        <source>One e-mail a message</source>
        <translation>Un correo por mensaje</translation>
    </message>
    <message>
        <source>Permission Mail.ReadWrite</source>
        <translation>Permiso Mail.ReadWrite</translation>
    </message>
    <message>
        <source>Permission Mail.ReadWrite.Shared</source>
        <translation>Permiso Mail.ReadWrite.Shared</translation>
    </message>
    <message>
        <source>Permission User.Read.All</source>
        <translation>Permiso User.Read.All</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Private messages</source>
        <translation>Mensajes privados</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Derechos</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
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
        <translation>Nombre del servidor</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Session authentication</source>
        <translation>Autenticación de sesión</translation>
    </message>
    <message>
        <source>Signature requirement</source>
        <translation>Exigencia de firma</translation>
    </message>
    <message>
        <source>Staging SAS</source>
        <translation>SAS del almacenamiento provisional</translation>
    </message>
    <message>
        <source>Staging access</source>
        <translation>Acceso al almacenamiento provisional</translation>
    </message>
    <message>
        <source>Staging address</source>
        <translation>Dirección del almacenamiento provisional</translation>
    </message>
    <message>
        <source>Staging connection</source>
        <translation>Conexión al almacenamiento provisional</translation>
    </message>
    <message>
        <source>Staging container</source>
        <translation>Contenedor del almacenamiento provisional</translation>
    </message>
    <message>
        <source>Staging immutability</source>
        <translation>Inmutabilidad del almacenamiento provisional</translation>
    </message>
    <message>
        <source>Staging lifecycle</source>
        <translation>Ciclo de vida del almacenamiento provisional</translation>
    </message>
    <message>
        <source>Staging permissions</source>
        <translation>Permisos del almacenamiento provisional</translation>
    </message>
    <message>
        <source>Staging removal</source>
        <translation>Eliminación en el almacenamiento provisional</translation>
    </message>
    <message>
        <source>Staging sign-in</source>
        <translation>Inicio de sesión en el almacenamiento provisional</translation>
    </message>
    <message>
        <source>Staging write</source>
        <translation>Escritura en el almacenamiento provisional</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation>TLS desde el primer byte</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>The integration user to sign in as, with a private key or a password. With key and secret the app names the user.</source>
        <translation>El usuario de integración con el que se inicia sesión, con clave privada o contraseña. Con clave y secreto, la aplicación indica el usuario.</translation>
    </message>
    <message>
        <source>The pod&apos;s export files</source>
        <translation>Archivos de exportación del pod</translation>
    </message>
    <message>
        <source>The whole pod</source>
        <translation>Todo el pod</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>US Government DoD</source>
        <translation>Gobierno de EE. UU., DoD</translation>
    </message>
    <message>
        <source>US Government GCC High</source>
        <translation>Gobierno de EE. UU., GCC High</translation>
    </message>
    <message>
        <source>Unlisted groups</source>
        <translation>Grupos no listados</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Usuario y contraseña</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenant is in. The US government&apos;s two take no attachment of 3 MB or more; such a message then says where its files are kept.</source>
        <translation>En cuál de las nubes de Microsoft está el inquilino. Las dos del gobierno de EE. UU. no aceptan adjuntos de 3 MB o más; el mensaje dice entonces dónde se guardan sus archivos.</translation>
    </message>
    <message>
        <source>With a user name and password (plain), or as an application registered in Microsoft Entra ID, for Exchange Online (xoauth2).</source>
        <translation>Con nombre de usuario y contraseña (plain) o, para Exchange Online, como aplicación registrada en Microsoft Entra ID (xoauth2).</translation>
    </message>
    <message>
        <source>With the app&apos;s key and secret, as the user set in the app (client_credentials); with the app&apos;s key and a private key, as the user named here (jwt); or with the user&apos;s password and security token, which newer organisations refuse (password).</source>
        <translation>Con la clave y el secreto de la aplicación, como el usuario definido en ella (client_credentials); con la clave de la aplicación y una clave privada, como el usuario indicado aquí (jwt); o con la contraseña y el token de seguridad del usuario, que las organizaciones nuevas rechazan (password).</translation>
    </message>
    <message>
        <source>With the user name and password of a service account that Jive itself knows (basic), or with an add-on&apos;s client and a refresh token, or user name and password (oauth).</source>
        <translation>Con el nombre de usuario y la contraseña de una cuenta de servicio que el propio Jive conozca (basic), o con el cliente de un complemento y un token de actualización, o nombre de usuario y contraseña (oauth).</translation>
    </message>
    <message>
        <source>gpg</source>
        <translation>gpg</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>RSA key</source>
        <translation>Clave RSA</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>SHA-256 fingerprints of signer certificates that are trusted as they are, one a line or separated by commas; beside the trusted certificates or in their place.</source>
        <translation>Huellas digitales SHA-256 de certificados de firmantes en los que se confía tal cual, una por línea o separadas por comas; además de los certificados de confianza o en su lugar.</translation>
    </message>
    <message>
        <source>Attachments beyond it are kept in staging, and the message says so.</source>
        <translation>Los datos adjuntos mayores se guardan en el almacenamiento provisional y el mensaje lo indica.</translation>
    </message>
    <message>
        <source>Export files on an SFTP server</source>
        <translation>Archivos de exportación en un servidor SFTP</translation>
    </message>
    <message>
        <source>Folder on the SFTP server</source>
        <translation>Carpeta del servidor SFTP</translation>
    </message>
    <message>
        <source>For files on an SFTP server: an account there, and the fingerprint of its host key</source>
        <translation>Para archivos en un servidor SFTP: una cuenta en él y la huella digital de su clave de host</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Clave de host</translation>
    </message>
    <message>
        <source>Name or address of the server that export files are dropped on, such as sftp.example.com. No proxy is used.</source>
        <translation>Nombre o dirección del servidor en el que se depositan los archivos de exportación, por ejemplo sftp.example.com. No se usa ningún proxy.</translation>
    </message>
    <message>
        <source>Of the SFTP user. Empty: the key alone signs in.</source>
        <translation>Del usuario SFTP. Vacío: el inicio de sesión se hace solo con la clave.</translation>
    </message>
    <message>
        <source>Passphrase of the SFTP key</source>
        <translation>Frase de contraseña de la clave SFTP</translation>
    </message>
    <message>
        <source>SFTP key</source>
        <translation>Clave SFTP</translation>
    </message>
    <message>
        <source>SFTP password</source>
        <translation>Contraseña SFTP</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>Servidor SFTP</translation>
    </message>
    <message>
        <source>SFTP user</source>
        <translation>Usuario SFTP</translation>
    </message>
    <message>
        <source>The SFTP user&apos;s private key, PEM or OpenSSH. Its public half is with the account on the server. Empty: the password alone signs in.</source>
        <translation>La clave privada del usuario SFTP, PEM u OpenSSH. Su mitad pública está con la cuenta, en el servidor. Vacío: el inicio de sesión se hace solo con la contraseña.</translation>
    </message>
    <message>
        <source>The account on that server. It needs to read the folder, and to write there if files are to be moved.</source>
        <translation>La cuenta en ese servidor. Tiene que poder leer la carpeta, y escribir en ella si los archivos se van a mover.</translation>
    </message>
    <message>
        <source>The fingerprint of the server&apos;s host key, SHA256:…, as its administrator sees it with ssh-keygen -lf. A server with another key gets no sign-in.</source>
        <translation>La huella digital de la clave de host del servidor, SHA256:…, tal como la ve su administrador con ssh-keygen -lf. En un servidor con otra clave no se inicia sesión.</translation>
    </message>
    <message>
        <source>The folder that export files arrive in, as this account sees it. Its sub-folders are not read. Empty: the account&apos;s home.</source>
        <translation>La carpeta a la que llegan los archivos de exportación, tal como la ve esta cuenta. Sus subcarpetas no se leen. Vacío: la carpeta personal de la cuenta.</translation>
    </message>
    <message>
        <source>What the account is a member of (datafeed: set the schedule to every:15m, because events are lost that are not read for 30 minutes); the whole pod, where that is licensed, from when it is first read (datahose); the pod&apos;s export files (contentExport); or the same files, from a folder (folder) or an SFTP server (sftp).</source>
        <translation>Aquello de lo que la cuenta es miembro (datafeed: fije la programación en every:15m, porque los eventos que no se leen durante 30 minutos se pierden); el pod entero, donde haya licencia, desde la primera lectura (datahose); los archivos de exportación del pod (contentExport); o los mismos archivos, desde una carpeta (folder) o un servidor SFTP (sftp).</translation>
    </message>
    <message>
        <source>Where it answers, mostly 22.</source>
        <translation>Donde responde, casi siempre 22.</translation>
    </message>
    <message>
        <source>Further permissions</source>
        <translation>Otros permisos</translation>
    </message>
</context>
<context>
    <name>ui::AccountDialog</name>
    <message>
        <source>Add an archive account</source>
        <translation>Agregar una cuenta de archivo</translation>
    </message>
    <message>
        <source>Archive account “%1”</source>
        <translation>Cuenta de archivo «%1»</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Probar de nuevo</translation>
    </message>
    <message>
        <source>Na&amp;me of the account</source>
        <translation>No&amp;mbre de la cuenta</translation>
    </message>
    <message>
        <source>&amp;Kind of archive</source>
        <translation>&amp;Tipo de archivo</translation>
    </message>
    <message>
        <source>&amp;Save and test</source>
        <translation>&amp;Guardar y probar</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>&amp;Agregar cuenta</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>The account has no name. Enter one.</source>
        <translation>La cuenta no tiene nombre. Escriba uno.</translation>
    </message>
    <message>
        <source>&amp;Edit settings</source>
        <translation>&amp;Editar configuración</translation>
    </message>
</context>
<context>
    <name>ui::AccountList</name>
    <message>
        <source>Add …</source>
        <translation>Agregar …</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>Editar …</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Archive accounts</source>
        <translation>Cuentas de archivo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Usada por</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n conector</numerusform>
            <numerusform>%n conectores</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in use. Give its connectors another account, or delete them, first.</source>
        <translation>«%1» está en uso. Antes asigne otra cuenta a sus conectores o elimínelos.</translation>
    </message>
    <message>
        <source>Remove an archive account</source>
        <translation>Quitar una cuenta de archivo</translation>
    </message>
    <message>
        <source>“%1” and its secrets are removed from Chancery. The mailboxes and what is in them stay.</source>
        <translation>«%1» y sus secretos se quitan de Chancery. Los buzones y su contenido se conservan.</translation>
    </message>
    <message>
        <source>“%1” was not removed.</source>
        <translation>No se quitó «%1».</translation>
    </message>
    <message>
        <source>Testing “%1” …</source>
        <translation>Probando «%1» …</translation>
    </message>
    <message>
        <source>“%1” could not be tested.</source>
        <translation>No se pudo probar «%1».</translation>
    </message>
    <message>
        <source>“%1” is ready.</source>
        <translation>«%1» está lista.</translation>
    </message>
    <message>
        <source>“%1” cannot be used like this.</source>
        <translation>«%1» no se puede usar así.</translation>
    </message>
</context>
<context>
    <name>ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>No hay ninguna ejecución en curso.</translation>
    </message>
    <message>
        <source>Download log …</source>
        <translation>Descargar registro …</translation>
    </message>
    <message>
        <source>Show connector</source>
        <translation>Mostrar conector</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Aún no hay ejecuciones</translation>
    </message>
    <message>
        <source>Every run of every connector is listed here, with its figures.</source>
        <translation>Aquí figura cada ejecución de cada conector, con sus cifras.</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>No se pudieron leer las ejecuciones.</translation>
    </message>
    <message>
        <source>Runs &amp;of:</source>
        <translation>Ejecuciones &amp;de:</translation>
    </message>
    <message>
        <source>Show the runs of</source>
        <translation>Mostrar las ejecuciones de</translation>
    </message>
    <message>
        <source>The chosen run with every item, as text, CSV or JSON</source>
        <translation>La ejecución elegida con todos sus elementos, en texto, CSV o JSON</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>All connectors</source>
        <translation>Todos los conectores</translation>
    </message>
    <message>
        <source>Download log</source>
        <translation>Descargar registro</translation>
    </message>
    <message>
        <source>Text (*.txt);;CSV files (*.csv);;JSON files (*.json)</source>
        <translation>Texto (*.txt);;Archivos CSV (*.csv);;Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Se escribió en %1.</translation>
    </message>
    <message>
        <source>The log was not written.</source>
        <translation>No se escribió el registro.</translation>
    </message>
</context>
<context>
    <name>ui::Assistant</name>
    <message>
        <source>Add a connector: %1</source>
        <translation>Agregar un conector: %1</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>Editar «%1»</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>The draft was not saved.</source>
        <translation>No se guardó el borrador.</translation>
    </message>
    <message>
        <source>&amp;Create connector</source>
        <translation>&amp;Crear conector</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>&amp;Guardar cambios</translation>
    </message>
</context>
<context>
    <name>ui::AuditPage</name>
    <message>
        <source>Verify</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportar …</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>Entradas de auditoría</translation>
    </message>
    <message>
        <source>Proves that no entry was altered, added or removed</source>
        <translation>Demuestra que ninguna entrada se alteró, agregó ni quitó</translation>
    </message>
    <message>
        <source>All entries, oldest first, as CSV or JSON</source>
        <translation>Todas las entradas, de la más antigua a la más reciente, en CSV o JSON</translation>
    </message>
    <message>
        <source>The entries could not be read.</source>
        <translation>No se pudieron leer las entradas.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation>&amp;Sobre:</translation>
    </message>
    <message>
        <source>Show entries about</source>
        <translation>Mostrar las entradas sobre</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>Aún no hay entradas</translation>
    </message>
    <message>
        <source>Every change of accounts, connectors, mappings and settings is recorded here, and every run.</source>
        <translation>Aquí se registran todos los cambios de cuentas, conectores, asignaciones y configuración, y todas las ejecuciones.</translation>
    </message>
    <message>
        <source>No entries about “%1”</source>
        <translation>No hay entradas sobre «%1»</translation>
    </message>
    <message>
        <source>Entries are found by the whole name of a connector or an account.</source>
        <translation>Las entradas se encuentran por el nombre completo de un conector o de una cuenta.</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>Exportar la auditoría</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation>Archivos CSV (*.csv);;Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Se escribió en %1.</translation>
    </message>
    <message>
        <source>The audit was not exported.</source>
        <translation>No se exportó la auditoría.</translation>
    </message>
    <message>
        <source>Reading every entry and every run …</source>
        <translation>Leyendo todas las entradas y ejecuciones …</translation>
    </message>
    <message>
        <source>The record could not be verified.</source>
        <translation>No se pudo comprobar el registro.</translation>
    </message>
    <message>
        <source>Chosen entry</source>
        <translation>Entrada elegida</translation>
    </message>
</context>
<context>
    <name>ui::AuditWords</name>
    <message>
        <source>Account added</source>
        <translation>Cuenta agregada</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>Cuenta cambiada</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>Cuenta quitada</translation>
    </message>
    <message>
        <source>Connector added</source>
        <translation>Conector agregado</translation>
    </message>
    <message>
        <source>Connector changed</source>
        <translation>Conector cambiado</translation>
    </message>
    <message>
        <source>Connector removed</source>
        <translation>Conector quitado</translation>
    </message>
    <message>
        <source>Mapping changed</source>
        <translation>Asignación cambiada</translation>
    </message>
    <message>
        <source>Secrets changed</source>
        <translation>Secretos cambiados</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Configuración cambiada</translation>
    </message>
    <message>
        <source>Deliveries given up</source>
        <translation>Entregas abandonadas</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Ejecución iniciada</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Ejecución terminada</translation>
    </message>
    <message>
        <source>Staged segment removed</source>
        <translation>Segmento provisional quitado</translation>
    </message>
    <message>
        <source>Attachments left out dismissed</source>
        <translation>Aviso de adjuntos omitidos descartado</translation>
    </message>
</context>
<context>
    <name>ui::CheckList</name>
    <message>
        <source>passed</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>advertencia</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>error</translation>
    </message>
    <message>
        <source>Results of the test</source>
        <translation>Resultados de la prueba</translation>
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
        <translation>Sin definir</translation>
    </message>
</context>
<context>
    <name>ui::ChosenProblems</name>
    <message>
        <source>The list changed meanwhile.</source>
        <translation>La lista cambió entretanto.</translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation>Elija de nuevo.</translation>
    </message>
</context>
<context>
    <name>ui::ConfigurePage</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Probar conexión</translation>
    </message>
    <message>
        <source>Configure the source: %1</source>
        <translation>Configurar el origen: %1</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Configurar</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorActions</name>
    <message>
        <source>Run now</source>
        <translation>Ejecutar ahora</translation>
    </message>
    <message>
        <source>Capture and deliver now</source>
        <translation>Capturar y entregar ahora</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Cambiar la configuración</translation>
    </message>
    <message>
        <source>Clone …</source>
        <translation>Clonar …</translation>
    </message>
    <message>
        <source>The same settings under another name</source>
        <translation>La misma configuración con otro nombre</translation>
    </message>
    <message>
        <source>Download log</source>
        <translation>Descargar registro</translation>
    </message>
    <message>
        <source>What runs captured, delivered and could not</source>
        <translation>Lo que las ejecuciones capturaron, entregaron y no pudieron</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>Eliminar …</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>Eliminar (Supr)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>Descartar …</translation>
    </message>
    <message>
        <source>Clone “%1”</source>
        <translation>Clonar «%1»</translation>
    </message>
    <message>
        <source>A new connector with the same settings, mapping and secrets. It is paused until you resume it.</source>
        <translation>Un conector nuevo con la misma configuración, asignación y secretos. Queda en pausa hasta que lo reanude.</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Clonar</translation>
    </message>
    <message>
        <source>Name of the new connector</source>
        <translation>Nombre del conector nuevo</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>Copia de %1</translation>
    </message>
    <message>
        <source>The draft “%1” and what was entered in it will be gone.</source>
        <translation>Se perderá el borrador «%1» y lo que se escribió en él.</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) and what was entered in them will be gone.</source>
        <translation>
            <numerusform>Se perderá %n borrador y lo que se escribió en él.</numerusform>
            <numerusform>Se perderán %n borradores y lo que se escribió en ellos.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was imported stays in the mailboxes, and history, log and audit are kept.</source>
        <translation>Lo importado permanece en los buzones, y se conservan el historial, el registro y la auditoría.</translation>
    </message>
    <message>
        <source>“%1” will be deleted and captures nothing any more.</source>
        <translation>Se eliminará «%1» y dejará de capturar.</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) will be deleted and capture nothing any more.</source>
        <translation>
            <numerusform>Se eliminará %n conector y dejará de capturar.</numerusform>
            <numerusform>Se eliminarán %n conectores y dejarán de capturar.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>Eliminar «%1»</translation>
    </message>
    <message>
        <source>%1 If you delete the connector now, they are given up and never delivered. The reason is kept in the audit.</source>
        <translation>%1 Si elimina ahora el conector, se abandonan y no se entregarán nunca. El motivo queda en la auditoría.</translation>
    </message>
    <message>
        <source>Give up and delete</source>
        <translation>Abandonar y eliminar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message numerus="yes">
        <source>%n failed or parked copy(s) can never be delivered then.</source>
        <translation>
            <numerusform>%n copia con error o retenida ya no podrá entregarse nunca.</numerusform>
            <numerusform>%n copias con error o retenidas ya no podrán entregarse nunca.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments that copies lack can never be sent then.</source>
        <translation>Los adjuntos que faltan en las copias ya no podrán enviarse nunca.</translation>
    </message>
    <message>
        <source>Discard changes …</source>
        <translation>Descartar los cambios …</translation>
    </message>
    <message>
        <source>The unsaved edit that is kept</source>
        <translation>La edición sin guardar que se conserva</translation>
    </message>
    <message>
        <source>Goes on with the run that was paused, and runs by the schedule again</source>
        <translation>Continúa la ejecución en pausa y vuelve a ejecutarse según la programación</translation>
    </message>
    <message>
        <source>A run finishes what is in hand, and none starts by itself until it is resumed</source>
        <translation>Una ejecución termina lo que está en curso y ninguna se inicia sola hasta que se reanude</translation>
    </message>
    <message>
        <source>There is a connector “%1” already. Choose another name.</source>
        <translation>Ya existe un conector «%1». Elija otro nombre.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorFlyout</name>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Edit this connector</source>
        <translation>Editar este conector</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation>Conector %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorModel</name>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Último éxito</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Próxima ejecución</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponibles</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importados</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parciales</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Retraso</translation>
    </message>
    <message>
        <source>Of the run that is going on</source>
        <translation>De la ejecución en curso</translation>
    </message>
    <message>
        <source>Of the last run: %1, %2</source>
        <translation>De la última ejecución: %1, %2</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorTable</name>
    <message>
        <source>Connectors</source>
        <translation>Conectores</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorsTab</name>
    <message>
        <source>Add connector</source>
        <translation>Agregar conector</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation>Aún no hay conectores</translation>
    </message>
    <message>
        <source>A connector captures messages from one source and archives them. Choose a source to begin.</source>
        <translation>Un conector captura los mensajes de un origen y los archiva. Elija un origen para empezar.</translation>
    </message>
    <message>
        <source>No connector matches</source>
        <translation>Ningún conector coincide</translation>
    </message>
    <message>
        <source>Change what you typed, or clear it to see all connectors.</source>
        <translation>Cambie lo que escribió o bórrelo para ver todos los conectores.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Borrar el filtro</translation>
    </message>
    <message>
        <source>Read again (F5)</source>
        <translation>Leer de nuevo (F5)</translation>
    </message>
    <message>
        <source>Filter connectors</source>
        <translation>Filtrar conectores</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Elegir las columnas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Filter by name, source, account or status (Ctrl+F); or just type in the table</source>
        <translation>Filtrar por nombre, origen, cuenta o estado (Ctrl+F), o escribir directamente en la tabla</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>Más comandos</translation>
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
        <translation>Importados</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parciales</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>%1 = %2 + %3 + %4 + %5</source>
        <translation>%1 = %2 + %3 + %4 + %5</translation>
    </message>
    <message>
        <source>%1 captured</source>
        <translation>%1 capturados</translation>
    </message>
    <message>
        <source>Of the run that is going on</source>
        <translation>De la ejecución en curso</translation>
    </message>
    <message>
        <source>Of the last run, %1</source>
        <translation>De la última ejecución, %1</translation>
    </message>
    <message>
        <source>The figures add up (%1), but the run did not read everything.</source>
        <translation>Las cifras cuadran (%1), pero la ejecución no lo leyó todo.</translation>
    </message>
    <message>
        <source>The figures do not add up: available is not imported + partial + skipped + failed (%1). Download the log and verify the audit.</source>
        <translation>Las cifras no cuadran: disponibles no es importados + parciales + omitidos + con error (%1). Descargue el registro y compruebe la auditoría.</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Contadores</translation>
    </message>
    <message>
        <source>Every copy is accounted for: available = imported + partial + skipped + failed (%1).</source>
        <translation>Todas las copias están contabilizadas: disponibles = importados + parciales + omitidos + con error (%1).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the failed parked until an admin acts</source>
        <translation>
            <numerusform>%Ln de los errores está retenido hasta que actúe un administrador</numerusform>
            <numerusform>%Ln de los errores están retenidos hasta que actúe un administrador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left open for the next run</source>
        <translation>
            <numerusform>%Ln queda abierto para la próxima ejecución</numerusform>
            <numerusform>%Ln quedan abiertos para la próxima ejecución</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln carried in from earlier runs</source>
        <translation>
            <numerusform>%Ln viene de ejecuciones anteriores</numerusform>
            <numerusform>%Ln vienen de ejecuciones anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read again and known</source>
        <translation>
            <numerusform>%Ln releído y ya conocido</numerusform>
            <numerusform>%Ln releídos y ya conocidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by “Capture from”</source>
        <translation>
            <numerusform>%Ln excluido por «Capturar desde»</numerusform>
            <numerusform>%Ln excluidos por «Capturar desde»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s) from outside, counted once an item</source>
        <translation>
            <numerusform>%Ln participante externo, contado una vez por elemento</numerusform>
            <numerusform>%Ln participantes externos, contados una vez por elemento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The figures add up (%1); %Ln copy(s) are still to be delivered by the next run.</source>
        <translation>
            <numerusform>Las cifras cuadran (%1); la próxima ejecución aún debe entregar %Ln copia.</numerusform>
            <numerusform>Las cifras cuadran (%1); la próxima ejecución aún debe entregar %Ln copias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) did not arrive.</source>
        <translation>
            <numerusform>%Ln copia no llegó.</numerusform>
            <numerusform>%Ln copias no llegaron.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DataConnectorsPage</name>
    <message>
        <source>Overview</source>
        <translation>Información general</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Conectores</translation>
    </message>
    <message>
        <source>Data connectors</source>
        <translation>Conectores de datos</translation>
    </message>
    <message>
        <source>No connector can be added.</source>
        <translation>No se puede agregar ningún conector.</translation>
    </message>
    <message>
        <source>“%1” cannot be edited.</source>
        <translation>«%1» no se puede editar.</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>Editar «%1»</translation>
    </message>
    <message>
        <source>Changes of “%1” are kept from %2 and were never saved. Go on with them, or start afresh from the settings as they are now?</source>
        <translation>Se conservan cambios de «%1» del %2 que nunca se guardaron. ¿Continuar con ellos o empezar de nuevo con la configuración actual?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>The changes of “%1” that are kept from %2 and were never saved will be gone. The connector stays as it is.</source>
        <translation>Se perderán los cambios de «%1» del %2, que nunca se guardaron. El conector queda como está.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>ui::DateField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <comment>how a date is written, as a hint</comment>
        <translation>AAAA-MM-DD</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Elegir una fecha</translation>
    </message>
    <message>
        <source>Choose a date: %1</source>
        <translation>Elegir una fecha: %1</translation>
    </message>
</context>
<context>
    <name>ui::Desk</name>
    <message>
        <source>The connectors could not be read.</source>
        <translation>No se pudieron leer los conectores.</translation>
    </message>
    <message>
        <source>“%1” could not run.</source>
        <translation>«%1» no se pudo ejecutar.</translation>
    </message>
    <message>
        <source>“%1” was not paused.</source>
        <translation>No se pausó «%1».</translation>
    </message>
    <message>
        <source>“%1” was not resumed.</source>
        <translation>No se reanudó «%1».</translation>
    </message>
    <message>
        <source>“%1” was not cloned.</source>
        <translation>No se clonó «%1».</translation>
    </message>
    <message>
        <source>“%1” was not deleted.</source>
        <translation>No se eliminó «%1».</translation>
    </message>
    <message>
        <source>The draft was not discarded.</source>
        <translation>No se descartó el borrador.</translation>
    </message>
</context>
<context>
    <name>ui::Disclosure</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>ui::DraftKeeper</name>
    <message>
        <source>The draft “%1” was not saved.</source>
        <translation>No se guardó el borrador «%1».</translation>
    </message>
</context>
<context>
    <name>ui::FieldForm</name>
    <message>
        <source>Advanced</source>
        <translation>Opciones avanzadas</translation>
    </message>
</context>
<context>
    <name>ui::FieldText</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatorio)</translation>
    </message>
    <message>
        <source>Enter a whole number of at least %1.</source>
        <translation>Escriba un número entero no menor que %1.</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Escriba un número entero de %1 a %2.</translation>
    </message>
    <message>
        <source>Enter a full address such as https://host.example.com.</source>
        <translation>Escriba una dirección completa, como https://host.example.com.</translation>
    </message>
    <message>
        <source>Enter a date such as 2026-01-31, or a time in UTC such as 2026-01-31T08:00:00Z.</source>
        <translation>Escriba una fecha, como 2026-01-31, o una hora UTC, como 2026-01-31T08:00:00Z.</translation>
    </message>
    <message>
        <source>Choose one of the values offered.</source>
        <translation>Elija uno de los valores ofrecidos.</translation>
    </message>
    <message>
        <source>Choose a folder or type its path.</source>
        <translation>Elija una carpeta o escriba su ruta.</translation>
    </message>
    <message>
        <source>Choose a file or type its path.</source>
        <translation>Elija un archivo o escriba su ruta.</translation>
    </message>
    <message>
        <source>Enter it to go on.</source>
        <translation>Escríbalo para continuar.</translation>
    </message>
    <message>
        <source>“%1” is missing. %2</source>
        <comment>name of a field, what to do</comment>
        <translation>Falta «%1». %2</translation>
    </message>
    <message>
        <source>“%1” does not fit here. %2</source>
        <comment>what was entered, what to do</comment>
        <translation>«%1» no es válido aquí. %2</translation>
    </message>
    <message>
        <source>When it runs by itself. Times of day are those of this computer&apos;s time zone.</source>
        <translation>Cuándo se ejecuta por sí solo. Las horas son las de la zona horaria de este equipo.</translation>
    </message>
</context>
<context>
    <name>ui::FirstRunPage</name>
    <message>
        <source>Add connector</source>
        <translation>Agregar conector</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Probar con datos de ejemplo</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Revisar de nuevo</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Revisando …</translation>
    </message>
    <message>
        <source>Welcome to Chancery</source>
        <translation>Bienvenido a Chancery</translation>
    </message>
    <message>
        <source>Chancery reads messages of other systems and archives a copy of each in the mailbox of everyone who took part. A connector says which source to read and where the mailboxes are; four short steps set one up.</source>
        <translation>Chancery lee los mensajes de otros sistemas y archiva una copia de cada uno en el buzón de todas las personas que participaron. Un conector indica qué origen leer y dónde están los buzones; se configura en cuatro pasos breves.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Setting up the sample connectors …</source>
        <translation>Preparando los conectores de ejemplo …</translation>
    </message>
    <message>
        <source>The sample data comes with Chancery: signed files and a chat server&apos;s database, read without a network and archived in a folder below the data folder.</source>
        <translation>Los datos de ejemplo vienen con Chancery: archivos firmados y la base de datos de un servidor de chat, que se leen sin red y se archivan en una carpeta dentro de la carpeta de datos.</translation>
    </message>
</context>
<context>
    <name>ui::HistorySection</name>
    <message>
        <source>Created</source>
        <translation>Creado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminado</translation>
    </message>
    <message>
        <source>Custom mapping set</source>
        <translation>Asignación personalizada establecida</translation>
    </message>
    <message>
        <source>Copies dismissed</source>
        <translation>Copias descartadas</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>Ejecución iniciada</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Ejecución terminada</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Ejecución %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>History of this connector</source>
        <translation>Historial de este conector</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>No se pudo leer el historial.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Attachments left out dismissed</source>
        <translation>Aviso de adjuntos omitidos descartado</translation>
    </message>
</context>
<context>
    <name>ui::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>ui::ListField</name>
    <message>
        <source>One a line, or separated by commas</source>
        <translation>Uno por línea, o separados por comas</translation>
    </message>
</context>
<context>
    <name>ui::LogDownload</name>
    <message>
        <source>Save …</source>
        <translation>Guardar …</translation>
    </message>
    <message>
        <source>Which runs</source>
        <translation>Qué ejecuciones</translation>
    </message>
    <message>
        <source>The last run</source>
        <translation>La última ejecución</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Los últimos 7 días</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Entre dos fechas</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Todas las ejecuciones</translation>
    </message>
    <message>
        <source>Format of the log</source>
        <translation>Formato del registro</translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation>Texto (.txt)</translation>
    </message>
    <message>
        <source>Spreadsheet (.csv)</source>
        <translation>Hoja de cálculo (.csv)</translation>
    </message>
    <message>
        <source>JSON (.json)</source>
        <translation>JSON (.json)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>&amp;Ejecuciones</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>The chosen run (%1)</source>
        <translation>La ejecución elegida (%1)</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Guardar el registro</translation>
    </message>
    <message>
        <source>The log was not saved.</source>
        <translation>No se guardó el registro.</translation>
    </message>
    <message>
        <source>There is no run in this time; nothing was saved.</source>
        <translation>No hay ejecuciones en ese período; no se guardó nada.</translation>
    </message>
    <message>
        <source>Saving the log …</source>
        <translation>Guardando el registro …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) written to %1.</source>
        <translation>
            <numerusform>%Ln ejecución escrita en %1.</numerusform>
            <numerusform>%Ln ejecuciones escritas en %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Opening the archive …</source>
        <translation>Abriendo el archivo …</translation>
    </message>
    <message>
        <source>The data folder cannot be opened.</source>
        <translation>No se puede abrir la carpeta de datos.</translation>
    </message>
    <message>
        <source>Chancery is not running</source>
        <translation>Chancery no se está ejecutando</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>ui::MapPerson</name>
    <message>
        <source>Map</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Volver a automática</translation>
    </message>
    <message>
        <source>Mailbox for the chosen person</source>
        <translation>Buzón de la persona elegida</translation>
    </message>
    <message>
        <source>Address of the mailbox</source>
        <translation>Dirección del buzón</translation>
    </message>
    <message>
        <source>Takes the mapping by hand out; the address decides again</source>
        <translation>Quita la asignación manual; vuelve a decidir la dirección</translation>
    </message>
    <message>
        <source>Mailbox for %1:</source>
        <translation>Buzón de %1:</translation>
    </message>
    <message>
        <source>Choose a person above to map by hand.</source>
        <translation>Elija arriba una persona para asignarla a mano.</translation>
    </message>
    <message>
        <source>Enter the address of a mailbox, or choose one from the list.</source>
        <translation>Escriba la dirección de un buzón o elija uno de la lista.</translation>
    </message>
    <message>
        <source>No mailbox of the account has the address “%1”. Check its spelling, or add the mailbox to the directory first.</source>
        <translation>Ningún buzón de la cuenta tiene la dirección «%1». Revise cómo está escrita o agregue primero el buzón al directorio.</translation>
    </message>
</context>
<context>
    <name>ui::MappingFilePanel</name>
    <message>
        <source>Wrong lines of the mapping file</source>
        <translation>Líneas erróneas del archivo de asignación</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Remove the imported mapping</source>
        <translation>Quitar la asignación importada</translation>
    </message>
    <message>
        <source>&amp;Download template …</source>
        <translation>&amp;Descargar plantilla …</translation>
    </message>
    <message>
        <source>&amp;Import CSV …</source>
        <translation>&amp;Importar CSV …</translation>
    </message>
    <message>
        <source>The file is still being checked. Wait for the result before you go on.</source>
        <translation>El archivo aún se está revisando. Espere el resultado antes de continuar.</translation>
    </message>
    <message>
        <source>No mapping file is imported.</source>
        <translation>No se ha importado ningún archivo de asignación.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a mapping file.</source>
        <translation>
            <numerusform>%n línea de un archivo de asignación.</numerusform>
            <numerusform>%n líneas de un archivo de asignación.</numerusform>
        </translation>
    </message>
    <message>
        <source>The template was written to %1.</source>
        <translation>La plantilla se escribió en %1.</translation>
    </message>
    <message>
        <source>The template was not written.</source>
        <translation>No se escribió la plantilla.</translation>
    </message>
    <message>
        <source>Download the mapping template</source>
        <translation>Descargar la plantilla de asignación</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Importar una asignación</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Archivos CSV (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Checking %1 …</source>
        <translation>Revisando %1 …</translation>
    </message>
    <message>
        <source>The mapping was not imported.</source>
        <translation>No se importó la asignación.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported.</source>
        <translation>
            <numerusform>%n línea importada.</numerusform>
            <numerusform>%n líneas importadas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was not imported: %n of its lines are wrong. Correct them and import it again.</source>
        <translation>
            <numerusform>No se importó %1: %n de sus líneas es errónea. Corríjala e impórtelo de nuevo.</numerusform>
            <numerusform>No se importó %1: %n de sus líneas son erróneas. Corríjalas e impórtelo de nuevo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MappingFiles</name>
    <message>
        <source>Import …</source>
        <translation>Importar …</translation>
    </message>
    <message>
        <source>Replaces the mapping by hand with the lines of a CSV file</source>
        <translation>Sustituye la asignación manual por las líneas de un archivo CSV</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportar …</translation>
    </message>
    <message>
        <source>Writes the mapping by hand to a CSV file</source>
        <translation>Escribe la asignación manual en un archivo CSV</translation>
    </message>
    <message>
        <source>Template …</source>
        <translation>Plantilla …</translation>
    </message>
    <message>
        <source>Writes a CSV file with the columns such a file needs</source>
        <translation>Escribe un archivo CSV con las columnas necesarias</translation>
    </message>
    <message>
        <source>Write a template</source>
        <translation>Escribir una plantilla</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>Importar una asignación</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Archivos CSV (*.csv);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The mapping was not imported.</source>
        <translation>No se importó la asignación.</translation>
    </message>
    <message>
        <source>Replace the mapping</source>
        <translation>Sustituir la asignación</translation>
    </message>
    <message numerus="yes">
        <source>The %n line(s) of the mapping by hand are replaced by those of the file. Export them first to keep them.</source>
        <translation>
            <numerusform>La línea (%n) de la asignación manual se sustituye por las del archivo. Expórtela antes si quiere conservarla.</numerusform>
            <numerusform>Las %n líneas de la asignación manual se sustituyen por las del archivo. Expórtelas antes si quiere conservarlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Nothing was imported: another connector was chosen meanwhile.</source>
        <translation>No se importó nada: mientras tanto se eligió otro conector.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %n line(s) of %1 need mending.</source>
        <translation>
            <numerusform>No se importó nada: hay que corregir %n línea de %1.</numerusform>
            <numerusform>No se importó nada: hay que corregir %n líneas de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… y %n más.</numerusform>
            <numerusform>… y %n más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported from %1.</source>
        <translation>
            <numerusform>%n línea importada de %1.</numerusform>
            <numerusform>%n líneas importadas de %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>Exportar la asignación</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Se escribió en %1.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>No se escribió el archivo.</translation>
    </message>
</context>
<context>
    <name>ui::MappingPage</name>
    <message>
        <source>Map people &amp;automatically by their e-mail address</source>
        <translation>Asignar personas &amp;automáticamente por su dirección de correo</translation>
    </message>
    <message>
        <source>Whoever has an address or alias that the account&apos;s directory knows gets the copies in that mailbox. The lines of a mapping file come first.</source>
        <translation>Quien tenga una dirección o un alias que conozca el directorio de la cuenta recibe las copias en ese buzón. Las líneas de un archivo de asignación van primero.</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Archivo de asignación</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Map users</source>
        <translation>Asignar usuarios</translation>
    </message>
</context>
<context>
    <name>ui::MappingTable</name>
    <message>
        <source>No mailbox</source>
        <translation>Sin buzón</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Externa</translation>
    </message>
    <message>
        <source>Mapped by hand</source>
        <translation>Asignada a mano</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>Person at the source</source>
        <translation>Persona en el origen</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Buzón</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Por qué no</translation>
    </message>
</context>
<context>
    <name>ui::MappingWork</name>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>The connector is gone.</source>
        <translation>El conector ya no existe.</translation>
    </message>
</context>
<context>
    <name>ui::NoticeButton</name>
    <message>
        <source>Notices (%1)</source>
        <translation>Avisos (%1)</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>%n aviso nuevo</numerusform>
            <numerusform>%n avisos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed with the connectors since Chancery was started</source>
        <translation>Qué cambió en los conectores desde que se inició Chancery</translation>
    </message>
    <message>
        <source>Nothing has changed since Chancery was started.</source>
        <translation>Nada ha cambiado desde que se inició Chancery.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>time, what happened</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Borrar esta lista</translation>
    </message>
</context>
<context>
    <name>ui::Notices</name>
    <message>
        <source>“%1” is healthy again.</source>
        <translation>«%1» vuelve a funcionar correctamente.</translation>
    </message>
    <message>
        <source>“%1”: %2. %3</source>
        <translation>«%1»: %2. %3</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) need attention</source>
        <translation>
            <numerusform>%n conector requiere atención</numerusform>
            <numerusform>%n conectores requieren atención</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) healthy again</source>
        <translation>
            <numerusform>%n conector vuelve a funcionar correctamente</numerusform>
            <numerusform>%n conectores vuelven a funcionar correctamente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewTab</name>
    <message>
        <source>Search sources</source>
        <translation>Buscar orígenes</translation>
    </message>
    <message>
        <source>No source matches</source>
        <translation>Ningún origen coincide</translation>
    </message>
    <message>
        <source>Change what you typed, or clear it to see all sources.</source>
        <translation>Cambie lo que escribió o bórrelo para ver todos los orígenes.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>ui::PathField</name>
    <message>
        <source>Choose …</source>
        <translation>Elegir …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Elegir: %1</translation>
    </message>
</context>
<context>
    <name>ui::PeopleModel</name>
    <message>
        <source>Unmapped</source>
        <translation>Sin asignar</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Por archivo</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Por correo electrónico</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Externa</translation>
    </message>
    <message>
        <source>None: shown in the messages, gets no copies</source>
        <translation>Ninguno: aparece en los mensajes, no recibe copias</translation>
    </message>
    <message>
        <source>Person in the source</source>
        <translation>Persona en el origen</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Buzón</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>Asignación</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elementos</translation>
    </message>
</context>
<context>
    <name>ui::PersonalSettings</name>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Tema:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste alto</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>&amp;Start Chancery when I sign in</source>
        <translation>&amp;Iniciar Chancery al iniciar sesión</translation>
    </message>
    <message>
        <source>Schedules run only while Chancery does.</source>
        <translation>Las programaciones solo se ejecutan mientras Chancery está en marcha.</translation>
    </message>
    <message>
        <source>Data folder:</source>
        <translation>Carpeta de datos:</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Another one is chosen when Chancery is started: chancery --data-dir</source>
        <translation>Para usar otra, indíquela al iniciar Chancery: chancery --data-dir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>The language was not changed.</source>
        <translation>No se cambió el idioma.</translation>
    </message>
    <message>
        <source>Chancery speaks this language from its next start on.</source>
        <translation>Chancery hablará este idioma a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>The start at sign-in was not changed.</source>
        <translation>No se cambió el inicio al iniciar sesión.</translation>
    </message>
</context>
<context>
    <name>ui::PreviewPanel</name>
    <message>
        <source>People and their mailboxes</source>
        <translation>Personas y sus buzones</translation>
    </message>
    <message>
        <source>Stopped before everyone was found.</source>
        <translation>Detenido antes de encontrar a todas las personas.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Leer de nuevo</translation>
    </message>
    <message>
        <source>Stop reading the source</source>
        <translation>Dejar de leer el origen</translation>
    </message>
    <message>
        <source>Read the source again</source>
        <translation>Leer el origen de nuevo</translation>
    </message>
    <message>
        <source>Reading the source and the directory … You can go on without waiting.</source>
        <translation>Leyendo el origen y el directorio … Puede continuar sin esperar.</translation>
    </message>
    <message>
        <source>The source holds nothing yet. Whoever takes part in the first items is mapped when they are captured.</source>
        <translation>El origen aún no contiene nada. Las personas de los primeros elementos se asignan cuando se capturan.</translation>
    </message>
    <message numerus="yes">
        <source>%n mapped by file</source>
        <translation>
            <numerusform>%n asignada por archivo</numerusform>
            <numerusform>%n asignadas por archivo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by e-mail</source>
        <comment>people mapped</comment>
        <translation>
            <numerusform>%n por correo electrónico</numerusform>
            <numerusform>%n por correo electrónico</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unmapped</source>
        <translation>
            <numerusform>%n sin asignar</numerusform>
            <numerusform>%n sin asignar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside</source>
        <comment>people outside the organisation</comment>
        <translation>
            <numerusform>%n externa</numerusform>
            <numerusform>%n externas</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>No se encontró a nadie.</translation>
    </message>
    <message>
        <source>The people could not be listed.</source>
        <translation>No se pudo obtener la lista de personas.</translation>
    </message>
</context>
<context>
    <name>ui::PreviewSection</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>List what a run would capture now</source>
        <translation>Ver qué capturaría ahora una ejecución</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Campos de encabezado</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Datos adjuntos</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Dato adjunto</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Item id, as in the log</source>
        <translation>Identificador del elemento, como en el registro</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Reading the source …</source>
        <translation>Leyendo el origen …</translation>
    </message>
    <message>
        <source>The source could not be read.</source>
        <translation>No se pudo leer el origen.</translation>
    </message>
    <message>
        <source>A run would capture nothing new now.</source>
        <translation>Una ejecución no capturaría ahora nada nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that a run would capture are in the list.</source>
        <translation>
            <numerusform>La lista muestra %n elemento que capturaría una ejecución.</numerusform>
            <numerusform>La lista muestra %n elementos que capturaría una ejecución.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the message …</source>
        <translation>Leyendo el mensaje …</translation>
    </message>
    <message>
        <source>The message cannot be shown.</source>
        <translation>No se puede mostrar el mensaje.</translation>
    </message>
    <message>
        <source>This item could not be made into a message. Its record, as the source gave it:</source>
        <translation>Este elemento no se pudo convertir en mensaje. Su registro, tal como lo dio el origen:</translation>
    </message>
    <message>
        <source>As it is archived. Images and links are not loaded.</source>
        <translation>Tal como está archivado. No se cargan imágenes ni vínculos.</translation>
    </message>
    <message>
        <source>As a run would import it now. Images and links are not loaded.</source>
        <translation>Tal como lo importaría ahora una ejecución. No se cargan imágenes ni vínculos.</translation>
    </message>
    <message>
        <source>Message preview</source>
        <translation>Vista previa del mensaje</translation>
    </message>
    <message>
        <source>Type the id of an item, as in the log, or choose one from the list.</source>
        <translation>Escriba el identificador de un elemento, como en el registro, o elija uno de la lista.</translation>
    </message>
    <message>
        <source>As it is kept; no copy is in a mailbox yet. Images and links are not loaded.</source>
        <translation>Tal como se conserva; todavía no hay ninguna copia en un buzón. No se cargan imágenes ni vínculos.</translation>
    </message>
</context>
<context>
    <name>ui::ProblemsSection</name>
    <message>
        <source>Item</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Buzón</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Failed and parked copies</source>
        <translation>Copias con error y retenidas</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>Reintentar todo</translation>
    </message>
    <message>
        <source>Map user …</source>
        <translation>Asignar usuario …</translation>
    </message>
    <message>
        <source>Show message</source>
        <translation>Mostrar mensaje</translation>
    </message>
    <message>
        <source>Dismiss …</source>
        <translation>Descartar …</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>No se pudo leer la lista.</translation>
    </message>
    <message>
        <source>Delivers everything that failed or was parked once more, by today&apos;s mapping.</source>
        <translation>Vuelve a entregar todo lo que falló o quedó retenido, según la asignación de hoy.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose a row to see why, and what can be done.</source>
        <translation>Elija una fila para ver el motivo y qué se puede hacer.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>The copies were not dismissed.</source>
        <translation>No se descartaron las copias.</translation>
    </message>
    <message>
        <source>Failed and parked</source>
        <translation>Con error y retenidas</translation>
    </message>
    <message>
        <source>Retry chosen</source>
        <translation>Reintentar lo elegido</translation>
    </message>
    <message>
        <source>Delivers what failed or was parked of the chosen items once more, by today&apos;s mapping.</source>
        <translation>Entrega de nuevo lo fallido o aparcado de los elementos elegidos, según la asignación de hoy.</translation>
    </message>
    <message>
        <source>%1 rows are too many to be copied; the limit is %2. Choose fewer, or download the log.</source>
        <translation>%1 filas son demasiadas para copiarlas; el límite es %2. Elija menos o descargue el registro.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) chosen</source>
        <translation>
            <numerusform>%Ln copia elegida</numerusform>
            <numerusform>%Ln copias elegidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more.</source>
        <translation>
            <numerusform>… y %Ln más.</numerusform>
            <numerusform>… y %Ln más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed and parked copies of %Ln item(s) will not be delivered and no longer count as unresolved. The reason is kept in the audit.</source>
        <translation>
            <numerusform>Las copias con error y retenidas de %Ln elemento no se entregarán y dejan de contar como pendientes. El motivo queda en la auditoría.</numerusform>
            <numerusform>Las copias con error y retenidas de %Ln elementos no se entregarán y dejan de contar como pendientes. El motivo queda en la auditoría.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProductPage</name>
    <message>
        <source>All sources</source>
        <translation>Todos los orígenes</translation>
    </message>
    <message>
        <source>Back to all sources (Esc)</source>
        <translation>Volver a todos los orígenes (Esc)</translation>
    </message>
    <message>
        <source>What it captures</source>
        <translation>Qué captura</translation>
    </message>
    <message>
        <source>What it does not capture</source>
        <translation>Qué no captura</translation>
    </message>
    <message>
        <source>Before you begin, you need</source>
        <translation>Antes de empezar necesita</translation>
    </message>
</context>
<context>
    <name>ui::ProductTile</name>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n conector</numerusform>
            <numerusform>%n conectores</numerusform>
        </translation>
    </message>
    <message>
        <source>None set up yet</source>
        <translation>Aún no hay ninguno configurado</translation>
    </message>
</context>
<context>
    <name>ui::ProgramSettings</name>
    <message>
        <source>Send test</source>
        <translation>Enviar prueba</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertas</translation>
    </message>
    <message>
        <source>Sends a test alert by what is saved above</source>
        <translation>Envía una alerta de prueba según lo guardado arriba</translation>
    </message>
    <message>
        <source>The settings could not be read.</source>
        <translation>No se pudo leer la configuración.</translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <translation>No se guardó la configuración.</translation>
    </message>
    <message>
        <source>Saved. Runs that start from now on go by it.</source>
        <translation>Guardado. Lo aplican las ejecuciones que se inicien a partir de ahora.</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Enviando …</translation>
    </message>
    <message>
        <source>The test alert was not sent.</source>
        <translation>No se envió la alerta de prueba.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Aún sin guardar</translation>
    </message>
    <message>
        <source>Save first: a test goes by what is saved.</source>
        <translation>Guarde primero: la prueba utiliza lo que está guardado.</translation>
    </message>
</context>
<context>
    <name>ui::ProgressSection</name>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Detener ahora</translation>
    </message>
    <message>
        <source>Progress of this run</source>
        <translation>Progreso de esta ejecución</translation>
    </message>
    <message>
        <source>Finishing what is in hand …</source>
        <translation>Terminando lo que está en curso …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo …</translation>
    </message>
    <message>
        <source>Preparing: reading the directory and what is still open</source>
        <translation>Preparación: lectura del directorio y de lo que queda pendiente</translation>
    </message>
    <message>
        <source>Collecting from the source and delivering</source>
        <translation>Capturando del origen y entregando</translation>
    </message>
    <message>
        <source>Delivering to the mailboxes</source>
        <translation>Entregando en los buzones</translation>
    </message>
    <message>
        <source>Copying to staging</source>
        <translation>Copiando al almacenamiento provisional</translation>
    </message>
    <message>
        <source>Comparing the figures</source>
        <translation>Comparando las cifras</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) captured</source>
        <translation>
            <numerusform>%Ln elemento capturado</numerusform>
            <numerusform>%Ln elementos capturados</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 copies settled</source>
        <translation>%1 de %2 copias resueltas</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>quedan unos %1</translation>
    </message>
    <message>
        <source>Last checkpoint: %1</source>
        <translation>Último punto de control: %1</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>Aún no hay punto de control</translation>
    </message>
    <message>
        <source>%1 It goes on at %2.</source>
        <translation>%1 Continúa a las %2.</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Esta ejecución</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Ends the run at once. Nothing is lost; Resume goes on from the last checkpoint.</source>
        <translation>Finaliza la ejecución de inmediato. No se pierde nada; «Reanudar» continúa desde el último punto de control.</translation>
    </message>
    <message>
        <source>Starts a run that goes on where this one stopped.</source>
        <translation>Inicia una ejecución que continúa donde esta se detuvo.</translation>
    </message>
    <message>
        <source>Paused: the run stopped where it was, and nothing is lost. Resume goes on from there.</source>
        <translation>En pausa: la ejecución se detuvo donde estaba y no se ha perdido nada. «Reanudar» continúa desde ahí.</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>Preparando …</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>Recopilando …</translation>
    </message>
    <message>
        <source>Finishes what is in hand and keeps its place. No run starts by itself until Resume, which goes on from there.</source>
        <translation>Termina lo que está en curso y guarda su punto. Ninguna ejecución se inicia sola hasta «Reanudar», que continúa desde ahí.</translation>
    </message>
    <message>
        <source>Stopped: the run ended where it was, and nothing is lost. Resume goes on from there.</source>
        <translation>Detenida: la ejecución terminó donde estaba y no se ha perdido nada. «Reanudar» continúa desde ahí.</translation>
    </message>
</context>
<context>
    <name>ui::PropertiesSection</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Connector id</source>
        <translation>Id. del conector</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Source identity</source>
        <translation>Identidad del origen</translation>
    </message>
    <message>
        <source>Last run id</source>
        <translation>Id. de la última ejecución</translation>
    </message>
    <message>
        <source>Stored, sealed</source>
        <translation>Guardado, sellado</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin definir</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Automatic user mapping</source>
        <translation>Asignación automática de usuarios</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>Copiar «%1»</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Propiedades</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Cambiar: %1</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Map users</source>
        <translation>Asignar usuarios</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Qué ocurre después</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>First import</source>
        <translation>Primera importación</translation>
    </message>
    <message>
        <source>Starts as soon as the connector is created.</source>
        <translation>Se inicia en cuanto se crea el conector.</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>No se guardaron los cambios.</translation>
    </message>
    <message>
        <source>The connector was not created.</source>
        <translation>No se creó el conector.</translation>
    </message>
    <message>
        <source>Review and finish</source>
        <translation>Revisar y finalizar</translation>
    </message>
</context>
<context>
    <name>ui::RunCard</name>
    <message>
        <source>Show the connector</source>
        <translation>Mostrar el conector</translation>
    </message>
</context>
<context>
    <name>ui::RunTable</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>NO</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Iniciada por</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>Elementos nuevos</translation>
    </message>
    <message>
        <source>For import</source>
        <translation>Por importar</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importados</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parciales</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitidos</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Con error</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>Cuadra</translation>
    </message>
</context>
<context>
    <name>ui::RunsSection</name>
    <message>
        <source>%1 available · %2 imported · %3 partial · %4 skipped · %5 failed</source>
        <translation>%1 disponibles · %2 importados · %3 parciales · %4 omitidos · %5 con error</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>No run has ended yet. Choose Run now to start one.</source>
        <translation>Aún no ha terminado ninguna ejecución. Elija Ejecutar ahora para iniciar una.</translation>
    </message>
    <message>
        <source>Download the log of this run</source>
        <translation>Descargar el registro de esta ejecución</translation>
    </message>
    <message>
        <source>Last runs, oldest first</source>
        <translation>Últimas ejecuciones, de la más antigua a la más reciente</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>No se pudieron leer las ejecuciones.</translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Ejecución %1, %2</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, duró %2</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Últimas ejecuciones</translation>
    </message>
    <message>
        <source>Left for the next run: %1</source>
        <translation>Dejado para la próxima ejecución: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further one(s) left for the next run; the log names them</source>
        <translation>
            <numerusform>%Ln más dejado para la próxima ejecución; el registro lo nombra</numerusform>
            <numerusform>%Ln más dejados para la próxima ejecución; el registro los nombra</numerusform>
        </translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>Aún no ha terminado ninguna ejecución.</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleField</name>
    <message>
        <source>When it runs</source>
        <translation>Cuándo se ejecuta</translation>
    </message>
    <message>
        <source>At intervals</source>
        <translation>A intervalos</translation>
    </message>
    <message>
        <source>On days of the week</source>
        <translation>Ciertos días de la semana</translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation>Solo a mano</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>&amp;Cada</translation>
    </message>
    <message>
        <source>Number of hours, days or minutes between runs</source>
        <translation>Número de horas, días o minutos entre ejecuciones</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>A las (&amp;T)</translation>
    </message>
    <message>
        <source>Times of day, in 24 hours, separated by commas</source>
        <translation>Horas del día, en formato de 24 horas, separadas por comas</translation>
    </message>
    <message>
        <source>No day of the week is ticked. Tick at least one.</source>
        <translation>No hay ningún día de la semana marcado. Marque al menos uno.</translation>
    </message>
    <message>
        <source>Enter the times of day in 24 hours, such as 02:30, 14:00.</source>
        <translation>Escriba las horas en formato de 24 horas, por ejemplo 02:30, 14:00.</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleSection</name>
    <message>
        <source>Save schedule</source>
        <translation>Guardar programación</translation>
    </message>
    <message>
        <source>The schedule cannot be read.</source>
        <translation>No se puede leer la programación.</translation>
    </message>
    <message>
        <source>The schedule was not saved.</source>
        <translation>No se guardó la programación.</translation>
    </message>
    <message>
        <source>The schedule was saved.</source>
        <translation>La programación se guardó.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleText</name>
    <message>
        <source>Every week: %1, at %2 in the time zone of this computer.</source>
        <comment>days, times of day</comment>
        <translation>Cada semana: %1, a las %2 en la zona horaria de este equipo.</translation>
    </message>
    <message>
        <source>Only when somebody starts it.</source>
        <translation>Solo cuando alguien la inicia.</translation>
    </message>
    <message>
        <source>Every %1, counted from the start of the last run.</source>
        <comment>a length of time</comment>
        <translation>Cada %1, contado desde el inicio de la última ejecución.</translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep the stored value: %1</source>
        <translation>Conservar el valor guardado: %1</translation>
    </message>
    <message>
        <source>Remove the stored value: %1</source>
        <translation>Quitar el valor guardado: %1</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>Se quitará</translation>
    </message>
    <message>
        <source>Stored – type to replace</source>
        <translation>Guardado: escriba para sustituirlo</translation>
    </message>
    <message>
        <source>From file …</source>
        <translation>Desde un archivo …</translation>
    </message>
    <message>
        <source>From a file: %1</source>
        <translation>Desde un archivo: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>%1 is too large for a secret.</source>
        <translation>%1 es demasiado grande para un secreto.</translation>
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
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation>Condiciones del servicio</translation>
    </message>
    <message>
        <source>I &amp;accept the terms of service</source>
        <translation>&amp;Acepto las condiciones del servicio</translation>
    </message>
    <message>
        <source>Na&amp;me of the connector</source>
        <translation>No&amp;mbre del conector</translation>
    </message>
    <message>
        <source>Tables, logs and the audit trail use it. No two connectors have the same name.</source>
        <translation>Lo usan las tablas, los registros y la auditoría. No hay dos conectores con el mismo nombre.</translation>
    </message>
    <message>
        <source>Archive acc&amp;ount</source>
        <translation>C&amp;uenta de archivo</translation>
    </message>
    <message>
        <source>A&amp;dd archive account …</source>
        <translation>A&amp;gregar cuenta de archivo …</translation>
    </message>
    <message>
        <source>Where the messages go: the mailboxes, the directory of the people who have one, and the staging storage. Several connectors can share an account.</source>
        <translation>Adónde van los mensajes: los buzones, el directorio de quienes los tienen y el almacenamiento provisional. Varios conectores pueden compartir una cuenta.</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>Aún no hay ninguna</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Elija una</translation>
    </message>
    <message>
        <source>No archive account is chosen. Choose or add one.</source>
        <translation>No se ha elegido ninguna cuenta de archivo. Elija o agregue una.</translation>
    </message>
    <message>
        <source>The connector has no name. Enter one.</source>
        <translation>El conector no tiene nombre. Escriba uno.</translation>
    </message>
    <message>
        <source>The terms of service are not accepted. Tick the box to accept them.</source>
        <translation>No se han aceptado las condiciones del servicio. Marque la casilla para aceptarlas.</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Set up the connector</source>
        <translation>Preparar el conector</translation>
    </message>
    <message>
        <source>&amp;Test …</source>
        <translation>&amp;Probar …</translation>
    </message>
    <message>
        <source>Test the archive account</source>
        <translation>Probar la cuenta de archivo</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Archive accounts</source>
        <translation>Cuentas de archivo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>ui::SignInButton</name>
    <message>
        <source>Stop signing in</source>
        <translation>Detener el inicio de sesión</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>Iniciar sesión …</translation>
    </message>
    <message>
        <source>Sign in to “%1” in the browser …</source>
        <translation>Inicie sesión en «%1» en el navegador …</translation>
    </message>
    <message>
        <source>You are signed in to “%1”.</source>
        <translation>Ha iniciado sesión en «%1».</translation>
    </message>
    <message>
        <source>Signing in to “%1” was stopped.</source>
        <translation>Se detuvo el inicio de sesión en «%1».</translation>
    </message>
    <message>
        <source>You are not signed in to “%1”.</source>
        <translation>No ha iniciado sesión en «%1».</translation>
    </message>
</context>
<context>
    <name>ui::Start</name>
    <message>
        <source>The first import takes in everything the source holds, whatever its date.</source>
        <translation>La primera importación toma todo lo que contiene el origen, sea cual sea su fecha.</translation>
    </message>
    <message>
        <source>The first import takes in what is dated %1 or later: 30 days back. Older items are left out, and later imports do not fetch them.</source>
        <translation>La primera importación toma lo que tenga fecha %1 o posterior: 30 días atrás. Lo anterior queda fuera y las importaciones siguientes no lo recuperan.</translation>
    </message>
    <message>
        <source>The first import takes in what is dated %1 or later. Older items are left out, and later imports do not fetch them.</source>
        <translation>La primera importación toma lo que tenga fecha %1 o posterior. Lo anterior queda fuera y las importaciones siguientes no lo recuperan.</translation>
    </message>
</context>
<context>
    <name>ui::StatusSection</name>
    <message>
        <source>Download log</source>
        <translation>Descargar registro</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Última ejecución</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>Último éxito</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Próxima ejecución</translation>
    </message>
    <message>
        <source>Connector status with source</source>
        <translation>Estado del conector con el origen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>There is no log before the first run has ended.</source>
        <translation>No hay registro hasta que termine la primera ejecución.</translation>
    </message>
    <message>
        <source>Dismiss this notice …</source>
        <translation>Descartar este aviso …</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>The copies stay without their attachments, and that no longer counts as unresolved. Retry still sends them once larger files are allowed. The reason is kept in the audit.</source>
        <translation>Las copias quedan sin sus adjuntos y eso deja de contar como pendiente. «Reintentar» los sigue enviando en cuanto se permiten archivos más grandes. El motivo queda en la auditoría.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The notice was not dismissed.</source>
        <translation>No se descartó el aviso.</translation>
    </message>
    <message>
        <source>No run without failures yet</source>
        <translation>Aún ninguna ejecución sin errores</translation>
    </message>
</context>
<context>
    <name>ui::StatusText</name>
    <message>
        <source>The last run could not finish.</source>
        <translation>La última ejecución no pudo terminar.</translation>
    </message>
    <message>
        <source>A file was refused because of its signature.</source>
        <translation>Se rechazó un archivo por su firma.</translation>
    </message>
    <message>
        <source>Something is unresolved: see below.</source>
        <translation>Hay algo pendiente: vea más abajo.</translation>
    </message>
    <message>
        <source>Copies lack an attachment that is kept: allow larger files, then retry.</source>
        <translation>A algunas copias les falta un adjunto que se conserva: permita archivos más grandes y reintente después.</translation>
    </message>
    <message>
        <source>Copies of the last run lack an attachment: its log says which.</source>
        <translation>A copias de la última ejecución les falta un adjunto: su registro dice a cuáles.</translation>
    </message>
    <message>
        <source>The last run ended before it had read everything: run it again.</source>
        <translation>La última ejecución terminó antes de leerlo todo: vuelva a ejecutarla.</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Hay una ejecución en curso.</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>Inicio de sesión necesario</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasado</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Throttled until %1</source>
        <translation>Limitado hasta las %1</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En ejecución</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programado</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Correcto</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>No successful run for %1.</source>
        <translation>Ninguna ejecución correcta desde hace %1.</translation>
    </message>
    <message>
        <source>No run has succeeded yet, although one was due.</source>
        <translation>Aún no se ha completado ninguna ejecución, aunque había una prevista.</translation>
    </message>
    <message>
        <source>Set-up is not finished. Open it to go on where you left off.</source>
        <translation>La configuración no está terminada. Ábrala para continuar donde la dejó.</translation>
    </message>
    <message>
        <source>Set up; no run has ended yet.</source>
        <translation>Configurado; aún no ha terminado ninguna ejecución.</translation>
    </message>
    <message>
        <source>Nothing is unresolved.</source>
        <translation>No hay nada pendiente.</translation>
    </message>
    <message>
        <source>Paused: no run starts by itself until you resume it.</source>
        <translation>En pausa: ninguna ejecución se inicia sola hasta que lo reanude.</translation>
    </message>
    <message>
        <source>Waiting until %1</source>
        <translation>En espera hasta las %1</translation>
    </message>
    <message>
        <source>An unsaved edit is kept from %1: choose Edit to go on with it, or Discard changes.</source>
        <translation>Se conserva una edición sin guardar del %1: elija Editar para continuarla o Descartar los cambios.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have no mailbox: map them, then retry.</source>
        <translation>
            <numerusform>%Ln persona no tiene buzón: asígnela y reintente.</numerusform>
            <numerusform>%Ln personas no tienen buzón: asígnelas y reintente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) failed: see the reasons below.</source>
        <translation>
            <numerusform>%Ln copia falló: vea el motivo más abajo.</numerusform>
            <numerusform>%Ln copias fallaron: vea los motivos más abajo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) are still to be delivered by the next run.</source>
        <translation>
            <numerusform>La próxima ejecución aún debe entregar %Ln copia.</numerusform>
            <numerusform>La próxima ejecución aún debe entregar %Ln copias.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Step %1 of %2, done: %3</source>
        <translation>Paso %1 de %2, terminado: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, current: %3</source>
        <translation>Paso %1 de %2, actual: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, not open yet: %3</source>
        <translation>Paso %1 de %2, aún no disponible: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, done, with a warning: %3</source>
        <translation>Paso %1 de %2, terminado, con una advertencia: %3</translation>
    </message>
</context>
<context>
    <name>ui::Summary</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Archive account</source>
        <translation>Cuenta de archivo</translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation>Condiciones del servicio</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptadas</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>No aceptadas</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>By e-mail address</source>
        <translation>Por dirección de correo</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automática</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>Archivo de asignación</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>The test could not be made: %1</source>
        <translation>No se pudo hacer la prueba: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed: %1: %2</source>
        <comment>name of a check, what is wrong</comment>
        <translation>
            <numerusform>Falló %n comprobación: %1: %2</numerusform>
            <numerusform>Fallaron %n comprobaciones: %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Sin probar</translation>
    </message>
    <message numerus="yes">
        <source>Tested, with %n warning(s)</source>
        <translation>
            <numerusform>Probada, con %n advertencia</numerusform>
            <numerusform>Probada, con %n advertencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Tested, every check passed</source>
        <translation>Probada, todas las comprobaciones son correctas</translation>
    </message>
    <message>
        <source>Unmapped people</source>
        <translation>Personas sin asignar</translation>
    </message>
    <message>
        <source>None of those found</source>
        <translation>Ninguna de las encontradas</translation>
    </message>
    <message numerus="yes">
        <source>%n, whose copies wait until they are mapped</source>
        <translation>
            <numerusform>%n, cuyas copias esperan hasta la asignación</numerusform>
            <numerusform>%n, cuyas copias esperan hasta la asignación</numerusform>
        </translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
</context>
<context>
    <name>ui::Terms</name>
    <message>
        <source>What Chancery does. It reads items from the source that you configure, converts each to an e-mail message, keeps a copy in the staging storage of the archive account, and puts the message into the mailboxes of the people who took part in it. It never changes or deletes what is in the source or already in a mailbox, unless a setting of the connector says so.</source>
        <translation>Qué hace Chancery. Lee los elementos del origen que usted configura, convierte cada uno en un mensaje de correo electrónico, guarda una copia en el almacenamiento provisional de la cuenta de archivo y deja el mensaje en los buzones de las personas que participaron. Nunca cambia ni elimina lo que hay en el origen ni lo que ya está en un buzón, salvo que lo indique la configuración del conector.</translation>
    </message>
    <message>
        <source>Where your data is. Everything stays on this computer and in the source, the staging storage and the mailboxes that you name. Nothing is sent to the authors of Chancery or to anyone else; there is no telemetry. Passwords and keys are sealed with a key that the keychain of this computer holds.</source>
        <translation>Dónde están sus datos. Todo permanece en este equipo y en el origen, el almacenamiento provisional y los buzones que usted indique. No se envía nada a los autores de Chancery ni a nadie más; no hay telemetría. Las contraseñas y claves se sellan con una clave que guarda el llavero de este equipo.</translation>
    </message>
    <message>
        <source>What is recorded. Every change of the configuration, your acceptance of these terms, and the figures of every run are recorded in an audit trail that shows when it was tampered with.</source>
        <translation>Qué se registra. Cada cambio de la configuración, su aceptación de estas condiciones y las cifras de cada ejecución quedan en una auditoría que muestra si fue manipulada.</translation>
    </message>
    <message>
        <source>Your responsibility. By accepting you confirm that you are allowed to archive the messages of the people concerned, for your organisation and under the laws that apply to it, and that these people were informed where the law asks for it. You are responsible for who may read the mailboxes and for how long messages are kept there.</source>
        <translation>Su responsabilidad. Al aceptar, usted confirma que está autorizado a archivar los mensajes de las personas afectadas, para su organización y según las leyes que se le aplican, y que se informó a esas personas cuando la ley lo exige. Usted es responsable de quién puede leer los buzones y de cuánto tiempo se conservan en ellos los mensajes.</translation>
    </message>
    <message>
        <source>Terms of others. The source and the archive have terms of their own. You confirm that they allow the program to read and to write on your behalf.</source>
        <translation>Condiciones de terceros. El origen y el archivo tienen sus propias condiciones. Usted confirma que permiten al programa leer y escribir en su nombre.</translation>
    </message>
    <message>
        <source>No warranty. Chancery is free software: you may use, study, share and change it under the terms of the GNU General Public License, version 3 or later. It comes without any warranty, not even the implied warranty of merchantability or fitness for a particular purpose.</source>
        <translation>Sin garantía. Chancery es software libre: puede usarlo, estudiarlo, compartirlo y modificarlo según los términos de la Licencia Pública General de GNU, versión 3 o posterior. Se ofrece sin garantía alguna, ni siquiera la garantía implícita de comerciabilidad o idoneidad para un fin determinado.</translation>
    </message>
</context>
<context>
    <name>ui::TestPanel</name>
    <message>
        <source>The test was stopped.</source>
        <translation>La prueba se detuvo.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>Probando …</translation>
    </message>
    <message>
        <source>The test could not be made.</source>
        <translation>No se pudo hacer la prueba.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>Falló %n comprobación.</numerusform>
            <numerusform>Fallaron %n comprobaciones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works, with %n warning(s).</source>
        <translation>
            <numerusform>Funciona, con %n advertencia.</numerusform>
            <numerusform>Funciona, con %n advertencias.</numerusform>
        </translation>
    </message>
    <message>
        <source>It works: every check passed.</source>
        <translation>Funciona: todas las comprobaciones son correctas.</translation>
    </message>
</context>
<context>
    <name>ui::UnmappedSection</name>
    <message>
        <source>Map user …</source>
        <translation>Asignar usuario …</translation>
    </message>
    <message>
        <source>People without a mailbox</source>
        <translation>Personas sin buzón</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copias</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Vista por primera vez</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>No se pudo leer la lista.</translation>
    </message>
    <message>
        <source>Unmapped users</source>
        <translation>Usuarios sin asignar</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, on the page User mapping</source>
        <translation>
            <numerusform>y %Ln más, en la página Asignación de usuarios</numerusform>
            <numerusform>y %Ln más, en la página Asignación de usuarios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UserMappingPage</name>
    <message>
        <source>Map auto&amp;matically by e-mail address</source>
        <translation>Asignar auto&amp;máticamente por dirección de correo</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>People and their mailboxes</source>
        <translation>Personas y sus buzones</translation>
    </message>
    <message>
        <source>User mapping</source>
        <translation>Asignación de usuarios</translation>
    </message>
    <message>
        <source>&amp;Connector:</source>
        <translation>&amp;Conector:</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Conector</translation>
    </message>
    <message>
        <source>Whoever has an address or an alias of the directory gets that mailbox. The mapping by hand comes first.</source>
        <translation>Quien tiene una dirección o un alias del directorio recibe ese buzón. La asignación manual va primero.</translation>
    </message>
    <message>
        <source>Find people or mailboxes</source>
        <translation>Buscar personas o buzones</translation>
    </message>
    <message>
        <source>Asks source and directory again who there is</source>
        <translation>Pregunta de nuevo al origen y al directorio quién hay</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The parked copies go out now. Activity shows how far it is.</source>
        <translation>Las copias retenidas se están entregando. Actividad muestra el avance.</translation>
    </message>
    <message>
        <source>Who there is could not be read.</source>
        <translation>No se pudo leer quién hay.</translation>
    </message>
    <message>
        <source>Asking source and directory who there is …</source>
        <translation>Preguntando al origen y al directorio quién hay …</translation>
    </message>
    <message>
        <source>%1 without a mailbox</source>
        <translation>%1 sin buzón</translation>
    </message>
    <message>
        <source>%1 mapped by hand</source>
        <translation>%1 asignadas a mano</translation>
    </message>
    <message>
        <source>%1 automatic</source>
        <translation>%1 automáticas</translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation>%1 externas</translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation>Aún no hay conectores</translation>
    </message>
    <message>
        <source>Add a connector; who takes part in its messages is shown here.</source>
        <translation>Agregue un conector; aquí se muestra quién participa en sus mensajes.</translation>
    </message>
    <message>
        <source>Nobody matches “%1”</source>
        <translation>Nadie coincide con «%1»</translation>
    </message>
    <message>
        <source>Looking who there is …</source>
        <translation>Buscando quién hay …</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Aún no hay nadie</translation>
    </message>
    <message>
        <source>People appear here as soon as the source has messages of them.</source>
        <translation>Las personas aparecen aquí en cuanto el origen tiene mensajes suyos.</translation>
    </message>
    <message>
        <source>The automatic mapping was not changed.</source>
        <translation>No se cambió la asignación automática.</translation>
    </message>
    <message>
        <source>People are mapped by their e-mail address.</source>
        <translation>Las personas se asignan por su dirección de correo.</translation>
    </message>
    <message>
        <source>Only the mapping by hand counts now.</source>
        <translation>Ahora solo cuenta la asignación manual.</translation>
    </message>
    <message>
        <source>%1 was not mapped.</source>
        <translation>%1 no se asignó.</translation>
    </message>
    <message>
        <source>%1 is mapped automatically again.</source>
        <translation>%1 vuelve a asignarse automáticamente.</translation>
    </message>
    <message>
        <source>Copies for %1 go to %2.</source>
        <translation>Las copias de %1 van a %2.</translation>
    </message>
    <message>
        <source>The source could not be read; those met so far are shown.</source>
        <translation>No se pudo leer el origen; se muestran las personas encontradas hasta ahora.</translation>
    </message>
    <message>
        <source>It is not known who there is</source>
        <translation>No se sabe quién hay</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) are parked. Retry delivers those that have a mailbox now.</source>
        <translation>
            <numerusform>%Ln copia está retenida. «Reintentar» la entrega si ahora tiene un buzón.</numerusform>
            <numerusform>%Ln copias están retenidas. «Reintentar» entrega las que ahora tienen un buzón.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VerdictPanel</name>
    <message>
        <source>Head of the chain:</source>
        <translation>Extremo de la cadena:</translation>
    </message>
    <message>
        <source>Keep it elsewhere: a chain that was made anew has another head.</source>
        <translation>Guárdelo en otro lugar: una cadena rehecha tiene otro extremo.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message numerus="yes">
        <source>The record is whole: %n entry(s), none altered, added or removed.</source>
        <translation>
            <numerusform>El registro está íntegro: %n entrada, sin alterar.</numerusform>
            <numerusform>El registro está íntegro: %n entradas, ninguna alterada, agregada ni quitada.</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is broken at entry %1: %2.</source>
        <translation>El registro está roto en la entrada %1: %2.</translation>
    </message>
    <message>
        <source>The record is broken: %1.</source>
        <translation>El registro está roto: %1.</translation>
    </message>
</context>
<context>
    <name>ui::Wording</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completada</translation>
    </message>
    <message>
        <source>Completed with failures</source>
        <translation>Completada con errores</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrumpida</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintento</translation>
    </message>
    <message>
        <source>Back-fill</source>
        <translation>Relleno</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importada</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>Parcial</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Omitida</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Retenida</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>No mailbox for this person</source>
        <translation>Esta persona no tiene buzón</translation>
    </message>
    <message>
        <source>Larger than the size limit</source>
        <translation>Supera el límite de tamaño</translation>
    </message>
    <message>
        <source>An attachment is too large</source>
        <translation>Un dato adjunto es demasiado grande</translation>
    </message>
    <message>
        <source>An attachment is out of reach</source>
        <translation>No se puede obtener un dato adjunto</translation>
    </message>
    <message>
        <source>An attachment lies at a host not allowed</source>
        <translation>Un dato adjunto está en un host no permitido</translation>
    </message>
    <message>
        <source>The source refuses an attachment</source>
        <translation>El origen deniega un dato adjunto</translation>
    </message>
    <message>
        <source>An attachment is not of this source</source>
        <translation>Un dato adjunto no es de este origen</translation>
    </message>
    <message>
        <source>The file is not signed</source>
        <translation>El archivo no está firmado</translation>
    </message>
    <message>
        <source>Discarded by an administrator</source>
        <translation>Descartada por un administrador</translation>
    </message>
    <message>
        <source>The application has no access</source>
        <translation>La aplicación no tiene acceso</translation>
    </message>
    <message>
        <source>The file is larger than its limits</source>
        <translation>El archivo supera los límites</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>No se puede leer el archivo</translation>
    </message>
    <message>
        <source>An attachment is missing</source>
        <translation>Falta un adjunto</translation>
    </message>
    <message>
        <source>The copy is not in the mailbox</source>
        <translation>La copia no está en el buzón</translation>
    </message>
    <message>
        <source>It is in the mailbox already</source>
        <translation>Ya está en el buzón</translation>
    </message>
    <message>
        <source>The item has no usable name</source>
        <translation>El elemento no tiene un nombre utilizable</translation>
    </message>
    <message>
        <source>The folder was refused</source>
        <translation>Se rechazó la carpeta</translation>
    </message>
    <message>
        <source>The mailbox is on another server</source>
        <translation>El buzón está en otro servidor</translation>
    </message>
    <message>
        <source>The destination rejected the message</source>
        <translation>El destino no admitió el mensaje</translation>
    </message>
    <message>
        <source>The destination asked for a pause</source>
        <translation>El destino pidió una pausa</translation>
    </message>
    <message>
        <source>The destination is out of reach</source>
        <translation>No se puede acceder al destino</translation>
    </message>
    <message>
        <source>The item cannot be made into an e-mail</source>
        <translation>El elemento no se puede convertir en un correo</translation>
    </message>
    <message>
        <source>The mailbox is busy</source>
        <translation>El buzón está ocupado</translation>
    </message>
    <message>
        <source>The mailbox is damaged</source>
        <translation>El buzón está dañado</translation>
    </message>
    <message>
        <source>The mailbox may not be written to</source>
        <translation>No se permite escribir en el buzón</translation>
    </message>
    <message>
        <source>The mailbox is full</source>
        <translation>El buzón está lleno</translation>
    </message>
    <message>
        <source>There is no such mailbox</source>
        <translation>No existe ese buzón</translation>
    </message>
    <message>
        <source>The mailbox is out of reach</source>
        <translation>No se puede acceder al buzón</translation>
    </message>
    <message>
        <source>The destination refused the message</source>
        <translation>El destino rechazó el mensaje</translation>
    </message>
    <message>
        <source>Too large for the destination</source>
        <translation>Demasiado grande para el destino</translation>
    </message>
    <message>
        <source>The kept message cannot be read</source>
        <translation>No se puede leer el mensaje guardado</translation>
    </message>
    <message>
        <source>Nobody took part in it</source>
        <translation>No participó nadie</translation>
    </message>
    <message>
        <source>The kept copy is damaged</source>
        <translation>La copia guardada está dañada</translation>
    </message>
    <message>
        <source>The kept copy is lost</source>
        <translation>La copia guardada se ha perdido</translation>
    </message>
    <message>
        <source>The signature is not valid</source>
        <translation>La firma no es válida</translation>
    </message>
    <message>
        <source>The kind of signature is not supported</source>
        <translation>No se admite este tipo de firma</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate has expired</source>
        <translation>El certificado del firmante ha caducado</translation>
    </message>
    <message>
        <source>The signer is not trusted</source>
        <translation>No se confía en el firmante</translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation>Se rechazó el inicio de sesión</translation>
    </message>
    <message>
        <source>The item cannot be read</source>
        <translation>No se puede leer el elemento</translation>
    </message>
    <message>
        <source>The staged copy is missing</source>
        <translation>Falta la copia preparada</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense</source>
        <translation>La respuesta del servidor no tiene sentido</translation>
    </message>
    <message>
        <source>Nobody in it has a mailbox</source>
        <translation>Ningún participante tiene un buzón</translation>
    </message>
    <message>
        <source>An attachment came damaged</source>
        <translation>Un archivo adjunto llegó dañado</translation>
    </message>
    <message>
        <source>The file is damaged, or not encrypted</source>
        <translation>El archivo está dañado o no está cifrado</translation>
    </message>
    <message>
        <source>There is no key for the file</source>
        <translation>No hay clave para el archivo</translation>
    </message>
    <message>
        <source>The file is for another key</source>
        <translation>El archivo es para otra clave</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>menos de un segundo</translation>
    </message>
    <message>
        <source>The service withholds its details</source>
        <translation>El servicio no facilita sus detalles</translation>
    </message>
    <message>
        <source>The retry has ended: %1 delivered, %2 failed or parked again, %3 left open.</source>
        <translation>El reintento ha terminado: entregadas: %1; de nuevo con error o retenidas: %2; abiertas: %3.</translation>
    </message>
    <message>
        <source>Staged in another place</source>
        <translation>Preparada en otro lugar</translation>
    </message>
    <message>
        <source>The destination takes no attachment</source>
        <translation>El destino no acepta archivos adjuntos</translation>
    </message>
    <message>
        <source>The mailbox has another content of it</source>
        <translation>El buzón lo tiene con otro contenido</translation>
    </message>
</context>
</TS>
