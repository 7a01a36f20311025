<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>app::Application</name>
    <message>
        <source>Sample archive</source>
        <translation>サンプル アーカイブ</translation>
    </message>
    <message>
        <source>The sample data was not set up.</source>
        <translation>サンプル データを設定できませんでした。</translation>
    </message>
    <message>
        <source>Chancery keeps working</source>
        <translation>Chancery は動作を続けています</translation>
    </message>
    <message>
        <source>Open or quit it with its icon in the tray.</source>
        <translation>トレイのアイコンから開くか終了してください。</translation>
    </message>
    <message>
        <source>Chancery quits as soon as the items in hand are done. Nothing is lost: the runs go on where they are at the next start. Close the window again to quit at once.</source>
        <translation>処理中のアイテムが終わりしだい、Chancery を終了します。失われるものはありません。次回の起動時に、実行は中断した時点から続行されます。すぐに終了するには、もう一度ウィンドウを閉じてください。</translation>
    </message>
    <message>
        <source>Chancery was started with CHANCERY_VAULT, which is not set at sign-in: without its passphrase file the data folder cannot be opened.</source>
        <translation>Chancery は CHANCERY_VAULT を設定して起動されましたが、サインイン時には設定されていません。パスフレーズ ファイルがないとデータ フォルダーを開けません。</translation>
    </message>
    <message>
        <source>Let a script or service of your own set CHANCERY_VAULT and start chancery --minimized.</source>
        <translation>独自のスクリプトまたはサービスで CHANCERY_VAULT を設定し、chancery --minimized を起動してください。</translation>
    </message>
</context>
<context>
    <name>app::Tray</name>
    <message>
        <source>Open Chancery</source>
        <translation>Chancery を開く</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases separated by semicolons. With domains as well, it adds names and aliases to them.</source>
        <translation>address,displayName,aliases の列を持つ CSV ファイル。1 行に 1 つのメールボックスを記述し、エイリアスはセミコロンで区切ります。ドメインも指定した場合は、そこに名前とエイリアスが追加されます。</translation>
    </message>
    <message>
        <source>A JSON file that says which fields of JSON, XML and CSV items mean what; empty: the usual names.</source>
        <translation>JSON、XML、CSV のアイテムの各フィールドの意味を定める JSON ファイル。空の場合は一般的な名前を使用します。</translation>
    </message>
    <message>
        <source>A PEM file with the root certificates of those whose signatures count.</source>
        <translation>有効と認める署名者のルート証明書を含む PEM ファイル。</translation>
    </message>
    <message>
        <source>A folder that this computer can read, where the files arrive</source>
        <translation>ファイルが届く、このコンピューターから読み取れるフォルダー</translation>
    </message>
    <message>
        <source>Add new connector</source>
        <translation>新しいコネクタの追加</translation>
    </message>
    <message>
        <source>Add connector</source>
        <translation>コネクタの追加</translation>
    </message>
    <message>
        <source>After an unknown outcome the mailbox is looked through at once and again after this time, before anything is sent again.</source>
        <translation>結果が不明な場合は、再送信する前に、メールボックスをすぐに調べ、この時間が経過した後にもう一度調べます。</translation>
    </message>
    <message>
        <source>After reading</source>
        <translation>読み取り後の処理</translation>
    </message>
    <message>
        <source>Alerts by e-mail</source>
        <translation>メールによるアラート</translation>
    </message>
    <message>
        <source>Alerts by webhook</source>
        <translation>Webhook によるアラート</translation>
    </message>
    <message>
        <source>Archive folder</source>
        <translation>アーカイブ フォルダー</translation>
    </message>
    <message>
        <source>Archives whose signature is missing, bad or of someone not trusted</source>
        <translation>署名がない、署名が不正、または信頼されていない者が署名したアーカイブ</translation>
    </message>
    <message>
        <source>Capture from</source>
        <translation>取得開始日</translation>
    </message>
    <message>
        <source>Capture previews</source>
        <translation>プレビューを取得</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>Conversations of Actiance exports (FileDump XML), message by message</source>
        <translation>Actiance エクスポート (FileDump XML) の会話 (メッセージごと)</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>ディレクトリ</translation>
    </message>
    <message>
        <source>Does not apply to XIP: everything the source holds is captured, whatever its date.</source>
        <translation>XIP には適用されません。ソースにあるものは日付にかかわらずすべて取得されます。</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>Drop folder</source>
        <translation>ドロップ フォルダー</translation>
    </message>
    <message>
        <source>E-mails (.eml), byte for byte</source>
        <translation>メール (.eml) (バイト単位でそのまま)</translation>
    </message>
    <message>
        <source>Empty: the file has none.</source>
        <translation>空欄: ファイルにパスフレーズがありません。</translation>
    </message>
    <message>
        <source>Every address of these domains has a mailbox, e.g. example.com,example.org. Leave it empty when a directory names the mailboxes.</source>
        <translation>これらのドメインのすべてのアドレスにメールボックスがあるとみなします (例: example.com,example.org)。ディレクトリでメールボックスを指定する場合は空のままにします。</translation>
    </message>
    <message>
        <source>Extra CA file</source>
        <translation>追加の CA ファイル</translation>
    </message>
    <message>
        <source>Field map</source>
        <translation>フィールド マップ</translation>
    </message>
    <message>
        <source>GnuPG keyring</source>
        <translation>GnuPG キーリング</translation>
    </message>
    <message>
        <source>GnuPG program</source>
        <translation>GnuPG プログラム</translation>
    </message>
    <message>
        <source>How deep the folders of an archive may go. An archive beyond it is refused.</source>
        <translation>アーカイブ内のフォルダーの階層の上限。これを超えるアーカイブは拒否されます。</translation>
    </message>
    <message>
        <source>How large an archive may become. An archive beyond it is refused.</source>
        <translation>アーカイブのサイズの上限。これを超えるアーカイブは拒否されます。</translation>
    </message>
    <message>
        <source>How large each file of it may become. An archive beyond it is refused.</source>
        <translation>アーカイブ内の各ファイルのサイズの上限。これを超えるアーカイブは拒否されます。</translation>
    </message>
    <message>
        <source>How long verifying and unpacking one may take. An archive beyond it is refused.</source>
        <translation>1 つのアーカイブの検証と展開にかけられる時間の上限。これを超えるアーカイブは拒否されます。</translation>
    </message>
    <message>
        <source>How many files an archive may hold. An archive beyond it is refused.</source>
        <translation>アーカイブに含められるファイル数の上限。これを超えるアーカイブは拒否されます。</translation>
    </message>
    <message>
        <source>How many mailboxes are written to at the same time.</source>
        <translation>同時に書き込むメールボックスの数。</translation>
    </message>
    <message>
        <source>How many times its packed size an archive may become. An archive beyond it is refused.</source>
        <translation>圧縮時のサイズに対する展開後のサイズの倍率の上限。これを超えるアーカイブは拒否されます。</translation>
    </message>
    <message>
        <source>Item class</source>
        <translation>アイテム クラス</translation>
    </message>
    <message>
        <source>Items in JSON, XML and CSV files, with their attachments</source>
        <translation>JSON、XML、CSV ファイル内のアイテムとその添付ファイル</translation>
    </message>
    <message>
        <source>Items out of signed archives (XIP, XAR, signed ZIP) that arrive in a folder. A file&apos;s signature is verified before anything of it is read.</source>
        <translation>フォルダーに届く署名付きアーカイブ (XIP、XAR、署名付き ZIP) 内のアイテム。ファイルの署名は、内容を読み取る前に検証されます。</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>並列数</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Largest archive, unpacked (GB)</source>
        <translation>アーカイブの最大サイズ (展開後、GB)</translation>
    </message>
    <message>
        <source>Largest file in an archive (GB)</source>
        <translation>アーカイブ内のファイルの最大サイズ (GB)</translation>
    </message>
    <message>
        <source>Local archive (Maildir++)</source>
        <translation>ローカル アーカイブ (Maildir++)</translation>
    </message>
    <message>
        <source>Longest time for an archive (minutes)</source>
        <translation>アーカイブの最大処理時間 (分)</translation>
    </message>
    <message>
        <source>Mailbox folder</source>
        <translation>メールボックス フォルダー</translation>
    </message>
    <message>
        <source>Mailboxes in a folder of this computer or of a disk that is mounted here.</source>
        <translation>このコンピューター、またはここにマウントされたディスクのフォルダーにあるメールボックス。</translation>
    </message>
    <message>
        <source>Map XIP users to Microsoft 365 users</source>
        <translation>XIP ユーザーを Microsoft 365 ユーザーにマップする</translation>
    </message>
    <message>
        <source>Message class that Microsoft 365 is asked to give the items; empty: none.</source>
        <translation>アイテムに付けるよう Microsoft 365 に要求するメッセージ クラス。空の場合はなし。</translation>
    </message>
    <message>
        <source>Most compression</source>
        <translation>最大圧縮倍率</translation>
    </message>
    <message>
        <source>Most files in an archive</source>
        <translation>アーカイブ内の最大ファイル数</translation>
    </message>
    <message>
        <source>Most folders inside each other</source>
        <translation>フォルダーの最大階層数</translation>
    </message>
    <message>
        <source>Off: files without any signature pass too. A bad signature never does.</source>
        <translation>オフ: 署名のないファイルも受け入れます。不正な署名が受け入れられることはありません。</translation>
    </message>
    <message>
        <source>One file with the service account&apos;s certificate and its RSA key, PEM or PKCS#12. It is shown to session authentication and key manager alone.</source>
        <translation>サービス アカウントの証明書とその RSA 鍵を含む 1 つのファイル (PEM または PKCS#12)。セッション認証とキー マネージャーにのみ提示されます。</translation>
    </message>
    <message>
        <source>Outlook .msg files and archives inside archives: they are listed as failed</source>
        <translation>Outlook の .msg ファイルとアーカイブ内のアーカイブ (失敗として一覧に表示されます)</translation>
    </message>
    <message>
        <source>PEM file of certificates trusted besides the system&apos;s.</source>
        <translation>システムの証明書に加えて信頼する証明書の PEM ファイル。</translation>
    </message>
    <message>
        <source>Passphrase of the client certificate</source>
        <translation>クライアント証明書のパスフレーズ</translation>
    </message>
    <message>
        <source>Path of gpg, to accept ZIP files with an OpenPGP signature; empty: those are refused.</source>
        <translation>OpenPGP 署名付きの ZIP ファイルを受け入れるための gpg のパス。空の場合、これらは拒否されます。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Proxy to session authentication</source>
        <translation>セッション認証へのプロキシ</translation>
    </message>
    <message>
        <source>Proxy to the Agent</source>
        <translation>Agent へのプロキシ</translation>
    </message>
    <message>
        <source>Proxy to the key manager</source>
        <translation>キー マネージャーへのプロキシ</translation>
    </message>
    <message>
        <source>Proxy to the pod</source>
        <translation>ポッドへのプロキシ</translation>
    </message>
    <message>
        <source>Reactions, receipts, typing and presence; unless it is set, previews of attachments</source>
        <translation>リアクション、既読通知、入力中表示、プレゼンス、設定しない限り添付ファイルのプレビュー</translation>
    </message>
    <message>
        <source>Require a signature</source>
        <translation>署名を必須にする</translation>
    </message>
    <message>
        <source>Retention of staged segments (days)</source>
        <translation>ステージング済みセグメントの保持期間 (日)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>Second look (seconds)</source>
        <translation>2 回目の確認 (秒)</translation>
    </message>
    <message>
        <source>Size limit (MB)</source>
        <translation>サイズの上限 (MB)</translation>
    </message>
    <message>
        <source>Spool limit (MB)</source>
        <translation>スプールの上限 (MB)</translation>
    </message>
    <message>
        <source>Staged segments are kept this long after everything in them is delivered; 0: for ever.</source>
        <translation>ステージング済みセグメントは、含まれるすべてのものが配信された後、この期間保持されます。0: 無期限。</translation>
    </message>
    <message>
        <source>Staging folder</source>
        <translation>ステージング フォルダー</translation>
    </message>
    <message>
        <source>The folder of a keyring with the trusted signers&apos; public keys and nothing else; needed with gpg.</source>
        <translation>信頼された署名者の公開キーだけを含むキーリングのフォルダー。gpg を使用する場合に必要です。</translation>
    </message>
    <message>
        <source>The folder that XIP files arrive in. Its sub-folders are not read.</source>
        <translation>XIP ファイルが届くフォルダー。サブフォルダーは読み取られません。</translation>
    </message>
    <message>
        <source>The signers&apos; root certificate (PEM), or their certificates&apos; SHA-256 fingerprints</source>
        <translation>署名者のルート証明書 (PEM)、または署名者の証明書の SHA-256 拇印</translation>
    </message>
    <message>
        <source>The smaller images that Symphony makes of attached ones, beside these. They show nothing that the attachment does not.</source>
        <translation>Symphony が添付画像から作る縮小画像を、添付画像と併せて取得します。添付ファイルにない内容は含まれません。</translation>
    </message>
    <message>
        <source>The subfolder of the Inbox that receives the messages.</source>
        <translation>メッセージを受け取る、受信トレイのサブフォルダー。</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>信頼された証明書</translation>
    </message>
    <message>
        <source>Trusted signers</source>
        <translation>信頼された署名者</translation>
    </message>
    <message>
        <source>When people entered and left a room, beyond who received each message</source>
        <translation>各メッセージの受信者以外の、ルームへの入退室の日時</translation>
    </message>
    <message>
        <source>Where copies of what was captured are kept, best on another disk than the data folder. Empty: a folder in the data folder.</source>
        <translation>取得したもののコピーを保管する場所。データ フォルダーとは別のディスクを推奨します。空の場合: データ フォルダー内のフォルダー。</translation>
    </message>
    <message>
        <source>Where the archive is: a folder with one Maildir++ mailbox for each address, which any IMAP server or mail client opens. It is made when it is not there.</source>
        <translation>アーカイブの場所。アドレスごとに 1 つの Maildir++ メールボックスを持つフォルダーで、どの IMAP サーバーやメール クライアントでも開けます。存在しない場合は作成されます。</translation>
    </message>
    <message>
        <source>every:24h, weekly:mon,tue@02:30 (local time), or manual.</source>
        <translation>every:24h、weekly:mon,tue@02:30 (現地時刻)、または manual。</translation>
    </message>
    <message>
        <source>key: with the service account&apos;s RSA key. certificate: with a client certificate, where the pod permits that; session authentication and key manager then mostly have addresses of their own.</source>
        <translation>key: サービス アカウントの RSA 鍵を使います。certificate: ポッドが許可している場合にクライアント証明書を使います。その場合、セッション認証とキー マネージャーには多くの場合それぞれ独自のアドレスがあります。</translation>
    </message>
    <message>
        <source>system, en, de, fr, es or ja.</source>
        <translation>system、en、de、fr、es、または ja。</translation>
    </message>
    <message>
        <source>system, none, or http://host:port.</source>
        <translation>system、none、または http://host:port。</translation>
    </message>
    <message>
        <source>Addresses, separated by commas, that are told when a connector fails, needs attention, is overdue, or is healthy again. Needs a mail server.</source>
        <translation>コネクタの失敗、要注意、期限超過、正常復帰を知らせるアドレス (コンマ区切り)。メール サーバーが必要です。</translation>
    </message>
    <message>
        <source>Empty: mail is handed in without signing in.</source>
        <translation>空の場合、サインインせずにメールを渡します。</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>メール サーバー</translation>
    </message>
    <message>
        <source>Of the user at the mail server.</source>
        <translation>メール サーバーのユーザーのパスワードです。</translation>
    </message>
    <message>
        <source>Password at the mail server</source>
        <translation>メール サーバーのパスワード</translation>
    </message>
    <message>
        <source>Sender of alerts</source>
        <translation>アラートの差出人</translation>
    </message>
    <message>
        <source>The address alerts come from; empty: the first one they go to.</source>
        <translation>アラートの送信元アドレス。空の場合は最初の宛先を使います。</translation>
    </message>
    <message>
        <source>User at the mail server</source>
        <translation>メール サーバーのユーザー</translation>
    </message>
    <message>
        <source>https address that gets the same as JSON: connector, state, before, text, counts, at.</source>
        <translation>同じ内容を JSON で受け取る https アドレス: connector、state、before、text、counts、at。</translation>
    </message>
    <message>
        <source>smtp://host:587 (encrypted with STARTTLS) or smtps://host:465. It is reached directly, without the proxy.</source>
        <translation>smtp://host:587 (STARTTLS で暗号化) または smtps://host:465。プロキシを介さず直接接続します。</translation>
    </message>
    <message>
        <source>A CSV file with the columns address,displayName,aliases: one line a mailbox, aliases separated by semicolons. Empty: the user&apos;s own mailbox alone.</source>
        <translation>列 address,displayName,aliases を持つ CSV ファイル。1 行に 1 メールボックス、エイリアスはセミコロン区切り。空の場合: ユーザー自身のメールボックスのみ。</translation>
    </message>
    <message>
        <source>A PEM or DER file. Empty when the private key&apos;s file holds it.</source>
        <translation>PEM または DER ファイル。秘密キーのファイルに含まれている場合は空にします。</translation>
    </message>
    <message>
        <source>A secret of the app: in the Azure portal, Certificates and secrets of the app registration, the value. Empty: the certificate&apos;s key is used.</source>
        <translation>アプリのシークレット: Azure ポータルのアプリ登録の [証明書とシークレット] にある値。空の場合: 証明書のキーを使います。</translation>
    </message>
    <message>
        <source>A user of the server who may open every mailbox (Dovecot: a passdb with master=yes; Cyrus: proxyservers). Signs in for each mailbox of the directory.</source>
        <translation>すべてのメールボックスを開けるサーバーのユーザー (Dovecot: master=yes の passdb、Cyrus: proxyservers)。ディレクトリの各メールボックスに対してサインインします。</translation>
    </message>
    <message>
        <source>Account key</source>
        <translation>アカウントキー</translation>
    </message>
    <message>
        <source>Also set the sent-for properties</source>
        <translation>「代理送信元」プロパティも設定する</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>アプリケーション (クライアント) ID</translation>
    </message>
    <message>
        <source>Application (client) id for staging</source>
        <translation>ステージング用のアプリケーション (クライアント) ID</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>Certificate and key for staging</source>
        <translation>ステージング用の証明書とキー</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>クライアント ID</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>クライアントシークレット</translation>
    </message>
    <message>
        <source>Client secret for staging</source>
        <translation>ステージング用のクライアントシークレット</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>クラウド</translation>
    </message>
    <message>
        <source>Container address</source>
        <translation>コンテナーのアドレス</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Folder above</source>
        <translation>上位フォルダー</translation>
    </message>
    <message>
        <source>Graph address</source>
        <translation>Graph のアドレス</translation>
    </message>
    <message>
        <source>In the place of a client secret: the app&apos;s certificate with its private key, PEM or PKCS#12 without a password. Empty: the client secret is used.</source>
        <translation>クライアントシークレットの代わり: 秘密キーを含むアプリの証明書 (PEM、またはパスワードなしの PKCS#12)。空の場合: クライアントシークレットを使います。</translation>
    </message>
    <message>
        <source>Instead of the cloud&apos;s own, for tests. Empty: the cloud&apos;s.</source>
        <translation>テスト用に、クラウド既定の代わりに使います。空の場合: クラウド既定のもの。</translation>
    </message>
    <message>
        <source>Instead of the cloud&apos;s own. Empty: the cloud&apos;s.</source>
        <translation>クラウド既定の代わりに使います。空の場合: クラウド既定のもの。</translation>
    </message>
    <message>
        <source>Its value, not its id. Empty when a certificate is used.</source>
        <translation>ID ではなく値。証明書を使う場合は空にします。</translation>
    </message>
    <message>
        <source>Key&apos;s passphrase</source>
        <translation>キーのパスフレーズ</translation>
    </message>
    <message>
        <source>Leave out disabled accounts</source>
        <translation>無効なアカウントを除く</translation>
    </message>
    <message>
        <source>Mail server (IMAP)</source>
        <translation>メールサーバー (IMAP)</translation>
    </message>
    <message>
        <source>Mailboxes of Exchange Online, reached through Microsoft Graph by an application that an admin registers.</source>
        <translation>管理者が登録するアプリケーションを使い、Microsoft Graph を通じて接続する Exchange Online のメールボックスです。</translation>
    </message>
    <message>
        <source>Mailboxes on an IMAP server, such as Dovecot, Cyrus or Exchange. A master user or a registered application opens them all; a single user&apos;s password opens that one.</source>
        <translation>Dovecot、Cyrus、Exchange などの IMAP サーバー上のメールボックスです。マスターユーザーまたは登録済みのアプリケーションはすべてのメールボックスを開けます。1 人のユーザーのパスワードで開けるのは、そのユーザーのメールボックスだけです。</translation>
    </message>
    <message>
        <source>Master user</source>
        <translation>マスターユーザー</translation>
    </message>
    <message>
        <source>Match chat addresses</source>
        <translation>チャットアドレスも照合する</translation>
    </message>
    <message>
        <source>Match other e-mail addresses</source>
        <translation>その他のメールアドレスも照合する</translation>
    </message>
    <message>
        <source>Microsoft 365</source>
        <translation>Microsoft 365</translation>
    </message>
    <message>
        <source>Of the app registration that has IMAP.AccessAsApp, and full access to each mailbox.</source>
        <translation>IMAP.AccessAsApp と各メールボックスへのフルアクセスを持つアプリ登録のもの。</translation>
    </message>
    <message>
        <source>Of the application that was registered for this program. In the Entra admin centre: App registrations, the application, “Application (client) ID”.</source>
        <translation>このプログラム用に登録されたアプリケーションのもの。Entra 管理センターの [アプリの登録]、対象のアプリケーションの「アプリケーション (クライアント) ID」。</translation>
    </message>
    <message>
        <source>Of the certificate that was uploaded under Certificates &amp; secrets: a PEM or PKCS#12 file. Goes before a client secret. Empty: the client secret is used.</source>
        <translation>[証明書とシークレット] にアップロードした証明書のもの: PEM または PKCS#12 ファイル。クライアントシークレットより優先されます。空の場合: クライアントシークレットを使います。</translation>
    </message>
    <message>
        <source>Of the certificate: PEM or PKCS#12. It goes before the client secret.</source>
        <translation>証明書のもの: PEM または PKCS#12。クライアントシークレットより優先されます。</translation>
    </message>
    <message>
        <source>One of three ways to sign in, which opens the whole storage account: in the Azure portal, Access keys of the storage account. Empty: a SAS or Microsoft Entra ID is used.</source>
        <translation>3 つのサインイン方法の 1 つで、ストレージアカウント全体を開きます。Azure ポータルのストレージアカウントの [アクセスキー] にあります。空の場合: SAS または Microsoft Entra ID を使います。</translation>
    </message>
    <message>
        <source>One of three ways to sign in. A SAS of the container with the permissions read, create, write and, for retention, delete: in the Azure portal, Shared access tokens of the container. Give the token or the whole URL. Empty: the account key or Microsoft Entra ID is used.</source>
        <translation>3 つのサインイン方法の 1 つ。読み取り、作成、書き込み、および保持期間のための削除のアクセス許可を持つコンテナーの SAS。Azure ポータルのコンテナーの [共有アクセストークン] にあります。トークンまたは URL 全体を指定します。空の場合: アカウントキーまたは Microsoft Entra ID を使います。</translation>
    </message>
    <message>
        <source>Opens the private key&apos;s file. Empty: it is not encrypted.</source>
        <translation>秘密キーのファイルを開きます。空の場合: 暗号化されていません。</translation>
    </message>
    <message>
        <source>Opens the private key. Empty: it is not encrypted.</source>
        <translation>秘密キーを開きます。空の場合: 暗号化されていません。</translation>
    </message>
    <message>
        <source>Passphrase of the private key</source>
        <translation>秘密キーのパスフレーズ</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>People are also found by the directory&apos;s imAddresses (sip:). Off: they are not.</source>
        <translation>ディレクトリの imAddresses (sip:) でも人を探します。オフ: 探しません。</translation>
    </message>
    <message>
        <source>People are also found by the directory&apos;s otherMails, such as private addresses. Off: by mail, proxy addresses and user principal name alone.</source>
        <translation>ディレクトリの otherMails (個人のアドレスなど) でも人を探します。オフ: メール、プロキシアドレス、ユーザープリンシパル名のみ。</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>秘密鍵</translation>
    </message>
    <message>
        <source>Set the author a second time, as the properties that say for whom a message was sent. For tenants that put the mailbox&apos;s owner in place of the author. Off: not.</source>
        <translation>誰のために送信されたかを示すプロパティにも作成者を設定します。作成者の代わりにメールボックスの所有者が入るテナント向けです。オフ: 設定しません。</translation>
    </message>
    <message>
        <source>Shared access signature (SAS)</source>
        <translation>共有アクセス署名 (SAS)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>サインインアドレス</translation>
    </message>
    <message>
        <source>Sign-in address for staging</source>
        <translation>ステージング用のサインインアドレス</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>テナント</translation>
    </message>
    <message>
        <source>Tenant of the storage account</source>
        <translation>ストレージアカウントのテナント</translation>
    </message>
    <message>
        <source>The IMAP server&apos;s name, e.g. imap.example.com. Its certificate must carry it.</source>
        <translation>IMAP サーバーの名前 (例: imap.example.com)。証明書にこの名前が含まれている必要があります。</translation>
    </message>
    <message>
        <source>The certificate that was uploaded, PEM or DER. Empty: the private key&apos;s file holds it too.</source>
        <translation>アップロードした証明書 (PEM または DER)。空の場合: 秘密キーのファイルに含まれています。</translation>
    </message>
    <message>
        <source>The container that copies of what was captured are kept in, such as https://account.blob.core.windows.net/archive: in the Azure portal, Properties of the container. A container of its own with private access is best. Without a SAS; that is a secret.</source>
        <translation>取り込んだもののコピーを保管するコンテナー (例: https://account.blob.core.windows.net/archive)。Azure ポータルのコンテナーの [プロパティ] にあります。プライベートアクセスの専用コンテナーが最適です。SAS は含めません (シークレットです)。</translation>
    </message>
    <message>
        <source>The master user&apos;s, or else the user&apos;s.</source>
        <translation>マスターユーザーのもの。なければユーザーのもの。</translation>
    </message>
    <message>
        <source>The organisation&apos;s domains, with commas between; people with other addresses are external. Empty: the domains that the directory&apos;s users have.</source>
        <translation>組織のドメイン (カンマ区切り)。それ以外のアドレスの人は外部とみなされます。空の場合: ディレクトリのユーザーが持つドメイン。</translation>
    </message>
    <message>
        <source>The tenant&apos;s id or one of its domains, such as example.onmicrosoft.com. In the Entra admin centre: Overview, “Tenant ID”.</source>
        <translation>テナントの ID またはドメインの 1 つ (例: example.onmicrosoft.com)。Entra 管理センターの [概要] の「テナント ID」。</translation>
    </message>
    <message>
        <source>The tenant&apos;s id or one of its domains; in the Entra admin centre&apos;s overview.</source>
        <translation>テナントの ID またはドメインの 1 つ。Entra 管理センターの概要にあります。</translation>
    </message>
    <message>
        <source>To sign in with Microsoft Entra ID: the directory (tenant) id or domain that the storage account&apos;s subscription belongs to. Empty: a SAS or the account key is used.</source>
        <translation>Microsoft Entra ID でサインインする場合: ストレージアカウントのサブスクリプションが属するディレクトリ (テナント) ID またはドメイン。空の場合: SAS またはアカウントキーを使います。</translation>
    </message>
    <message>
        <source>To sign in with Microsoft Entra ID: the id of an app registration that has the role Storage Blob Data Contributor on the container. A new role takes up to ten minutes to come into force. Empty: a SAS or the account key is used.</source>
        <translation>Microsoft Entra ID でサインインする場合: コンテナーに対して「ストレージ BLOB データ共同作成者」ロールを持つアプリ登録の ID。新しいロールが有効になるまで最大 10 分かかります。空の場合: SAS またはアカウントキーを使います。</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>Users whose sign-in is blocked get no mail. Off: they do, because shared and room mailboxes are such users.</source>
        <translation>サインインがブロックされたユーザーには配信しません。オフ: 配信します (共有メールボックスや会議室メールボックスがこれに当たるため)。</translation>
    </message>
    <message>
        <source>Where the app signs in. Empty: the sign-in address of the cloud that the container&apos;s address belongs to.</source>
        <translation>アプリがサインインする場所。空の場合: コンテナーのアドレスが属するクラウドのサインインアドレス。</translation>
    </message>
    <message>
        <source>Where the connectors&apos; folders are made, levels separated by a slash. A single slash means the top level, for servers that want no folders in the Inbox.</source>
        <translation>コネクタのフォルダーを作る場所。階層はスラッシュで区切ります。スラッシュ 1 つは最上位を表し、受信トレイの下にフォルダーを作れないサーバーで使います。</translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenant is in.</source>
        <translation>テナントが属する Microsoft のクラウド。</translation>
    </message>
    <message>
        <source>Who signs in when there is no master user; only this user&apos;s own mailbox can be delivered to. An e-mail address.</source>
        <translation>マスターユーザーがない場合にサインインするユーザー。配信できるのはこのユーザー自身のメールボックスだけです。メールアドレスを指定します。</translation>
    </message>
    <message>
        <source>system, none, or http://host:port. Empty: as set for the whole program.</source>
        <translation>system、none、または http://host:port。空欄: プログラム全体の設定に従います。</translation>
    </message>
    <message>
        <source>Alerts by a secret webhook</source>
        <translation>秘密の Webhook による通知</translation>
    </message>
    <message>
        <source>The same where whoever knows the address may post (Slack, Teams): it is kept sealed and shown nowhere. Goes before the other.</source>
        <translation>アドレスを知っていれば誰でも投稿できる場合 (Slack、Teams) はこちらを使います。アドレスは暗号化して保管され、どこにも表示されません。もう一方より優先されます。</translation>
    </message>
    <message>
        <source>Kept when somebody signs in through the browser; nobody types it. Such an account writes into the mailboxes that the person has full access to, with attachments below 3 MB. Empty: the application proves itself, with its private key or client secret, which go before it.</source>
        <translation>ブラウザーでサインインすると保存されます。入力するものではありません。このアカウントは、サインインした人がフル アクセスを持つメールボックスに、3 MB 未満の添付ファイルとともに書き込みます。空の場合: アプリケーションが秘密キーまたはクライアント シークレットで認証します (こちらが優先されます)。</translation>
    </message>
    <message>
        <source>Sign-in of a person</source>
        <translation>利用者によるサインイン</translation>
    </message>
    <message>
        <source>The value (not the id) of a secret of the application: Certificates &amp; secrets. It expires. Empty: a certificate is used, or a person signs in through the browser.</source>
        <translation>アプリケーションのシークレットの値 (ID ではありません): [証明書とシークレット]。有効期限があります。空の場合: 証明書が使われるか、利用者がブラウザーでサインインします。</translation>
    </message>
    <message>
        <source>Chats out of the external database of Cisco IM and Presence, on Microsoft SQL Server or PostgreSQL, each message once for everyone who took part.</source>
        <translation>Microsoft SQL Server または PostgreSQL にある Cisco IM and Presence の外部データベースのチャット。各メッセージを参加者全員に 1 回ずつ届けます。</translation>
    </message>
    <message>
        <source>Chats between two people</source>
        <translation>2 人の間のチャット</translation>
    </message>
    <message>
        <source>Group chats, for everyone who received the message</source>
        <translation>グループ チャット (メッセージを受信した全員に)</translation>
    </message>
    <message>
        <source>Persistent rooms, for everyone who was in the room then</source>
        <translation>常設ルーム (その時点でルームにいた全員に)</translation>
    </message>
    <message>
        <source>A note on each transferred file, and the XMPP stanza as evidence</source>
        <translation>転送された各ファイルの注記と、証跡としての XMPP スタンザ</translation>
    </message>
    <message>
        <source>The files themselves: they stay on the file server of IM and Presence</source>
        <translation>ファイル自体: IM and Presence のファイル サーバーに残ります</translation>
    </message>
    <message>
        <source>Messages that the message archiver of Cisco encrypted in the database</source>
        <translation>Cisco のメッセージ アーカイバーがデータベース内で暗号化したメッセージ</translation>
    </message>
    <message>
        <source>Typing notices, receipts, topic changes and history replayed to who enters</source>
        <translation>入力中の通知、受信確認、トピックの変更、入室者に再送される履歴</translation>
    </message>
    <message>
        <source>A login of the database that may read its tables and nothing else</source>
        <translation>テーブルの読み取りだけが許可されたデータベース ログイン</translation>
    </message>
    <message>
        <source>An ODBC driver: Microsoft&apos;s or FreeTDS for SQL Server, psqlODBC for PostgreSQL</source>
        <translation>ODBC ドライバー: SQL Server には Microsoft 製または FreeTDS、PostgreSQL には psqlODBC</translation>
    </message>
    <message>
        <source>The certificate of the authority that signed the database server&apos;s</source>
        <translation>データベース サーバーの証明書に署名した機関の証明書</translation>
    </message>
    <message>
        <source>Map Jabber users to Microsoft 365 users</source>
        <translation>Jabber ユーザーを Microsoft 365 ユーザーにマップ</translation>
    </message>
    <message>
        <source>ODBC driver</source>
        <translation>ODBC ドライバー</translation>
    </message>
    <message>
        <source>The registered name of the driver, such as ODBC Driver 18 for SQL Server, FreeTDS or PostgreSQL Unicode. Empty: the best one for SQL Server that is there.</source>
        <translation>ドライバーの登録名 (ODBC Driver 18 for SQL Server、FreeTDS、PostgreSQL Unicode など)。空の場合: SQL Server 用の最適なドライバー。</translation>
    </message>
    <message>
        <source>The database server&apos;s name, as its certificate has it. Not needed with a connection string.</source>
        <translation>証明書に記載されたデータベース サーバーの名前。接続文字列を使う場合は不要です。</translation>
    </message>
    <message>
        <source>The server&apos;s static TCP port. 0: the usual one (SQL Server 1433, PostgreSQL 5432).</source>
        <translation>サーバーの固定 TCP ポート。0: 既定のポート (SQL Server 1433、PostgreSQL 5432)。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>The name of the external database, such as tcmadb. Not needed with a connection string.</source>
        <translation>外部データベースの名前 (tcmadb など)。接続文字列を使う場合は不要です。</translation>
    </message>
    <message>
        <source>A login that may read the tables and nothing else (SQL Server: db_datareader).</source>
        <translation>テーブルの読み取りだけが許可されたログイン (SQL Server: db_datareader)。</translation>
    </message>
    <message>
        <source>The login&apos;s password. Empty: the driver signs in by itself.</source>
        <translation>ログインのパスワード。空の場合: ドライバーが自身でサインインします。</translation>
    </message>
    <message>
        <source>Encrypt and verify</source>
        <translation>暗号化と検証</translation>
    </message>
    <message>
        <source>The connection is encrypted and the server&apos;s certificate verified. Off: whoever is on the way can read along.</source>
        <translation>接続を暗号化し、サーバーの証明書を検証します。オフの場合: 経路上の誰でも読み取れます。</translation>
    </message>
    <message>
        <source>Authority of the certificate</source>
        <translation>証明機関</translation>
    </message>
    <message>
        <source>A PEM file of the authority that signed the server&apos;s certificate. Empty: those that the system trusts. Microsoft&apos;s driver always uses the system&apos;s.</source>
        <translation>サーバーの証明書に署名した機関の PEM ファイル。空の場合: システムが信頼する機関。Microsoft のドライバーは常にシステムのものを使います。</translation>
    </message>
    <message>
        <source>Connection string</source>
        <translation>接続文字列</translation>
    </message>
    <message>
        <source>A whole ODBC connection string, without the password, in place of the settings above. Whether it encrypts is up to it.</source>
        <translation>上の設定の代わりに使う、パスワードを除く完全な ODBC 接続文字列。暗号化するかどうかはこの文字列によります。</translation>
    </message>
    <message>
        <source>Time zone of the database</source>
        <translation>データベースのタイム ゾーン</translation>
    </message>
    <message>
        <source>The zone that sent_date is written in: UTC, or a name such as Europe/Berlin.</source>
        <translation>sent_date が書き込まれるタイム ゾーン: UTC、または Europe/Berlin などの名前。</translation>
    </message>
    <message>
        <source>Mail domains</source>
        <translation>メール ドメイン</translation>
    </message>
    <message>
        <source>Which mail domain stands for which domain of Jabber addresses: im.example.com=example.com, separated by commas. Empty: they are the same.</source>
        <translation>Jabber アドレスのどのドメインがどのメール ドメインに対応するか: im.example.com=example.com (コンマ区切り)。空の場合: 同じです。</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>グループ化</translation>
    </message>
    <message>
        <source>Days counted again</source>
        <translation>再集計する日数</translation>
    </message>
    <message>
        <source>Each run counts the rows of so many days again and rereads the hours that have grown: rows come hours late after an outage.</source>
        <translation>実行のたびにこの日数分の行を数え直し、増えた時間帯を読み直します。障害の後は行が数時間遅れて届くためです。</translation>
    </message>
    <message>
        <source>Query timeout</source>
        <translation>クエリの制限時間</translation>
    </message>
    <message>
        <source>How many seconds a query may take. What takes longer is asked for in parts; if a minute of messages does, the run ends.</source>
        <translation>1 回のクエリにかけられる秒数です。それより長くかかるものは分割して問い合わせます。1 分間分のメッセージでも超える場合、実行は終了します。</translation>
    </message>
    <message>
        <source>How far back the first capture goes: a date, or a date and time in UTC. Empty: 30 days back.</source>
        <translation>最初の取り込みをどこまでさかのぼるか: 日付、または UTC の日時。空の場合: 30 日前まで。</translation>
    </message>
    <message>
        <source>A service account with Full Access that Jive itself knows</source>
        <translation>Jive 自体に登録された、フルアクセス (Full Access) を持つサービスアカウント</translation>
    </message>
    <message>
        <source>Attachment hosts</source>
        <translation>添付ファイルのホスト</translation>
    </message>
    <message>
        <source>Attachments and images, edits and deletions</source>
        <translation>添付ファイルと画像、編集と削除</translation>
    </message>
    <message>
        <source>Belongs to the client id of the add-on.</source>
        <translation>アドオンのクライアント ID に対応するもの。</translation>
    </message>
    <message>
        <source>Community address</source>
        <translation>コミュニティのアドレス</translation>
    </message>
    <message>
        <source>Deletions of direct messages; images that lie at other hosts</source>
        <translation>ダイレクトメッセージの削除、他のホストにある画像</translation>
    </message>
    <message>
        <source>Direct messages and shares, when they are switched on</source>
        <translation>ダイレクトメッセージと共有 (オンにした場合)</translation>
    </message>
    <message>
        <source>Documents and files with every version, discussions, blog posts, polls, ideas, status updates, tasks, bookmarks, and contents of other types</source>
        <translation>すべてのバージョンのドキュメントとファイル、ディスカッション、ブログ投稿、投票、アイデア、近況の更新、タスク、ブックマーク、その他の種類のコンテンツ</translation>
    </message>
    <message>
        <source>Documents, discussions, posts, comments and direct messages of a Jive community, on-premises or in the cloud, with their attachments.</source>
        <translation>オンプレミスまたはクラウドの Jive コミュニティのドキュメント、ディスカッション、投稿、コメント、ダイレクトメッセージと、その添付ファイル。</translation>
    </message>
    <message>
        <source>For direct messages: the system property jive.api.run_as.strategies permits “userid”</source>
        <translation>ダイレクトメッセージの場合: システムプロパティ jive.api.run_as.strategies で「userid」が許可されていること</translation>
    </message>
    <message>
        <source>From the add-on that an administrator uploaded to Jive.</source>
        <translation>管理者が Jive にアップロードしたアドオンのもの。</translation>
    </message>
    <message>
        <source>How fast Jive is asked, on average. Its own limit is 7 unless an administrator changed it. 0: no limit.</source>
        <translation>Jive に問い合わせる平均の速さ。管理者が変更していない限り、Jive 自体の上限は 7 です。0: 制限なし。</translation>
    </message>
    <message>
        <source>Likes, followers, and what people did without writing</source>
        <translation>いいね、フォロワー、書き込みを伴わない操作</translation>
    </message>
    <message>
        <source>Map Jive users to Microsoft 365 users</source>
        <translation>Jive ユーザーを Microsoft 365 ユーザーにマップする</translation>
    </message>
    <message>
        <source>Other hosts that attachments may be fetched from, separated by commas. Empty: every public host over https. The sign-in goes to none of them.</source>
        <translation>添付ファイルを取得してよい他のホスト (コンマ区切り)。空の場合: https のすべての公開ホスト。サインイン情報はどこにも送られません。</translation>
    </message>
    <message>
        <source>Read direct messages</source>
        <translation>ダイレクトメッセージを読み取る</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>更新トークン</translation>
    </message>
    <message>
        <source>Replies and comments at every level, also those for authors only</source>
        <translation>すべての階層の返信とコメント (作成者専用のものを含む)</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>1 秒あたりの要求数</translation>
    </message>
    <message>
        <source>Signs in without a password, and is renewed by itself. Empty: user name and password are used.</source>
        <translation>パスワードなしでサインインし、自動的に更新されます。空の場合: ユーザー名とパスワードが使われます。</translation>
    </message>
    <message>
        <source>The address people open the community with, such as https://community.example.com.</source>
        <translation>コミュニティを開くときに使うアドレス (https://community.example.com など)。</translation>
    </message>
    <message>
        <source>The service account&apos;s password.</source>
        <translation>サービスアカウントのパスワード。</translation>
    </message>
    <message>
        <source>The service account. It needs Full Access; with less, only what it may see is captured.</source>
        <translation>サービスアカウント。フルアクセス (Full Access) が必要です。権限が足りない場合は、そのアカウントに見えるものだけが取り込まれます。</translation>
    </message>
    <message>
        <source>What was edited twice between two runs, but for documents and files</source>
        <translation>2 回の実行の間に 2 度編集されたものの途中の状態 (ドキュメントとファイルを除く)</translation>
    </message>
    <message>
        <source>on: direct messages and shares are read as each person (Run-As), which Jive has to permit. off: they are not captured.</source>
        <translation>on: ダイレクトメッセージと共有を各ユーザーとして読み取ります (Run-As)。Jive 側の許可が必要です。off: 取り込みません。</translation>
    </message>
    <message>
        <source>Posts, comments and private messages of Salesforce Chatter with their files, every edit and every deletion.</source>
        <translation>Salesforce Chatter の投稿、コメント、プライベートメッセージ(ファイル、すべての編集とすべての削除を含む)。</translation>
    </message>
    <message>
        <source>Posts on walls, in groups and on records, questions, polls, links and files, and the comments on them</source>
        <translation>ウォール、グループ、レコード上の投稿、質問、アンケート、リンク、ファイル、およびそれらへのコメント</translation>
    </message>
    <message>
        <source>Each edit with the text before and after it, and each deletion</source>
        <translation>すべての編集(編集前と編集後の本文)とすべての削除</translation>
    </message>
    <message>
        <source>Private messages; direct messages that the account itself is in</source>
        <translation>プライベートメッセージ、およびアカウント自身が参加しているダイレクトメッセージ</translation>
    </message>
    <message>
        <source>Files and images, checked against Salesforce&apos;s checksums</source>
        <translation>Salesforce のチェックサムで検証されたファイルと画像</translation>
    </message>
    <message>
        <source>Likes, bookmarks, followers, and who voted for what</source>
        <translation>「いいね」、ブックマーク、フォロワー、誰が何に投票したか</translation>
    </message>
    <message>
        <source>Deletions of private messages, and direct messages of others</source>
        <translation>プライベートメッセージの削除、および他のユーザーのダイレクトメッセージ</translation>
    </message>
    <message>
        <source>What Salesforce itself writes into feeds, unless it is switched on</source>
        <translation>Salesforce 自身がフィードに書き込む内容(有効にした場合を除く)</translation>
    </message>
    <message>
        <source>An integration user with a permission set of API Enabled, Chatter, View All Data, View All Users, Manage Chatter Messages and Direct Messages, Manage Unlisted Groups, and Query All Files</source>
        <translation>権限セット(API Enabled、Chatter、View All Data、View All Users、Manage Chatter Messages and Direct Messages、Manage Unlisted Groups、Query All Files)を持つ統合ユーザー</translation>
    </message>
    <message>
        <source>Setup › External Client App Manager › New External Client App: enable OAuth, with the scopes “Manage user data via APIs (api)” and “Access Chatter (chatter_api)”</source>
        <translation>Setup › External Client App Manager › New External Client App:OAuth を有効にし、スコープ「Manage user data via APIs (api)」と「Access Chatter (chatter_api)」を指定する</translation>
    </message>
    <message>
        <source>In that app either enable the client credentials flow and name the integration user as “Run As”; or enable the JWT bearer flow, upload a certificate, and pre-authorise the user by a permission set</source>
        <translation>そのアプリで、クライアントログイン情報フローを有効にして統合ユーザーを「Run As」に指定する。または JWT ベアラーフローを有効にし、証明書をアップロードし、権限セットでユーザーを事前承認する</translation>
    </message>
    <message>
        <source>The app&apos;s consumer key, its secret or the certificate&apos;s private key, and My Domain of the organisation (Setup › My Domain)</source>
        <translation>アプリのコンシューマー鍵、その秘密または証明書の秘密鍵、および組織の My Domain(Setup › My Domain)</translation>
    </message>
    <message>
        <source>For who deleted what, and texts between two runs: the package for Salesforce with its triggers and channel, deployed as its README says</source>
        <translation>誰が何を削除したか、および 2 回の実行の間の本文のため:トリガーとチャネルを含む Salesforce 用パッケージ(README のとおりに展開)</translation>
    </message>
    <message>
        <source>Map Salesforce Chatter users to Microsoft 365 users</source>
        <translation>Salesforce Chatter のユーザーを Microsoft 365 のユーザーに対応付ける</translation>
    </message>
    <message>
        <source>Consumer key</source>
        <translation>コンシューマー鍵</translation>
    </message>
    <message>
        <source>From the External Client App, under Settings › OAuth Settings › Consumer Key and Secret.</source>
        <translation>External Client App の Settings › OAuth Settings › Consumer Key and Secret にあります。</translation>
    </message>
    <message>
        <source>Consumer secret</source>
        <translation>コンシューマーの秘密</translation>
    </message>
    <message>
        <source>The integration user&apos;s password.</source>
        <translation>統合ユーザーのパスワード。</translation>
    </message>
    <message>
        <source>Security token</source>
        <translation>セキュリティトークン</translation>
    </message>
    <message>
        <source>The user&apos;s personal token, which Salesforce mails after Settings › Reset My Security Token. Empty where the network&apos;s addresses are trusted.</source>
        <translation>Settings › Reset My Security Token の後に Salesforce がメールで送る、ユーザーの個人用トークン。ネットワークのアドレスが信頼されている場合は空にします。</translation>
    </message>
    <message>
        <source>RSA, 2048 bits or more, as PEM; its certificate is uploaded to the app.</source>
        <translation>2048 ビット以上の RSA(PEM 形式)。対応する証明書をアプリにアップロードします。</translation>
    </message>
    <message>
        <source>Channel of edits and deletions</source>
        <translation>編集と削除のチャネル</translation>
    </message>
    <message>
        <source>The channel that the triggers post to. The package for Salesforce brings /event/Chatter_Archive__e; generic channels (/u/…) keep events for 24 hours only. none: edits and deletions are looked for, without who deleted.</source>
        <translation>トリガーが書き込むチャネル。Salesforce 用パッケージには /event/Chatter_Archive__e が含まれます。汎用チャネル(/u/…)はイベントを 24 時間しか保持しません。none:編集と削除は検索で見つけますが、誰が削除したかは分かりません。</translation>
    </message>
    <message>
        <source>Share of API requests (%)</source>
        <translation>API 要求の割合(%)</translation>
    </message>
    <message>
        <source>A run pauses when the organisation has used so much of its daily API requests; the next run goes on.</source>
        <translation>組織が 1 日の API 要求をこの割合まで使うと実行は中断し、次の実行が続きから再開します。</translation>
    </message>
    <message>
        <source>Types left out</source>
        <translation>除外する種類</translation>
    </message>
    <message>
        <source>Types of posts that are not captured, separated by commas, such as EmailMessageEvent where mail is archived already. Empty: none.</source>
        <translation>取得しない投稿の種類(コンマ区切り)。例:メールがすでにアーカイブされている場合の EmailMessageEvent。空の場合はなし。</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API バージョン</translation>
    </message>
    <message>
        <source>Such as 62.0. Empty: the newest of the server that was tried.</source>
        <translation>例:62.0。空の場合、サーバーが提供し、動作を確認済みの最新バージョン。</translation>
    </message>
    <message>
        <source>Members of public groups</source>
        <translation>公開グループのメンバー</translation>
    </message>
    <message>
        <source>on: posts of public groups go to all members as well. off: to who wrote, was mentioned or owns the group. Members of private groups always get theirs.</source>
        <translation>on:公開グループの投稿をすべてのメンバーにも配信します。off:書いた人、メンションされた人、グループの所有者に配信します。非公開グループのメンバーには常に配信します。</translation>
    </message>
    <message>
        <source>Followers of records</source>
        <translation>レコードのフォロワー</translation>
    </message>
    <message>
        <source>on: posts on cases, accounts and other records go to who follows the record as well. off: to who wrote, was mentioned or owns it.</source>
        <translation>on:ケース、取引先などのレコード上の投稿を、レコードをフォローする人にも配信します。off:書いた人、メンションされた人、所有者に配信します。</translation>
    </message>
    <message>
        <source>Tracked changes</source>
        <translation>追跡された変更</translation>
    </message>
    <message>
        <source>on: what Salesforce itself writes into feeds (tracked changes, created records, …) is captured as well.</source>
        <translation>on:Salesforce 自身がフィードに書き込む内容(追跡された変更、作成されたレコードなど)も取得します。</translation>
    </message>
    <message>
        <source>Mend addresses of sandboxes</source>
        <translation>サンドボックスのアドレスを直す</translation>
    </message>
    <message>
        <source>on: the “.invalid” that a Salesforce sandbox puts behind each address is taken off.</source>
        <translation>on:Salesforce のサンドボックスが各アドレスの末尾に付ける「.invalid」を取り除きます。</translation>
    </message>
    <message>
        <source>A service account with an RSA key pair, its public half in Symphony&apos;s admin console</source>
        <translation>RSA 鍵ペアを持つサービス アカウント(公開鍵は Symphony の管理コンソールに登録)</translation>
    </message>
    <message>
        <source>Agent address</source>
        <translation>Agent のアドレス</translation>
    </message>
    <message>
        <source>Attachments, and the files of Content Export: e-mail, Actiance, and Symphony&apos;s own XML as it is</source>
        <translation>添付ファイルと Content Export のファイル(電子メール、Actiance、および Symphony 独自の XML はそのまま)</translation>
    </message>
    <message>
        <source>Capture events</source>
        <translation>イベントを取り込む</translation>
    </message>
    <message>
        <source>Chats, rooms and wall posts of a Symphony pod with their attachments, every version of a message, and who joined and left.</source>
        <translation>Symphony ポッドのチャット、ルーム、ウォール投稿とその添付ファイル、メッセージの全バージョン、参加者の入退室。</translation>
    </message>
    <message>
        <source>Empty: the key has none.</source>
        <translation>空欄: 鍵にパスフレーズがありません。</translation>
    </message>
    <message>
        <source>For encrypted export files: gpg, and the private OpenPGP key</source>
        <translation>暗号化されたエクスポート ファイルの場合: gpg と OpenPGP 秘密鍵</translation>
    </message>
    <message>
        <source>How fast Symphony is asked, on average. Its own limit is 400 for all that come from one address. 0: no limit.</source>
        <translation>Symphony への平均問い合わせ速度。Symphony 側の上限は 1 つのアドレスからの合計で 400 です。0: 制限なし。</translation>
    </message>
    <message>
        <source>Joins, leaves, and what was done to rooms and connections</source>
        <translation>入室、退室、およびルームと接続に対する操作</translation>
    </message>
    <message>
        <source>Key manager address</source>
        <translation>キー マネージャーのアドレス</translation>
    </message>
    <message>
        <source>Map external users to Microsoft 365 users</source>
        <translation>外部ユーザーを Microsoft 365 ユーザーに割り当てる</translation>
    </message>
    <message>
        <source>Messages of chats and rooms for everyone who was in them then, with every version, replies, forwards, forms and disclaimers</source>
        <translation>チャットとルームのメッセージ(その時点の参加者全員宛て)。全バージョン、返信、転送、フォーム、免責事項を含む</translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation>OpenPGP 鍵</translation>
    </message>
    <message>
        <source>Passphrase of the OpenPGP key</source>
        <translation>OpenPGP 鍵のパスフレーズ</translation>
    </message>
    <message>
        <source>Path of gpg, to decrypt export files (.pgp). Empty: only files that are not encrypted are read.</source>
        <translation>エクスポート ファイル (.pgp) を復号する gpg のパス。空欄: 暗号化されていないファイルだけを読み取ります。</translation>
    </message>
    <message>
        <source>Pod address</source>
        <translation>ポッドのアドレス</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>取得経路</translation>
    </message>
    <message>
        <source>Session authentication address</source>
        <translation>セッション認証のアドレス</translation>
    </message>
    <message>
        <source>The address people open Symphony with, such as https://acme.symphony.com. It also names the pod when files are read from a folder.</source>
        <translation>Symphony を開くアドレス(例: https://acme.symphony.com)。フォルダーからファイルを読み取る場合も、ポッドの名前になります。</translation>
    </message>
    <message>
        <source>The folder that export files arrive in. Its sub-folders are not read.</source>
        <translation>エクスポート ファイルが届くフォルダー。サブフォルダーは読み取りません。</translation>
    </message>
    <message>
        <source>The private key that export files are encrypted for, armoured. Needed with gpg.</source>
        <translation>エクスポート ファイルの暗号化先である秘密鍵(テキスト形式)。gpg を使う場合に必要です。</translation>
    </message>
    <message>
        <source>The role User Provisioning for datafeed and datahose, Content Export Reader for contentExport</source>
        <translation>datafeed と datahose には User Provisioning ロール、contentExport には Content Export Reader ロール</translation>
    </message>
    <message>
        <source>The service account&apos;s RSA key, PEM. Its public half is in the account in Symphony&apos;s admin console. Not needed to read files from a folder.</source>
        <translation>サービス アカウントの RSA 鍵 (PEM)。公開鍵は Symphony の管理コンソールでアカウントに登録します。フォルダーから読み取る場合は不要です。</translation>
    </message>
    <message>
        <source>The service account&apos;s user name. Not needed to read files from a folder.</source>
        <translation>サービス アカウントのユーザー名。フォルダーから読み取る場合は不要です。</translation>
    </message>
    <message>
        <source>Wall posts, shared posts, and suppressed messages</source>
        <translation>ウォール投稿、共有された投稿、抑止されたメッセージ</translation>
    </message>
    <message>
        <source>Where sessions are signed in to. Empty: at the pod&apos;s address.</source>
        <translation>セッションにサインインする場所。空欄: ポッドのアドレス。</translation>
    </message>
    <message>
        <source>Where the Agent answers, if it runs in the organisation. Empty: at the pod&apos;s address.</source>
        <translation>Agent が組織内で動作している場合の応答先。空欄: ポッドのアドレス。</translation>
    </message>
    <message>
        <source>Where the key manager answers, if it runs in the organisation. Empty: at the pod&apos;s address.</source>
        <translation>キー マネージャーが組織内で動作している場合の応答先。空欄: ポッドのアドレス。</translation>
    </message>
    <message>
        <source>Who joined and left, rooms that were made, changed and closed, connections, and events of the system. Suppressed messages are always told.</source>
        <translation>入退室した人、作成・変更・閉鎖されたルーム、接続、システムのイベント。抑止されたメッセージは常に記録されます。</translation>
    </message>
    <message>
        <source>With datafeed: conversations the account is no member of, and joins, leaves and suppressions while no feed was read for 30 minutes</source>
        <translation>datafeed の場合: アカウントがメンバーでない会話、およびフィードが 30 分間読み取られなかった間の入退室と抑止</translation>
    </message>
    <message>
        <source>With datahose: what was written before it was first read</source>
        <translation>datahose の場合: 最初に読み取る前に書かれたもの</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Abilities</source>
        <translation>機能</translation>
    </message>
    <message>
        <source>Add-on (OAuth)</source>
        <translation>アドオン (OAuth)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Admin role</source>
        <translation>管理者ロール</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>App&apos;s key and private key</source>
        <translation>アプリのキーと秘密鍵</translation>
    </message>
    <message>
        <source>App&apos;s key and secret</source>
        <translation>アプリのキーとシークレット</translation>
    </message>
    <message>
        <source>Application in Microsoft Entra ID</source>
        <translation>Microsoft Entra ID のアプリケーション</translation>
    </message>
    <message>
        <source>Azure Blob Storage</source>
        <translation>Azure Blob Storage</translation>
    </message>
    <message>
        <source>Belongs to the consumer key. Not needed with a private key.</source>
        <translation>コンシューマー キーに対応します。秘密鍵を使う場合は不要です。</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>China, operated by 21Vianet</source>
        <translation>中国 (21Vianet が運用)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Collecting waits while more than this many MB are kept locally and not yet delivered.</source>
        <translation>ローカルに保持された未配信のデータがこの値（MB）を超えている間、収集は待機します。</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>接続 (TCP)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>会話</translation>
    </message>
    <message>
        <source>Conversations of the account</source>
        <translation>アカウントの会話</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>データ フォルダー</translation>
    </message>
    <message>
        <source>Decryption</source>
        <translation>復号</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>ディスク</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>ドライバー</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Each message is an e-mail of its own (message), or all of a conversation&apos;s day are one, once the day (UTC) is over (conversationDay).</source>
        <translation>メッセージごとに 1 通のメール (message)、または会話の 1 日分を、その日 (UTC) の終了後に 1 通にまとめます (conversationDay)。</translation>
    </message>
    <message>
        <source>Empty: 993 where it is encrypted from the first byte, else 143.</source>
        <translation>空の場合: 最初のバイトから暗号化するなら 993、それ以外は 143。</translation>
    </message>
    <message>
        <source>Export files</source>
        <translation>エクスポート ファイル</translation>
    </message>
    <message>
        <source>Export files in a folder</source>
        <translation>フォルダー内のエクスポート ファイル</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>フィード</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Files are moved</source>
        <translation>ファイルを移動する</translation>
    </message>
    <message>
        <source>Files stay</source>
        <translation>ファイルを残す</translation>
    </message>
    <message>
        <source>Files stay (keep), or those that are read go to the sub-folder done, refused ones to quarantine (move).</source>
        <translation>ファイルを残す (keep)、または読み取ったものをサブフォルダー done に、拒否したものを quarantine に移動する (move)。</translation>
    </message>
    <message>
        <source>Files waiting</source>
        <translation>待機中のファイル</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>空き容量</translation>
    </message>
    <message>
        <source>From the first byte (tls), or after a plain greeting (starttls). The certificate is always verified. No encryption (none) is for a server on this computer alone.</source>
        <translation>最初のバイトから (tls)、または平文の挨拶の後 (starttls)。証明書は常に検証されます。暗号化なし (none) はこのコンピューター上のサーバーに限ります。</translation>
    </message>
    <message>
        <source>Global and GCC</source>
        <translation>グローバルと GCC</translation>
    </message>
    <message>
        <source>Key manager</source>
        <translation>キー マネージャー</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>キーチェーン</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>メールボックス一覧</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
    <message>
        <source>My Domain of the organisation, such as https://company.my.salesforce.com. With a private key or a password also https://login.salesforce.com, or https://test.salesforce.com for a sandbox.</source>
        <translation>組織の My Domain(例:https://company.my.salesforce.com)。秘密鍵またはパスワードでは https://login.salesforce.com、サンドボックスでは https://test.salesforce.com も使えます。</translation>
    </message>
    <message>
        <source>Name (DNS)</source>
        <translation>名前 (DNS)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>One e-mail a conversation and day</source>
        <translation>会話と日ごとに 1 通</translation>
    </message>
    <message>
        <source>One e-mail a message</source>
        <translation>メッセージごとに 1 通</translation>
    </message>
    <message>
        <source>Permission Mail.ReadWrite</source>
        <translation>アクセス許可 Mail.ReadWrite</translation>
    </message>
    <message>
        <source>Permission Mail.ReadWrite.Shared</source>
        <translation>アクセス許可 Mail.ReadWrite.Shared</translation>
    </message>
    <message>
        <source>Permission User.Read.All</source>
        <translation>アクセス許可 User.Read.All</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Private messages</source>
        <translation>プライベート メッセージ</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>権限</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>ロール</translation>
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
        <translation>サーバー名</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Session authentication</source>
        <translation>セッション認証</translation>
    </message>
    <message>
        <source>Signature requirement</source>
        <translation>署名の要求</translation>
    </message>
    <message>
        <source>Staging SAS</source>
        <translation>ステージングの SAS</translation>
    </message>
    <message>
        <source>Staging access</source>
        <translation>ステージングへのアクセス</translation>
    </message>
    <message>
        <source>Staging address</source>
        <translation>ステージングのアドレス</translation>
    </message>
    <message>
        <source>Staging connection</source>
        <translation>ステージングへの接続</translation>
    </message>
    <message>
        <source>Staging container</source>
        <translation>ステージングのコンテナー</translation>
    </message>
    <message>
        <source>Staging immutability</source>
        <translation>ステージングの不変性</translation>
    </message>
    <message>
        <source>Staging lifecycle</source>
        <translation>ステージングのライフサイクル</translation>
    </message>
    <message>
        <source>Staging permissions</source>
        <translation>ステージングのアクセス許可</translation>
    </message>
    <message>
        <source>Staging removal</source>
        <translation>ステージングでの削除</translation>
    </message>
    <message>
        <source>Staging sign-in</source>
        <translation>ステージングへのサインイン</translation>
    </message>
    <message>
        <source>Staging write</source>
        <translation>ステージングへの書き込み</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation>最初のバイトから TLS</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>テーブル</translation>
    </message>
    <message>
        <source>The integration user to sign in as, with a private key or a password. With key and secret the app names the user.</source>
        <translation>秘密鍵またはパスワードでサインインする統合ユーザー。キーとシークレットの場合はアプリがユーザーを決めます。</translation>
    </message>
    <message>
        <source>The pod&apos;s export files</source>
        <translation>ポッドのエクスポート ファイル</translation>
    </message>
    <message>
        <source>The whole pod</source>
        <translation>ポッド全体</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>信頼</translation>
    </message>
    <message>
        <source>US Government DoD</source>
        <translation>米国政府機関 DoD</translation>
    </message>
    <message>
        <source>US Government GCC High</source>
        <translation>米国政府機関 GCC High</translation>
    </message>
    <message>
        <source>Unlisted groups</source>
        <translation>非公開グループ</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>ユーザー名とパスワード</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Which of Microsoft&apos;s clouds the tenant is in. The US government&apos;s two take no attachment of 3 MB or more; such a message then says where its files are kept.</source>
        <translation>テナントがある Microsoft クラウド。米国政府機関向けの 2 つは 3 MB 以上の添付ファイルを受け付けません。その場合、メッセージにファイルの保存場所が記されます。</translation>
    </message>
    <message>
        <source>With a user name and password (plain), or as an application registered in Microsoft Entra ID, for Exchange Online (xoauth2).</source>
        <translation>ユーザー名とパスワード (plain)、または Exchange Online では Microsoft Entra ID に登録されたアプリケーションとして (xoauth2)。</translation>
    </message>
    <message>
        <source>With the app&apos;s key and secret, as the user set in the app (client_credentials); with the app&apos;s key and a private key, as the user named here (jwt); or with the user&apos;s password and security token, which newer organisations refuse (password).</source>
        <translation>アプリのキーとシークレットで、アプリに設定されたユーザーとして (client_credentials)。アプリのキーと秘密鍵で、ここに指定したユーザーとして (jwt)。またはユーザーのパスワードとセキュリティ トークンで。新しい組織では拒否されます (password)。</translation>
    </message>
    <message>
        <source>With the user name and password of a service account that Jive itself knows (basic), or with an add-on&apos;s client and a refresh token, or user name and password (oauth).</source>
        <translation>Jive 自体が知るサービス アカウントのユーザー名とパスワード (basic)、またはアドオンのクライアントと、更新トークンもしくはユーザー名とパスワード (oauth)。</translation>
    </message>
    <message>
        <source>gpg</source>
        <translation>gpg</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>RSA key</source>
        <translation>RSA 鍵</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>SHA-256 fingerprints of signer certificates that are trusted as they are, one a line or separated by commas; beside the trusted certificates or in their place.</source>
        <translation>そのまま信頼する署名者証明書の SHA-256 拇印 (1 行に 1 つ、またはコンマ区切り)。信頼された証明書に加えて、またはその代わりに使用します。</translation>
    </message>
    <message>
        <source>Attachments beyond it are kept in staging, and the message says so.</source>
        <translation>これより大きい添付ファイルはステージングに保管され、その旨がメッセージに記載されます。</translation>
    </message>
    <message>
        <source>Export files on an SFTP server</source>
        <translation>SFTP サーバー上のエクスポート ファイル</translation>
    </message>
    <message>
        <source>Folder on the SFTP server</source>
        <translation>SFTP サーバー上のフォルダー</translation>
    </message>
    <message>
        <source>For files on an SFTP server: an account there, and the fingerprint of its host key</source>
        <translation>SFTP サーバー上のファイルの場合: そのサーバーのアカウントと、ホスト鍵の拇印</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>ホスト鍵</translation>
    </message>
    <message>
        <source>Name or address of the server that export files are dropped on, such as sftp.example.com. No proxy is used.</source>
        <translation>エクスポート ファイルが置かれるサーバーの名前またはアドレス (sftp.example.com など)。プロキシは使用しません。</translation>
    </message>
    <message>
        <source>Of the SFTP user. Empty: the key alone signs in.</source>
        <translation>SFTP ユーザーのパスワード。空欄: 鍵だけでサインインします。</translation>
    </message>
    <message>
        <source>Passphrase of the SFTP key</source>
        <translation>SFTP 鍵のパスフレーズ</translation>
    </message>
    <message>
        <source>SFTP key</source>
        <translation>SFTP 鍵</translation>
    </message>
    <message>
        <source>SFTP password</source>
        <translation>SFTP パスワード</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>SFTP サーバー</translation>
    </message>
    <message>
        <source>SFTP user</source>
        <translation>SFTP ユーザー</translation>
    </message>
    <message>
        <source>The SFTP user&apos;s private key, PEM or OpenSSH. Its public half is with the account on the server. Empty: the password alone signs in.</source>
        <translation>SFTP ユーザーの秘密鍵 (PEM または OpenSSH)。公開鍵はサーバー上のアカウントに登録します。空欄: パスワードだけでサインインします。</translation>
    </message>
    <message>
        <source>The account on that server. It needs to read the folder, and to write there if files are to be moved.</source>
        <translation>そのサーバー上のアカウント。フォルダーの読み取り権限が必要です。ファイルを移動する場合は書き込み権限も必要です。</translation>
    </message>
    <message>
        <source>The fingerprint of the server&apos;s host key, SHA256:…, as its administrator sees it with ssh-keygen -lf. A server with another key gets no sign-in.</source>
        <translation>サーバーのホスト鍵の拇印 (SHA256:…)。サーバーの管理者が ssh-keygen -lf で確認できます。鍵が異なるサーバーにはサインインしません。</translation>
    </message>
    <message>
        <source>The folder that export files arrive in, as this account sees it. Its sub-folders are not read. Empty: the account&apos;s home.</source>
        <translation>エクスポート ファイルが届くフォルダー (このアカウントから見たパス)。サブフォルダーは読み取りません。空欄: アカウントのホーム フォルダー。</translation>
    </message>
    <message>
        <source>What the account is a member of (datafeed: set the schedule to every:15m, because events are lost that are not read for 30 minutes); the whole pod, where that is licensed, from when it is first read (datahose); the pod&apos;s export files (contentExport); or the same files, from a folder (folder) or an SFTP server (sftp).</source>
        <translation>アカウントがメンバーである会話（datafeed：30 分間読み取られないイベントは失われるため、スケジュールを every:15m に設定してください）、ライセンスがある場合は最初の読み取り以降のポッド全体（datahose）、ポッドのエクスポートファイル（contentExport）、または同じファイルをフォルダー（folder）か SFTP サーバー（sftp）から。</translation>
    </message>
    <message>
        <source>Where it answers, mostly 22.</source>
        <translation>サーバーが応答するポート。通常は 22 です。</translation>
    </message>
    <message>
        <source>Further permissions</source>
        <translation>その他のアクセス許可</translation>
    </message>
</context>
<context>
    <name>ui::AccountDialog</name>
    <message>
        <source>Add an archive account</source>
        <translation>アーカイブ アカウントの追加</translation>
    </message>
    <message>
        <source>Archive account “%1”</source>
        <translation>アーカイブ アカウント「%1」</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>再テスト(&amp;T)</translation>
    </message>
    <message>
        <source>Na&amp;me of the account</source>
        <translation>アカウントの名前(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Kind of archive</source>
        <translation>アーカイブの種類(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Save and test</source>
        <translation>保存してテスト(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>アカウントの追加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完了(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>The account has no name. Enter one.</source>
        <translation>アカウントに名前がありません。名前を入力してください。</translation>
    </message>
    <message>
        <source>&amp;Edit settings</source>
        <translation>設定の編集(&amp;E)</translation>
    </message>
</context>
<context>
    <name>ui::AccountList</name>
    <message>
        <source>Add …</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Archive accounts</source>
        <translation>アーカイブ アカウント</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用元</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n 個のコネクタ</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in use. Give its connectors another account, or delete them, first.</source>
        <translation>「%1」は使用中です。先に、使用しているコネクタに別のアカウントを割り当てるか、コネクタを削除してください。</translation>
    </message>
    <message>
        <source>Remove an archive account</source>
        <translation>アーカイブ アカウントの削除</translation>
    </message>
    <message>
        <source>“%1” and its secrets are removed from Chancery. The mailboxes and what is in them stay.</source>
        <translation>「%1」とそのシークレットを Chancery から削除します。メールボックスとその内容は残ります。</translation>
    </message>
    <message>
        <source>“%1” was not removed.</source>
        <translation>「%1」は削除されませんでした。</translation>
    </message>
    <message>
        <source>Testing “%1” …</source>
        <translation>「%1」をテストしています…</translation>
    </message>
    <message>
        <source>“%1” could not be tested.</source>
        <translation>「%1」をテストできませんでした。</translation>
    </message>
    <message>
        <source>“%1” is ready.</source>
        <translation>「%1」の準備ができました。</translation>
    </message>
    <message>
        <source>“%1” cannot be used like this.</source>
        <translation>「%1」はこのままでは使用できません。</translation>
    </message>
</context>
<context>
    <name>ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>アクティビティ</translation>
    </message>
    <message>
        <source>No run is going on.</source>
        <translation>実行中の処理はありません。</translation>
    </message>
    <message>
        <source>Download log …</source>
        <translation>ログをダウンロード …</translation>
    </message>
    <message>
        <source>Show connector</source>
        <translation>コネクタを表示</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>実行はまだありません</translation>
    </message>
    <message>
        <source>Every run of every connector is listed here, with its figures.</source>
        <translation>すべてのコネクタのすべての実行が、件数とともにここに表示されます。</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>実行を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Runs &amp;of:</source>
        <translation>実行の対象(&amp;O):</translation>
    </message>
    <message>
        <source>Show the runs of</source>
        <translation>実行を表示する対象</translation>
    </message>
    <message>
        <source>The chosen run with every item, as text, CSV or JSON</source>
        <translation>選択した実行と全アイテム (テキスト、CSV、JSON)</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>すべての実行</translation>
    </message>
    <message>
        <source>All connectors</source>
        <translation>すべてのコネクタ</translation>
    </message>
    <message>
        <source>Download log</source>
        <translation>ログをダウンロード</translation>
    </message>
    <message>
        <source>Text (*.txt);;CSV files (*.csv);;JSON files (*.json)</source>
        <translation>テキスト (*.txt);;CSV ファイル (*.csv);;JSON ファイル (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1 に書き込みました。</translation>
    </message>
    <message>
        <source>The log was not written.</source>
        <translation>ログは書き込まれませんでした。</translation>
    </message>
</context>
<context>
    <name>ui::Assistant</name>
    <message>
        <source>Add a connector: %1</source>
        <translation>コネクタの追加: %1</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>「%1」の編集</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>The draft was not saved.</source>
        <translation>下書きは保存されませんでした。</translation>
    </message>
    <message>
        <source>&amp;Create connector</source>
        <translation>コネクタの作成(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>変更の保存(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ui::AuditPage</name>
    <message>
        <source>Verify</source>
        <translation>検証</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>監査エントリ</translation>
    </message>
    <message>
        <source>Proves that no entry was altered, added or removed</source>
        <translation>エントリの改変、追加、削除がないことを証明します</translation>
    </message>
    <message>
        <source>All entries, oldest first, as CSV or JSON</source>
        <translation>すべてのエントリを古い順に CSV または JSON で出力します</translation>
    </message>
    <message>
        <source>The entries could not be read.</source>
        <translation>エントリを読み取れませんでした。</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>&amp;About:</source>
        <translation>対象(&amp;A):</translation>
    </message>
    <message>
        <source>Show entries about</source>
        <translation>エントリを表示する対象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <translation>エントリはまだありません</translation>
    </message>
    <message>
        <source>Every change of accounts, connectors, mappings and settings is recorded here, and every run.</source>
        <translation>アカウント、コネクタ、マッピング、設定のすべての変更と、すべての実行がここに記録されます。</translation>
    </message>
    <message>
        <source>No entries about “%1”</source>
        <translation>「%1」に関するエントリはありません</translation>
    </message>
    <message>
        <source>Entries are found by the whole name of a connector or an account.</source>
        <translation>エントリは、コネクタまたはアカウントの完全な名前で検索されます。</translation>
    </message>
    <message>
        <source>Export the audit</source>
        <translation>監査のエクスポート</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;JSON files (*.json)</source>
        <translation>CSV ファイル (*.csv);;JSON ファイル (*.json)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1 に書き込みました。</translation>
    </message>
    <message>
        <source>The audit was not exported.</source>
        <translation>監査はエクスポートされませんでした。</translation>
    </message>
    <message>
        <source>Reading every entry and every run …</source>
        <translation>すべてのエントリと実行を読み取っています…</translation>
    </message>
    <message>
        <source>The record could not be verified.</source>
        <translation>記録を検証できませんでした。</translation>
    </message>
    <message>
        <source>Chosen entry</source>
        <translation>選択した記録</translation>
    </message>
</context>
<context>
    <name>ui::AuditWords</name>
    <message>
        <source>Account added</source>
        <translation>アカウントの追加</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>アカウントの変更</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>アカウントの削除</translation>
    </message>
    <message>
        <source>Connector added</source>
        <translation>コネクタの追加</translation>
    </message>
    <message>
        <source>Connector changed</source>
        <translation>コネクタの変更</translation>
    </message>
    <message>
        <source>Connector removed</source>
        <translation>コネクタの削除</translation>
    </message>
    <message>
        <source>Mapping changed</source>
        <translation>マッピングの変更</translation>
    </message>
    <message>
        <source>Secrets changed</source>
        <translation>シークレットの変更</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>設定の変更</translation>
    </message>
    <message>
        <source>Deliveries given up</source>
        <translation>配信の断念</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>実行の開始</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>実行の終了</translation>
    </message>
    <message>
        <source>Staged segment removed</source>
        <translation>ステージング済みセグメントの削除</translation>
    </message>
    <message>
        <source>Attachments left out dismissed</source>
        <translation>省かれた添付ファイルの通知を破棄</translation>
    </message>
</context>
<context>
    <name>ui::CheckList</name>
    <message>
        <source>passed</source>
        <translation>合格</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Results of the test</source>
        <translation>テストの結果</translation>
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
        <translation>未設定</translation>
    </message>
</context>
<context>
    <name>ui::ChosenProblems</name>
    <message>
        <source>The list changed meanwhile.</source>
        <translation>その間に一覧が変わりました。</translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation>もう一度選択してください。</translation>
    </message>
</context>
<context>
    <name>ui::ConfigurePage</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>接続のテスト(&amp;T)</translation>
    </message>
    <message>
        <source>Configure the source: %1</source>
        <translation>ソースの構成: %1</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>構成</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorActions</name>
    <message>
        <source>Run now</source>
        <translation>今すぐ実行</translation>
    </message>
    <message>
        <source>Capture and deliver now</source>
        <translation>今すぐ取得して配信します</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>設定を変更します</translation>
    </message>
    <message>
        <source>Clone …</source>
        <translation>複製…</translation>
    </message>
    <message>
        <source>The same settings under another name</source>
        <translation>同じ設定で別の名前のコネクタを作成します</translation>
    </message>
    <message>
        <source>Download log</source>
        <translation>ログのダウンロード</translation>
    </message>
    <message>
        <source>What runs captured, delivered and could not</source>
        <translation>実行で取得したもの、配信したもの、できなかったもの</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Delete (Del)</source>
        <translation>削除 (Del)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Discard …</source>
        <translation>破棄…</translation>
    </message>
    <message>
        <source>Clone “%1”</source>
        <translation>「%1」の複製</translation>
    </message>
    <message>
        <source>A new connector with the same settings, mapping and secrets. It is paused until you resume it.</source>
        <translation>同じ設定、マッピング、シークレットを持つ新しいコネクタです。再開するまで一時停止の状態になります。</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Name of the new connector</source>
        <translation>新しいコネクタの名前</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 のコピー</translation>
    </message>
    <message>
        <source>The draft “%1” and what was entered in it will be gone.</source>
        <translation>下書き「%1」とそこに入力した内容は失われます。</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) and what was entered in them will be gone.</source>
        <translation>
            <numerusform>%n 個の下書きとそこに入力した内容は失われます。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was imported stays in the mailboxes, and history, log and audit are kept.</source>
        <translation>インポート済みのものはメールボックスに残り、履歴、ログ、監査は保持されます。</translation>
    </message>
    <message>
        <source>“%1” will be deleted and captures nothing any more.</source>
        <translation>「%1」は削除され、今後は何も取得しません。</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) will be deleted and capture nothing any more.</source>
        <translation>
            <numerusform>%n 個のコネクタが削除され、今後は何も取得しません。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>「%1」の削除</translation>
    </message>
    <message>
        <source>%1 If you delete the connector now, they are given up and never delivered. The reason is kept in the audit.</source>
        <translation>%1 今コネクタを削除すると、これらの配信は断念され、二度と配信されません。理由は監査に記録されます。</translation>
    </message>
    <message>
        <source>Give up and delete</source>
        <translation>断念して削除</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>%n failed or parked copy(s) can never be delivered then.</source>
        <translation>
            <numerusform>失敗または保留中の%n件のコピーは、その後配信できなくなります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attachments that copies lack can never be sent then.</source>
        <translation>コピーに欠けている添付ファイルは、その後送信できなくなります。</translation>
    </message>
    <message>
        <source>Discard changes …</source>
        <translation>変更を破棄…</translation>
    </message>
    <message>
        <source>The unsaved edit that is kept</source>
        <translation>保持されている未保存の編集</translation>
    </message>
    <message>
        <source>Goes on with the run that was paused, and runs by the schedule again</source>
        <translation>一時停止した実行を続行し、再びスケジュールに従って実行します</translation>
    </message>
    <message>
        <source>A run finishes what is in hand, and none starts by itself until it is resumed</source>
        <translation>実行は処理中のものを完了し、再開するまで自動的に開始されません</translation>
    </message>
    <message>
        <source>There is a connector “%1” already. Choose another name.</source>
        <translation>コネクタ「%1」はすでに存在します。別の名前を選択してください。</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorFlyout</name>
    <message>
        <source>Connector</source>
        <translation>コネクタ</translation>
    </message>
    <message>
        <source>Edit this connector</source>
        <translation>このコネクタを編集</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 から %2 へ</translation>
    </message>
    <message>
        <source>Connector %1</source>
        <translation>コネクタ %1</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorModel</name>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>最後の成功</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>次回の実行</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>利用可能</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>インポート済み</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>一部のみ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>遅延</translation>
    </message>
    <message>
        <source>Of the run that is going on</source>
        <translation>進行中の実行</translation>
    </message>
    <message>
        <source>Of the last run: %1, %2</source>
        <translation>前回の実行: %1、%2</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorTable</name>
    <message>
        <source>Connectors</source>
        <translation>コネクタ</translation>
    </message>
</context>
<context>
    <name>ui::ConnectorsTab</name>
    <message>
        <source>Add connector</source>
        <translation>コネクタの追加</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>最新の情報に更新</translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation>コネクタはまだありません</translation>
    </message>
    <message>
        <source>A connector captures messages from one source and archives them. Choose a source to begin.</source>
        <translation>コネクタは、1 つのソースからメッセージを取得してアーカイブします。まず、ソースを選択してください。</translation>
    </message>
    <message>
        <source>No connector matches</source>
        <translation>一致するコネクタはありません</translation>
    </message>
    <message>
        <source>Change what you typed, or clear it to see all connectors.</source>
        <translation>入力内容を変更するか、消去してすべてのコネクタを表示してください。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>フィルターのクリア</translation>
    </message>
    <message>
        <source>Read again (F5)</source>
        <translation>再読み込み (F5)</translation>
    </message>
    <message>
        <source>Filter connectors</source>
        <translation>コネクタのフィルター</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>列の選択</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Filter by name, source, account or status (Ctrl+F); or just type in the table</source>
        <translation>名前、ソース、アカウント、状態で絞り込み (Ctrl+F)。表でそのまま入力することもできます</translation>
    </message>
    <message>
        <source>More commands</source>
        <translation>その他のコマンド</translation>
    </message>
</context>
<context>
    <name>ui::CounterSection</name>
    <message>
        <source>Available</source>
        <translation>利用可能</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>インポート済み</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>一部のみ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>%1 = %2 + %3 + %4 + %5</source>
        <translation>%1 = %2 + %3 + %4 + %5</translation>
    </message>
    <message>
        <source>%1 captured</source>
        <translation>取得済み: %1</translation>
    </message>
    <message>
        <source>Of the run that is going on</source>
        <translation>進行中の実行</translation>
    </message>
    <message>
        <source>Of the last run, %1</source>
        <translation>前回の実行 (%1)</translation>
    </message>
    <message>
        <source>The figures add up (%1), but the run did not read everything.</source>
        <translation>数値は一致していますが (%1)、実行はすべてを読み取っていません。</translation>
    </message>
    <message>
        <source>The figures do not add up: available is not imported + partial + skipped + failed (%1). Download the log and verify the audit.</source>
        <translation>数値が一致しません。利用可能が、インポート済み + 一部のみ + スキップ + 失敗と等しくありません (%1)。ログをダウンロードし、監査を検証してください。</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>カウンター</translation>
    </message>
    <message>
        <source>Every copy is accounted for: available = imported + partial + skipped + failed (%1).</source>
        <translation>すべてのコピーの行方を確認済み: 利用可能 = インポート済み + 一部のみ + スキップ + 失敗 (%1)。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the failed parked until an admin acts</source>
        <translation>
            <numerusform>失敗のうち管理者の対応待ちで保留: %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left open for the next run</source>
        <translation>
            <numerusform>次回の実行に持ち越し: %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln carried in from earlier runs</source>
        <translation>
            <numerusform>以前の実行から引き継ぎ: %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln read again and known</source>
        <translation>
            <numerusform>再読み取り (既知): %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out by “Capture from”</source>
        <translation>
            <numerusform>「取得開始日」により対象外: %Ln 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln participant(s) from outside, counted once an item</source>
        <translation>
            <numerusform>外部の参加者: %Ln 人 (アイテムごとに 1 回カウント)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The figures add up (%1); %Ln copy(s) are still to be delivered by the next run.</source>
        <translation>
            <numerusform>数値は一致しています (%1)。あと %Ln 件のコピーが次回の実行で配信されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) did not arrive.</source>
        <translation>
            <numerusform>%Ln 件のコピーが届きませんでした。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DataConnectorsPage</name>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>コネクタ</translation>
    </message>
    <message>
        <source>Data connectors</source>
        <translation>データ コネクタ</translation>
    </message>
    <message>
        <source>No connector can be added.</source>
        <translation>コネクタを追加できません。</translation>
    </message>
    <message>
        <source>“%1” cannot be edited.</source>
        <translation>「%1」を編集できません。</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>「%1」の編集</translation>
    </message>
    <message>
        <source>Changes of “%1” are kept from %2 and were never saved. Go on with them, or start afresh from the settings as they are now?</source>
        <translation>「%1」の %2 の変更が保存されないまま保持されています。この変更を続けますか、それとも現在の設定から新しく始めますか?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>新しく始める</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>The changes of “%1” that are kept from %2 and were never saved will be gone. The connector stays as it is.</source>
        <translation>保存されていない「%1」の %2 の変更は失われます。コネクタはそのままです。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
</context>
<context>
    <name>ui::DateField</name>
    <message>
        <source>YYYY-MM-DD</source>
        <comment>how a date is written, as a hint</comment>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>日付の選択</translation>
    </message>
    <message>
        <source>Choose a date: %1</source>
        <translation>日付の選択: %1</translation>
    </message>
</context>
<context>
    <name>ui::Desk</name>
    <message>
        <source>The connectors could not be read.</source>
        <translation>コネクタを読み取れませんでした。</translation>
    </message>
    <message>
        <source>“%1” could not run.</source>
        <translation>「%1」を実行できませんでした。</translation>
    </message>
    <message>
        <source>“%1” was not paused.</source>
        <translation>「%1」は一時停止されませんでした。</translation>
    </message>
    <message>
        <source>“%1” was not resumed.</source>
        <translation>「%1」は再開されませんでした。</translation>
    </message>
    <message>
        <source>“%1” was not cloned.</source>
        <translation>「%1」は複製されませんでした。</translation>
    </message>
    <message>
        <source>“%1” was not deleted.</source>
        <translation>「%1」は削除されませんでした。</translation>
    </message>
    <message>
        <source>The draft was not discarded.</source>
        <translation>下書きは破棄されませんでした。</translation>
    </message>
</context>
<context>
    <name>ui::Disclosure</name>
    <message>
        <source>Open</source>
        <translation>展開</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>折りたたみ</translation>
    </message>
</context>
<context>
    <name>ui::DraftKeeper</name>
    <message>
        <source>The draft “%1” was not saved.</source>
        <translation>下書き「%1」は保存されませんでした。</translation>
    </message>
</context>
<context>
    <name>ui::FieldForm</name>
    <message>
        <source>Advanced</source>
        <translation>詳細設定</translation>
    </message>
</context>
<context>
    <name>ui::FieldText</name>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (必須)</translation>
    </message>
    <message>
        <source>Enter a whole number of at least %1.</source>
        <translation>%1 以上の整数を入力してください。</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>%1 から %2 までの整数を入力してください。</translation>
    </message>
    <message>
        <source>Enter a full address such as https://host.example.com.</source>
        <translation>https://host.example.com のような完全なアドレスを入力してください。</translation>
    </message>
    <message>
        <source>Enter a date such as 2026-01-31, or a time in UTC such as 2026-01-31T08:00:00Z.</source>
        <translation>2026-01-31 のような日付、または 2026-01-31T08:00:00Z のような UTC の日時を入力してください。</translation>
    </message>
    <message>
        <source>Choose one of the values offered.</source>
        <translation>表示されている値のいずれかを選択してください。</translation>
    </message>
    <message>
        <source>Choose a folder or type its path.</source>
        <translation>フォルダーを選択するか、パスを入力してください。</translation>
    </message>
    <message>
        <source>Choose a file or type its path.</source>
        <translation>ファイルを選択するか、パスを入力してください。</translation>
    </message>
    <message>
        <source>Enter it to go on.</source>
        <translation>続行するには入力してください。</translation>
    </message>
    <message>
        <source>“%1” is missing. %2</source>
        <comment>name of a field, what to do</comment>
        <translation>「%1」が入力されていません。%2</translation>
    </message>
    <message>
        <source>“%1” does not fit here. %2</source>
        <comment>what was entered, what to do</comment>
        <translation>「%1」はここでは使用できません。%2</translation>
    </message>
    <message>
        <source>When it runs by itself. Times of day are those of this computer&apos;s time zone.</source>
        <translation>自動的に実行されるタイミング。時刻はこのコンピューターのタイム ゾーンです。</translation>
    </message>
</context>
<context>
    <name>ui::FirstRunPage</name>
    <message>
        <source>Add connector</source>
        <translation>コネクタの追加</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>サンプル データで試す</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再確認</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>Welcome to Chancery</source>
        <translation>Chancery へようこそ</translation>
    </message>
    <message>
        <source>Chancery reads messages of other systems and archives a copy of each in the mailbox of everyone who took part. A connector says which source to read and where the mailboxes are; four short steps set one up.</source>
        <translation>Chancery は、他のシステムのメッセージを読み取り、そのコピーを参加者全員のメールボックスにアーカイブします。読み取るソースとメールボックスの場所はコネクタで指定します。コネクタは 4 つの短い手順で設定できます。</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Setting up the sample connectors …</source>
        <translation>サンプル コネクタを設定しています…</translation>
    </message>
    <message>
        <source>The sample data comes with Chancery: signed files and a chat server&apos;s database, read without a network and archived in a folder below the data folder.</source>
        <translation>サンプル データは Chancery に付属しています。署名付きファイルとチャット サーバーのデータベースで、ネットワークなしで読み取られ、データ フォルダーの下のフォルダーにアーカイブされます。</translation>
    </message>
</context>
<context>
    <name>ui::HistorySection</name>
    <message>
        <source>Created</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Custom mapping set</source>
        <translation>カスタム マッピングの設定</translation>
    </message>
    <message>
        <source>Copies dismissed</source>
        <translation>コピーの破棄</translation>
    </message>
    <message>
        <source>Run started</source>
        <translation>実行の開始</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>実行の終了</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>実行 %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>実行者</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>History of this connector</source>
        <translation>このコネクタの履歴</translation>
    </message>
    <message>
        <source>The history could not be read.</source>
        <translation>履歴を読み取れませんでした。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Attachments left out dismissed</source>
        <translation>省かれた添付ファイルの通知を破棄</translation>
    </message>
</context>
<context>
    <name>ui::InlineMessage</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>ui::ListField</name>
    <message>
        <source>One a line, or separated by commas</source>
        <translation>1 行に 1 つ、またはコンマ区切り</translation>
    </message>
</context>
<context>
    <name>ui::LogDownload</name>
    <message>
        <source>Save …</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Which runs</source>
        <translation>対象の実行</translation>
    </message>
    <message>
        <source>The last run</source>
        <translation>前回の実行</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>過去 7 日間</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>過去 30 日間</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>日付の範囲を指定</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>すべての実行</translation>
    </message>
    <message>
        <source>Format of the log</source>
        <translation>ログの形式</translation>
    </message>
    <message>
        <source>Text (.txt)</source>
        <translation>テキスト (.txt)</translation>
    </message>
    <message>
        <source>Spreadsheet (.csv)</source>
        <translation>スプレッドシート (.csv)</translation>
    </message>
    <message>
        <source>JSON (.json)</source>
        <translation>JSON (.json)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>最初の日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後の日</translation>
    </message>
    <message>
        <source>to</source>
        <translation>～</translation>
    </message>
    <message>
        <source>&amp;Runs</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>形式(&amp;F)</translation>
    </message>
    <message>
        <source>The chosen run (%1)</source>
        <translation>選択した実行 (%1)</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>ログの保存</translation>
    </message>
    <message>
        <source>The log was not saved.</source>
        <translation>ログは保存されませんでした。</translation>
    </message>
    <message>
        <source>There is no run in this time; nothing was saved.</source>
        <translation>この期間に実行はありません。何も保存されませんでした。</translation>
    </message>
    <message>
        <source>Saving the log …</source>
        <translation>ログを保存しています…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) written to %1.</source>
        <translation>
            <numerusform>%Ln 件の実行を %1 に書き込みました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
    <message>
        <source>Opening the archive …</source>
        <translation>アーカイブを開いています…</translation>
    </message>
    <message>
        <source>The data folder cannot be opened.</source>
        <translation>データ フォルダーを開けません。</translation>
    </message>
    <message>
        <source>Chancery is not running</source>
        <translation>Chancery は実行されていません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>ui::MapPerson</name>
    <message>
        <source>Map</source>
        <translation>マップ</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>自動に戻す</translation>
    </message>
    <message>
        <source>Mailbox for the chosen person</source>
        <translation>選択したユーザーのメールボックス</translation>
    </message>
    <message>
        <source>Address of the mailbox</source>
        <translation>メールボックスのアドレス</translation>
    </message>
    <message>
        <source>Takes the mapping by hand out; the address decides again</source>
        <translation>手動マッピングを解除し、再びアドレスに基づいて決定します</translation>
    </message>
    <message>
        <source>Mailbox for %1:</source>
        <translation>%1 のメールボックス:</translation>
    </message>
    <message>
        <source>Choose a person above to map by hand.</source>
        <translation>手動でマップするには、上でユーザーを選択してください。</translation>
    </message>
    <message>
        <source>Enter the address of a mailbox, or choose one from the list.</source>
        <translation>メールボックスのアドレスを入力するか、一覧から選択してください。</translation>
    </message>
    <message>
        <source>No mailbox of the account has the address “%1”. Check its spelling, or add the mailbox to the directory first.</source>
        <translation>このアカウントには、アドレスが「%1」のメールボックスはありません。つづりを確認するか、先にメールボックスをディレクトリに追加してください。</translation>
    </message>
</context>
<context>
    <name>ui::MappingFilePanel</name>
    <message>
        <source>Wrong lines of the mapping file</source>
        <translation>マッピング ファイルの誤った行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>削除(&amp;M)</translation>
    </message>
    <message>
        <source>Remove the imported mapping</source>
        <translation>インポートしたマッピングを削除</translation>
    </message>
    <message>
        <source>&amp;Download template …</source>
        <translation>テンプレートのダウンロード(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Import CSV …</source>
        <translation>CSV のインポート(&amp;I)…</translation>
    </message>
    <message>
        <source>The file is still being checked. Wait for the result before you go on.</source>
        <translation>ファイルはまだ確認中です。結果を待ってから次に進んでください。</translation>
    </message>
    <message>
        <source>No mapping file is imported.</source>
        <translation>マッピング ファイルはインポートされていません。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of a mapping file.</source>
        <translation>
            <numerusform>マッピング ファイル: %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The template was written to %1.</source>
        <translation>テンプレートを %1 に書き込みました。</translation>
    </message>
    <message>
        <source>The template was not written.</source>
        <translation>テンプレートは書き込まれませんでした。</translation>
    </message>
    <message>
        <source>Download the mapping template</source>
        <translation>マッピング テンプレートのダウンロード</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV ファイル (*.csv)</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>マッピングのインポート</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV ファイル (*.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Checking %1 …</source>
        <translation>%1 を確認しています…</translation>
    </message>
    <message>
        <source>The mapping was not imported.</source>
        <translation>マッピングはインポートされませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported.</source>
        <translation>
            <numerusform>%n 行をインポートしました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was not imported: %n of its lines are wrong. Correct them and import it again.</source>
        <translation>
            <numerusform>%1 はインポートされませんでした。%n 行に誤りがあります。修正して、もう一度インポートしてください。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MappingFiles</name>
    <message>
        <source>Import …</source>
        <translation>インポート…</translation>
    </message>
    <message>
        <source>Replaces the mapping by hand with the lines of a CSV file</source>
        <translation>手動マッピングを CSV ファイルの行で置き換えます</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Writes the mapping by hand to a CSV file</source>
        <translation>手動マッピングを CSV ファイルに書き込みます</translation>
    </message>
    <message>
        <source>Template …</source>
        <translation>テンプレート…</translation>
    </message>
    <message>
        <source>Writes a CSV file with the columns such a file needs</source>
        <translation>必要な列を含む CSV ファイルを書き込みます</translation>
    </message>
    <message>
        <source>Write a template</source>
        <translation>テンプレートの書き込み</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV ファイル (*.csv)</translation>
    </message>
    <message>
        <source>Import a mapping</source>
        <translation>マッピングのインポート</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV ファイル (*.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The mapping was not imported.</source>
        <translation>マッピングはインポートされませんでした。</translation>
    </message>
    <message>
        <source>Replace the mapping</source>
        <translation>マッピングの置き換え</translation>
    </message>
    <message numerus="yes">
        <source>The %n line(s) of the mapping by hand are replaced by those of the file. Export them first to keep them.</source>
        <translation>
            <numerusform>手動マッピングの %n 行は、ファイルの行に置き換えられます。残しておくには、先にエクスポートしてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換え</translation>
    </message>
    <message>
        <source>Nothing was imported: another connector was chosen meanwhile.</source>
        <translation>何もインポートされませんでした。その間に別のコネクタが選択されました。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %n line(s) of %1 need mending.</source>
        <translation>
            <numerusform>何もインポートされませんでした。%1 の %n 行を修正する必要があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>…他 %n 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) imported from %1.</source>
        <translation>
            <numerusform>%1 から %n 行をインポートしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>マッピングのエクスポート</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>%1 に書き込みました。</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <translation>ファイルは書き込まれませんでした。</translation>
    </message>
</context>
<context>
    <name>ui::MappingPage</name>
    <message>
        <source>Map people &amp;automatically by their e-mail address</source>
        <translation>メール アドレスに基づいてユーザーを自動的にマップする(&amp;A)</translation>
    </message>
    <message>
        <source>Whoever has an address or alias that the account&apos;s directory knows gets the copies in that mailbox. The lines of a mapping file come first.</source>
        <translation>アカウントのディレクトリに登録されたアドレスまたはエイリアスを持つユーザーは、そのメールボックスでコピーを受け取ります。マッピング ファイルの行が優先されます。</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>マッピング ファイル</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Map users</source>
        <translation>ユーザーのマップ</translation>
    </message>
</context>
<context>
    <name>ui::MappingTable</name>
    <message>
        <source>No mailbox</source>
        <translation>メールボックスなし</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>Mapped by hand</source>
        <translation>手動マッピング</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Person at the source</source>
        <translation>ソースのユーザー</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>アイテム</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>できない理由</translation>
    </message>
</context>
<context>
    <name>ui::MappingWork</name>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>%1 を読み取れません: %2。</translation>
    </message>
    <message>
        <source>The connector is gone.</source>
        <translation>コネクタはもうありません。</translation>
    </message>
</context>
<context>
    <name>ui::NoticeButton</name>
    <message>
        <source>Notices (%1)</source>
        <translation>通知 (%1)</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message numerus="yes">
        <source>%n new notice(s)</source>
        <translation>
            <numerusform>新しい通知 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed with the connectors since Chancery was started</source>
        <translation>Chancery の起動後にコネクタで生じた変化</translation>
    </message>
    <message>
        <source>Nothing has changed since Chancery was started.</source>
        <translation>Chancery の起動後、変化はありません。</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>time, what happened</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>この一覧をクリア</translation>
    </message>
</context>
<context>
    <name>ui::Notices</name>
    <message>
        <source>“%1” is healthy again.</source>
        <translation>「%1」は正常な状態に戻りました。</translation>
    </message>
    <message>
        <source>“%1”: %2. %3</source>
        <translation>「%1」: %2。%3</translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) need attention</source>
        <translation>
            <numerusform>%n 個のコネクタで確認が必要です</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connector(s) healthy again</source>
        <translation>
            <numerusform>%n 個のコネクタが正常な状態に戻りました</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::OverviewTab</name>
    <message>
        <source>Search sources</source>
        <translation>ソースの検索</translation>
    </message>
    <message>
        <source>No source matches</source>
        <translation>一致するソースはありません</translation>
    </message>
    <message>
        <source>Change what you typed, or clear it to see all sources.</source>
        <translation>入力内容を変更するか、消去してすべてのソースを表示してください。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>検索のクリア</translation>
    </message>
</context>
<context>
    <name>ui::PathField</name>
    <message>
        <source>Choose …</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>選択: %1</translation>
    </message>
</context>
<context>
    <name>ui::PeopleModel</name>
    <message>
        <source>Unmapped</source>
        <translation>未マップ</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>メール アドレス</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>None: shown in the messages, gets no copies</source>
        <translation>なし: メッセージには表示されますが、コピーは受け取りません</translation>
    </message>
    <message>
        <source>Person in the source</source>
        <translation>ソースのユーザー</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>Mapped</source>
        <translation>マップ方法</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>アイテム</translation>
    </message>
</context>
<context>
    <name>ui::PersonalSettings</name>
    <message>
        <source>&amp;Theme:</source>
        <translation>テーマ(&amp;T):</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイ コントラスト</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L):</translation>
    </message>
    <message>
        <source>&amp;Start Chancery when I sign in</source>
        <translation>サインイン時に Chancery を起動する(&amp;S)</translation>
    </message>
    <message>
        <source>Schedules run only while Chancery does.</source>
        <translation>スケジュールは Chancery の起動中にのみ実行されます。</translation>
    </message>
    <message>
        <source>Data folder:</source>
        <translation>データ フォルダー:</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>データ フォルダー</translation>
    </message>
    <message>
        <source>Another one is chosen when Chancery is started: chancery --data-dir</source>
        <translation>別のフォルダーは Chancery の起動時に指定します: chancery --data-dir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>The language was not changed.</source>
        <translation>言語は変更されませんでした。</translation>
    </message>
    <message>
        <source>Chancery speaks this language from its next start on.</source>
        <translation>Chancery は次回の起動時からこの言語で表示されます。</translation>
    </message>
    <message>
        <source>The start at sign-in was not changed.</source>
        <translation>サインイン時の起動の設定は変更されませんでした。</translation>
    </message>
</context>
<context>
    <name>ui::PreviewPanel</name>
    <message>
        <source>People and their mailboxes</source>
        <translation>ユーザーとメールボックス</translation>
    </message>
    <message>
        <source>Stopped before everyone was found.</source>
        <translation>すべてのユーザーが見つかる前に停止しました。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>再読み込み(&amp;R)</translation>
    </message>
    <message>
        <source>Stop reading the source</source>
        <translation>ソースの読み取りを停止</translation>
    </message>
    <message>
        <source>Read the source again</source>
        <translation>ソースを再読み込み</translation>
    </message>
    <message>
        <source>Reading the source and the directory … You can go on without waiting.</source>
        <translation>ソースとディレクトリを読み取っています… 待たずに次に進むことができます。</translation>
    </message>
    <message>
        <source>The source holds nothing yet. Whoever takes part in the first items is mapped when they are captured.</source>
        <translation>ソースにはまだ何もありません。最初のアイテムの参加者は、アイテムの取得時にマップされます。</translation>
    </message>
    <message numerus="yes">
        <source>%n mapped by file</source>
        <translation>
            <numerusform>ファイルでマップ: %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by e-mail</source>
        <comment>people mapped</comment>
        <translation>
            <numerusform>メール アドレスでマップ: %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unmapped</source>
        <translation>
            <numerusform>未マップ: %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside</source>
        <comment>people outside the organisation</comment>
        <translation>
            <numerusform>外部: %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>ユーザーは見つかりませんでした。</translation>
    </message>
    <message>
        <source>The people could not be listed.</source>
        <translation>ユーザーの一覧を取得できませんでした。</translation>
    </message>
</context>
<context>
    <name>ui::PreviewSection</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>List what a run would capture now</source>
        <translation>今実行した場合に取得されるものを一覧表示します</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>ヘッダー フィールド</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>添付ファイル</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>アイテム</translation>
    </message>
    <message>
        <source>Item id, as in the log</source>
        <translation>アイテム ID (ログと同じ)</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>メッセージの本文</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Reading the source …</source>
        <translation>ソースを読み取っています…</translation>
    </message>
    <message>
        <source>The source could not be read.</source>
        <translation>ソースを読み取れませんでした。</translation>
    </message>
    <message>
        <source>A run would capture nothing new now.</source>
        <translation>今実行しても、新しく取得されるものはありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that a run would capture are in the list.</source>
        <translation>
            <numerusform>実行時に取得される %n 個のアイテムが一覧にあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the message …</source>
        <translation>メッセージを読み取っています…</translation>
    </message>
    <message>
        <source>The message cannot be shown.</source>
        <translation>メッセージを表示できません。</translation>
    </message>
    <message>
        <source>This item could not be made into a message. Its record, as the source gave it:</source>
        <translation>このアイテムはメッセージに変換できませんでした。ソースから受け取ったままのレコード:</translation>
    </message>
    <message>
        <source>As it is archived. Images and links are not loaded.</source>
        <translation>アーカイブされたとおりに表示しています。画像とリンクは読み込まれません。</translation>
    </message>
    <message>
        <source>As a run would import it now. Images and links are not loaded.</source>
        <translation>今実行した場合にインポートされるとおりに表示しています。画像とリンクは読み込まれません。</translation>
    </message>
    <message>
        <source>Message preview</source>
        <translation>メッセージのプレビュー</translation>
    </message>
    <message>
        <source>Type the id of an item, as in the log, or choose one from the list.</source>
        <translation>ログにあるアイテムの ID を入力するか、一覧から選択してください。</translation>
    </message>
    <message>
        <source>As it is kept; no copy is in a mailbox yet. Images and links are not loaded.</source>
        <translation>保管されているとおりに表示しています。メールボックスにはまだコピーがありません。画像とリンクは読み込まれません。</translation>
    </message>
</context>
<context>
    <name>ui::ProblemsSection</name>
    <message>
        <source>Item</source>
        <translation>アイテム</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>メールボックス</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Failed and parked copies</source>
        <translation>失敗および保留中のコピー</translation>
    </message>
    <message>
        <source>Retry all</source>
        <translation>すべて再試行</translation>
    </message>
    <message>
        <source>Map user …</source>
        <translation>ユーザーをマップ…</translation>
    </message>
    <message>
        <source>Show message</source>
        <translation>メッセージを表示</translation>
    </message>
    <message>
        <source>Dismiss …</source>
        <translation>破棄…</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>一覧を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Delivers everything that failed or was parked once more, by today&apos;s mapping.</source>
        <translation>失敗または保留中のものすべてを、現在のマッピングに従ってもう一度配信します。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose a row to see why, and what can be done.</source>
        <translation>行を選択すると、理由と対処方法が表示されます。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>The copies were not dismissed.</source>
        <translation>コピーは破棄されませんでした。</translation>
    </message>
    <message>
        <source>Failed and parked</source>
        <translation>失敗および保留中</translation>
    </message>
    <message>
        <source>Retry chosen</source>
        <translation>選択分を再試行</translation>
    </message>
    <message>
        <source>Delivers what failed or was parked of the chosen items once more, by today&apos;s mapping.</source>
        <translation>選択したアイテムの失敗分と保留分を、現在のマッピングで再配信します。</translation>
    </message>
    <message>
        <source>%1 rows are too many to be copied; the limit is %2. Choose fewer, or download the log.</source>
        <translation>%1 行は多すぎてコピーできません。上限は %2 行です。選択を減らすか、ログをダウンロードしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) chosen</source>
        <translation>
            <numerusform>%Ln 件のコピーを選択しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more.</source>
        <translation>
            <numerusform>…他 %Ln 件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Failed and parked copies of %Ln item(s) will not be delivered and no longer count as unresolved. The reason is kept in the audit.</source>
        <translation>
            <numerusform>%Ln 個のアイテムの失敗および保留中のコピーは配信されず、未解決として数えられなくなります。理由は監査に記録されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProductPage</name>
    <message>
        <source>All sources</source>
        <translation>すべてのソース</translation>
    </message>
    <message>
        <source>Back to all sources (Esc)</source>
        <translation>すべてのソースに戻る (Esc)</translation>
    </message>
    <message>
        <source>What it captures</source>
        <translation>取得するもの</translation>
    </message>
    <message>
        <source>What it does not capture</source>
        <translation>取得しないもの</translation>
    </message>
    <message>
        <source>Before you begin, you need</source>
        <translation>開始する前に必要なもの</translation>
    </message>
</context>
<context>
    <name>ui::ProductTile</name>
    <message numerus="yes">
        <source>%n connector(s)</source>
        <translation>
            <numerusform>%n 個のコネクタ</numerusform>
        </translation>
    </message>
    <message>
        <source>None set up yet</source>
        <translation>未設定</translation>
    </message>
</context>
<context>
    <name>ui::ProgramSettings</name>
    <message>
        <source>Send test</source>
        <translation>テストの送信</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>アラート</translation>
    </message>
    <message>
        <source>Sends a test alert by what is saved above</source>
        <translation>上で保存した内容を使用してテスト アラートを送信します</translation>
    </message>
    <message>
        <source>The settings could not be read.</source>
        <translation>設定を読み取れませんでした。</translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <translation>設定は保存されませんでした。</translation>
    </message>
    <message>
        <source>Saved. Runs that start from now on go by it.</source>
        <translation>保存しました。今後開始される実行に適用されます。</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>送信しています…</translation>
    </message>
    <message>
        <source>The test alert was not sent.</source>
        <translation>テスト アラートは送信されませんでした。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>まだ保存されていません</translation>
    </message>
    <message>
        <source>Save first: a test goes by what is saved.</source>
        <translation>先に保存してください。テストには保存済みの内容が使用されます。</translation>
    </message>
</context>
<context>
    <name>ui::ProgressSection</name>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>今すぐ停止</translation>
    </message>
    <message>
        <source>Progress of this run</source>
        <translation>この実行の進行状況</translation>
    </message>
    <message>
        <source>Finishing what is in hand …</source>
        <translation>処理中のものを完了しています…</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Preparing: reading the directory and what is still open</source>
        <translation>準備中: ディレクトリと未完了のものを読み取っています</translation>
    </message>
    <message>
        <source>Collecting from the source and delivering</source>
        <translation>ソースから収集して配信しています</translation>
    </message>
    <message>
        <source>Delivering to the mailboxes</source>
        <translation>メールボックスに配信しています</translation>
    </message>
    <message>
        <source>Copying to staging</source>
        <translation>ステージングにコピーしています</translation>
    </message>
    <message>
        <source>Comparing the figures</source>
        <translation>数値を照合しています</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) captured</source>
        <translation>
            <numerusform>%Ln 個のアイテムを取得済み</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 copies settled</source>
        <translation>コピー %2 件中 %1 件が処理済み</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>毎秒 %1 個</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
    <message>
        <source>Last checkpoint: %1</source>
        <translation>最後のチェックポイント: %1</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>チェックポイントはまだありません</translation>
    </message>
    <message>
        <source>%1 It goes on at %2.</source>
        <translation>%1 %2 に再開します。</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>今回の実行</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Ends the run at once. Nothing is lost; Resume goes on from the last checkpoint.</source>
        <translation>実行を直ちに終了します。失われるものはなく、［再開］で最後のチェックポイントから続行します。</translation>
    </message>
    <message>
        <source>Starts a run that goes on where this one stopped.</source>
        <translation>この実行が停止した位置から続ける実行を開始します。</translation>
    </message>
    <message>
        <source>Paused: the run stopped where it was, and nothing is lost. Resume goes on from there.</source>
        <translation>一時停止: 実行はその位置で停止し、何も失われていません。［再開］でそこから続行します。</translation>
    </message>
    <message>
        <source>Preparing …</source>
        <translation>準備中…</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>取得中…</translation>
    </message>
    <message>
        <source>Finishes what is in hand and keeps its place. No run starts by itself until Resume, which goes on from there.</source>
        <translation>処理中のものを完了し、位置を保持します。［再開］するまで実行は自動的に開始されず、［再開］でそこから続行します。</translation>
    </message>
    <message>
        <source>Stopped: the run ended where it was, and nothing is lost. Resume goes on from there.</source>
        <translation>停止: 実行はその位置で終了し、何も失われていません。［再開］でそこから続行します。</translation>
    </message>
</context>
<context>
    <name>ui::PropertiesSection</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Connector id</source>
        <translation>コネクタ ID</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Source identity</source>
        <translation>ソースの ID 情報</translation>
    </message>
    <message>
        <source>Last run id</source>
        <translation>前回の実行 ID</translation>
    </message>
    <message>
        <source>Stored, sealed</source>
        <translation>保存済み (暗号化)</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Automatic user mapping</source>
        <translation>自動ユーザー マッピング</translation>
    </message>
    <message>
        <source>On</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>「%1」をコピー</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>プロパティ</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPage</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>変更: %1</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>セットアップ</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Map users</source>
        <translation>ユーザーのマップ</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>次に行われること</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>First import</source>
        <translation>最初のインポート</translation>
    </message>
    <message>
        <source>Starts as soon as the connector is created.</source>
        <translation>コネクタの作成後すぐに開始されます。</translation>
    </message>
    <message>
        <source>From when</source>
        <translation>開始時点</translation>
    </message>
    <message>
        <source>The changes were not saved.</source>
        <translation>変更は保存されませんでした。</translation>
    </message>
    <message>
        <source>The connector was not created.</source>
        <translation>コネクタは作成されませんでした。</translation>
    </message>
    <message>
        <source>Review and finish</source>
        <translation>確認と完了</translation>
    </message>
</context>
<context>
    <name>ui::RunCard</name>
    <message>
        <source>Show the connector</source>
        <translation>コネクタを表示</translation>
    </message>
</context>
<context>
    <name>ui::RunTable</name>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>NO</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>コネクタ</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>開始方法</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>新しいアイテム</translation>
    </message>
    <message>
        <source>For import</source>
        <translation>インポート対象</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>インポート済み</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>一部</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Adds up</source>
        <translation>件数一致</translation>
    </message>
</context>
<context>
    <name>ui::RunsSection</name>
    <message>
        <source>%1 available · %2 imported · %3 partial · %4 skipped · %5 failed</source>
        <translation>利用可能 %1 · インポート済み %2 · 一部のみ %3 · スキップ %4 · 失敗 %5</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1、%2: %3</translation>
    </message>
    <message>
        <source>No run has ended yet. Choose Run now to start one.</source>
        <translation>終了した実行はまだありません。開始するには「今すぐ実行」を選択してください。</translation>
    </message>
    <message>
        <source>Download the log of this run</source>
        <translation>この実行のログをダウンロード</translation>
    </message>
    <message>
        <source>Last runs, oldest first</source>
        <translation>最近の実行 (古い順)</translation>
    </message>
    <message>
        <source>The runs could not be read.</source>
        <translation>実行を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>実行 %1、%2</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1、所要時間 %2</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>最近の実行</translation>
    </message>
    <message>
        <source>Left for the next run: %1</source>
        <translation>次回の実行に残したもの: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln further one(s) left for the next run; the log names them</source>
        <translation>
            <numerusform>ほかに %Ln 件を次回の実行に残しました。名前はログにあります</numerusform>
        </translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>終了した実行はまだありません。</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleField</name>
    <message>
        <source>When it runs</source>
        <translation>実行のタイミング</translation>
    </message>
    <message>
        <source>At intervals</source>
        <translation>一定の間隔</translation>
    </message>
    <message>
        <source>On days of the week</source>
        <translation>曜日を指定</translation>
    </message>
    <message>
        <source>By hand only</source>
        <translation>手動のみ</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <translation>間隔(&amp;E)</translation>
    </message>
    <message>
        <source>Number of hours, days or minutes between runs</source>
        <translation>実行の間隔 (時間、日、または分の数)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>時刻(&amp;A)</translation>
    </message>
    <message>
        <source>Times of day, in 24 hours, separated by commas</source>
        <translation>24 時間形式の時刻 (コンマ区切り)</translation>
    </message>
    <message>
        <source>No day of the week is ticked. Tick at least one.</source>
        <translation>曜日が選択されていません。1 つ以上選択してください。</translation>
    </message>
    <message>
        <source>Enter the times of day in 24 hours, such as 02:30, 14:00.</source>
        <translation>時刻を 24 時間形式で入力してください (例: 02:30, 14:00)。</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleSection</name>
    <message>
        <source>Save schedule</source>
        <translation>スケジュールの保存</translation>
    </message>
    <message>
        <source>The schedule cannot be read.</source>
        <translation>スケジュールを読み取れません。</translation>
    </message>
    <message>
        <source>The schedule was not saved.</source>
        <translation>スケジュールは保存されませんでした。</translation>
    </message>
    <message>
        <source>The schedule was saved.</source>
        <translation>スケジュールを保存しました。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
</context>
<context>
    <name>ui::ScheduleText</name>
    <message>
        <source>Every week: %1, at %2 in the time zone of this computer.</source>
        <comment>days, times of day</comment>
        <translation>毎週 %1 の %2 に実行します (このコンピューターのタイム ゾーン)。</translation>
    </message>
    <message>
        <source>Only when somebody starts it.</source>
        <translation>だれかが開始したときにのみ実行します。</translation>
    </message>
    <message>
        <source>Every %1, counted from the start of the last run.</source>
        <comment>a length of time</comment>
        <translation>%1 ごとに実行します (前回の実行の開始から起算)。</translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Keep</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep the stored value: %1</source>
        <translation>保存されている値を保持: %1</translation>
    </message>
    <message>
        <source>Remove the stored value: %1</source>
        <translation>保存されている値を削除: %1</translation>
    </message>
    <message>
        <source>Will be removed</source>
        <translation>削除されます</translation>
    </message>
    <message>
        <source>Stored – type to replace</source>
        <translation>保存済み – 置き換えるには入力</translation>
    </message>
    <message>
        <source>From file …</source>
        <translation>ファイルから …</translation>
    </message>
    <message>
        <source>From a file: %1</source>
        <translation>ファイルから: %1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません: %2</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 は空です。</translation>
    </message>
    <message>
        <source>%1 is too large for a secret.</source>
        <translation>%1 はシークレットとしては大きすぎます。</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 から</translation>
    </message>
</context>
<context>
    <name>ui::SetUpPage</name>
    <message>
        <source>Before you begin</source>
        <translation>開始する前に</translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation>サービス使用条件</translation>
    </message>
    <message>
        <source>I &amp;accept the terms of service</source>
        <translation>サービス使用条件に同意します(&amp;A)</translation>
    </message>
    <message>
        <source>Na&amp;me of the connector</source>
        <translation>コネクタの名前(&amp;M)</translation>
    </message>
    <message>
        <source>Tables, logs and the audit trail use it. No two connectors have the same name.</source>
        <translation>表、ログ、監査証跡で使用されます。同じ名前のコネクタは作成できません。</translation>
    </message>
    <message>
        <source>Archive acc&amp;ount</source>
        <translation>アーカイブ アカウント(&amp;O)</translation>
    </message>
    <message>
        <source>A&amp;dd archive account …</source>
        <translation>アーカイブ アカウントの追加(&amp;D)…</translation>
    </message>
    <message>
        <source>Where the messages go: the mailboxes, the directory of the people who have one, and the staging storage. Several connectors can share an account.</source>
        <translation>メッセージの格納先。メールボックス、メールボックスを持つユーザーのディレクトリ、ステージング ストレージで構成されます。複数のコネクタで 1 つのアカウントを共有できます。</translation>
    </message>
    <message>
        <source>There is none yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>選択してください</translation>
    </message>
    <message>
        <source>No archive account is chosen. Choose or add one.</source>
        <translation>アーカイブ アカウントが選択されていません。選択するか追加してください。</translation>
    </message>
    <message>
        <source>The connector has no name. Enter one.</source>
        <translation>コネクタに名前がありません。名前を入力してください。</translation>
    </message>
    <message>
        <source>The terms of service are not accepted. Tick the box to accept them.</source>
        <translation>サービス使用条件に同意していません。同意するにはチェック ボックスをオンにしてください。</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>セットアップ</translation>
    </message>
    <message>
        <source>Set up the connector</source>
        <translation>コネクタのセットアップ</translation>
    </message>
    <message>
        <source>&amp;Test …</source>
        <translation>テスト(&amp;T)…</translation>
    </message>
    <message>
        <source>Test the archive account</source>
        <translation>アーカイブ アカウントをテスト</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Archive accounts</source>
        <translation>アーカイブ アカウント</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>ui::SignInButton</name>
    <message>
        <source>Stop signing in</source>
        <translation>サインインを中止</translation>
    </message>
    <message>
        <source>Sign in …</source>
        <translation>サインイン…</translation>
    </message>
    <message>
        <source>Sign in to “%1” in the browser …</source>
        <translation>ブラウザーで「%1」にサインインしてください…</translation>
    </message>
    <message>
        <source>You are signed in to “%1”.</source>
        <translation>「%1」にサインインしました。</translation>
    </message>
    <message>
        <source>Signing in to “%1” was stopped.</source>
        <translation>「%1」へのサインインは中止されました。</translation>
    </message>
    <message>
        <source>You are not signed in to “%1”.</source>
        <translation>「%1」にサインインしていません。</translation>
    </message>
</context>
<context>
    <name>ui::Start</name>
    <message>
        <source>The first import takes in everything the source holds, whatever its date.</source>
        <translation>最初のインポートでは、日付にかかわらず、ソースにあるすべてのものを取り込みます。</translation>
    </message>
    <message>
        <source>The first import takes in what is dated %1 or later: 30 days back. Older items are left out, and later imports do not fetch them.</source>
        <translation>最初のインポートでは、日付が %1 以降 (30 日前から) のものを取り込みます。それより古いアイテムは対象外となり、以降のインポートでも取得されません。</translation>
    </message>
    <message>
        <source>The first import takes in what is dated %1 or later. Older items are left out, and later imports do not fetch them.</source>
        <translation>最初のインポートでは、日付が %1 以降のものを取り込みます。それより古いアイテムは対象外となり、以降のインポートでも取得されません。</translation>
    </message>
</context>
<context>
    <name>ui::StatusSection</name>
    <message>
        <source>Download log</source>
        <translation>ログのダウンロード</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>前回の実行</translation>
    </message>
    <message>
        <source>Last success</source>
        <translation>最後の成功</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>次回の実行</translation>
    </message>
    <message>
        <source>Connector status with source</source>
        <translation>コネクタとソースの接続状態</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>There is no log before the first run has ended.</source>
        <translation>最初の実行が終了するまで、ログはありません。</translation>
    </message>
    <message>
        <source>Dismiss this notice …</source>
        <translation>この通知を破棄…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>The copies stay without their attachments, and that no longer counts as unresolved. Retry still sends them once larger files are allowed. The reason is kept in the audit.</source>
        <translation>コピーは添付ファイルなしのままで、未解決とは見なされなくなります。より大きいファイルが許可されれば、再試行で引き続き送信されます。理由は監査に記録されます。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The notice was not dismissed.</source>
        <translation>通知は破棄されませんでした。</translation>
    </message>
    <message>
        <source>No run without failures yet</source>
        <translation>失敗のない実行はまだありません</translation>
    </message>
</context>
<context>
    <name>ui::StatusText</name>
    <message>
        <source>The last run could not finish.</source>
        <translation>前回の実行は完了できませんでした。</translation>
    </message>
    <message>
        <source>A file was refused because of its signature.</source>
        <translation>署名に問題があるため、ファイルが拒否されました。</translation>
    </message>
    <message>
        <source>Something is unresolved: see below.</source>
        <translation>未解決の問題があります。以下を確認してください。</translation>
    </message>
    <message>
        <source>Copies lack an attachment that is kept: allow larger files, then retry.</source>
        <translation>一部のコピーに、保管されている添付ファイルがありません。より大きなファイルを許可してから再試行してください。</translation>
    </message>
    <message>
        <source>Copies of the last run lack an attachment: its log says which.</source>
        <translation>前回の実行の一部のコピーに添付ファイルがありません。ログで確認できます。</translation>
    </message>
    <message>
        <source>The last run ended before it had read everything: run it again.</source>
        <translation>前回の実行はすべてを読み終える前に終了しました。もう一度実行してください。</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>実行が進行中です。</translation>
    </message>
    <message>
        <source>Sign-in needed</source>
        <translation>サインインが必要</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>期限超過</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Throttled until %1</source>
        <translation>%1 まで制限中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>下書き</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>スケジュール済み</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>No successful run for %1.</source>
        <translation>%1 の間、成功した実行がありません。</translation>
    </message>
    <message>
        <source>No run has succeeded yet, although one was due.</source>
        <translation>実行の予定時刻を過ぎていますが、まだ一度も成功していません。</translation>
    </message>
    <message>
        <source>Set-up is not finished. Open it to go on where you left off.</source>
        <translation>セットアップが完了していません。開くと、中断したところから続行できます。</translation>
    </message>
    <message>
        <source>Set up; no run has ended yet.</source>
        <translation>セットアップ済みです。終了した実行はまだありません。</translation>
    </message>
    <message>
        <source>Nothing is unresolved.</source>
        <translation>未解決の問題はありません。</translation>
    </message>
    <message>
        <source>Paused: no run starts by itself until you resume it.</source>
        <translation>一時停止中です。再開するまで、実行は自動的に開始されません。</translation>
    </message>
    <message>
        <source>Waiting until %1</source>
        <translation>%1 まで待機中</translation>
    </message>
    <message>
        <source>An unsaved edit is kept from %1: choose Edit to go on with it, or Discard changes.</source>
        <translation>%1 の未保存の編集が保持されています。「編集」で続行するか、「変更を破棄」を選択してください。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have no mailbox: map them, then retry.</source>
        <translation>
            <numerusform>%Ln 人のユーザーにメールボックスがありません。マップしてから再試行してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) failed: see the reasons below.</source>
        <translation>
            <numerusform>%Ln 件のコピーが失敗しました。以下の理由を確認してください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) are still to be delivered by the next run.</source>
        <translation>
            <numerusform>%Ln 件のコピーが次回の実行で配信される予定です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepList</name>
    <message>
        <source>Step %1 of %2, done: %3</source>
        <translation>手順 %1/%2、完了: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, current: %3</source>
        <translation>手順 %1/%2、現在: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, not open yet: %3</source>
        <translation>手順 %1/%2、未開始: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2, done, with a warning: %3</source>
        <translation>手順 %1/%2、完了、警告あり: %3</translation>
    </message>
</context>
<context>
    <name>ui::Summary</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>ソース</translation>
    </message>
    <message>
        <source>Archive account</source>
        <translation>アーカイブ アカウント</translation>
    </message>
    <message>
        <source>Terms of service</source>
        <translation>サービス使用条件</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>同意済み</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未同意</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>By e-mail address</source>
        <translation>メール アドレスによる</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Mapping file</source>
        <translation>マッピング ファイル</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The test could not be made: %1</source>
        <translation>テストを実行できませんでした: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed: %1: %2</source>
        <comment>name of a check, what is wrong</comment>
        <translation>
            <numerusform>%n 件のチェックが不合格でした: %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>未テスト</translation>
    </message>
    <message numerus="yes">
        <source>Tested, with %n warning(s)</source>
        <translation>
            <numerusform>テスト済み、警告 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Tested, every check passed</source>
        <translation>テスト済み、すべてのチェックに合格</translation>
    </message>
    <message>
        <source>Unmapped people</source>
        <translation>未マップの人</translation>
    </message>
    <message>
        <source>None of those found</source>
        <translation>見つかった人の中にはいません</translation>
    </message>
    <message numerus="yes">
        <source>%n, whose copies wait until they are mapped</source>
        <translation>
            <numerusform>%n 人 (マップされるまでコピーは保留)</numerusform>
        </translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>接続のテスト</translation>
    </message>
</context>
<context>
    <name>ui::Terms</name>
    <message>
        <source>What Chancery does. It reads items from the source that you configure, converts each to an e-mail message, keeps a copy in the staging storage of the archive account, and puts the message into the mailboxes of the people who took part in it. It never changes or deletes what is in the source or already in a mailbox, unless a setting of the connector says so.</source>
        <translation>Chancery の動作について。Chancery は、お客様が構成したソースからアイテムを読み取り、それぞれをメール メッセージに変換し、コピーをアーカイブ アカウントのステージング ストレージに保管して、参加したユーザーのメールボックスにメッセージを格納します。コネクタの設定で指定しない限り、ソースにあるものやメールボックスに既にあるものを変更または削除することはありません。</translation>
    </message>
    <message>
        <source>Where your data is. Everything stays on this computer and in the source, the staging storage and the mailboxes that you name. Nothing is sent to the authors of Chancery or to anyone else; there is no telemetry. Passwords and keys are sealed with a key that the keychain of this computer holds.</source>
        <translation>データの保管場所について。すべてのデータは、このコンピューターと、お客様が指定したソース、ステージング ストレージ、メールボックスに留まります。Chancery の作成者やその他の第三者には何も送信されず、テレメトリもありません。パスワードとキーは、このコンピューターのキーチェーンに保管されたキーで暗号化されます。</translation>
    </message>
    <message>
        <source>What is recorded. Every change of the configuration, your acceptance of these terms, and the figures of every run are recorded in an audit trail that shows when it was tampered with.</source>
        <translation>記録される内容について。構成のすべての変更、本条件への同意、およびすべての実行の数値は、改ざんされた場合にそれがわかる監査証跡に記録されます。</translation>
    </message>
    <message>
        <source>Your responsibility. By accepting you confirm that you are allowed to archive the messages of the people concerned, for your organisation and under the laws that apply to it, and that these people were informed where the law asks for it. You are responsible for who may read the mailboxes and for how long messages are kept there.</source>
        <translation>お客様の責任について。同意することにより、お客様は、所属する組織のために、かつ組織に適用される法律の下で、関係するユーザーのメッセージをアーカイブすることが許可されていること、および法律で求められる場合にはそれらのユーザーに通知済みであることを確認するものとします。メールボックスを閲覧できるユーザーと、メッセージの保持期間については、お客様が責任を負います。</translation>
    </message>
    <message>
        <source>Terms of others. The source and the archive have terms of their own. You confirm that they allow the program to read and to write on your behalf.</source>
        <translation>第三者の条件について。ソースとアーカイブにはそれぞれ独自の条件があります。お客様は、本プログラムがお客様に代わって読み取りと書き込みを行うことがそれらの条件で認められていることを確認するものとします。</translation>
    </message>
    <message>
        <source>No warranty. Chancery is free software: you may use, study, share and change it under the terms of the GNU General Public License, version 3 or later. It comes without any warranty, not even the implied warranty of merchantability or fitness for a particular purpose.</source>
        <translation>無保証。Chancery はフリー ソフトウェアです。GNU General Public License バージョン 3 以降の条件に従って、使用、研究、共有、変更することができます。商品性または特定目的への適合性についての黙示の保証を含め、いかなる保証もありません。</translation>
    </message>
</context>
<context>
    <name>ui::TestPanel</name>
    <message>
        <source>The test was stopped.</source>
        <translation>テストは停止されました。</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Testing …</source>
        <translation>テストしています…</translation>
    </message>
    <message>
        <source>The test could not be made.</source>
        <translation>テストを実行できませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed.</source>
        <translation>
            <numerusform>%n 件のチェックが不合格でした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works, with %n warning(s).</source>
        <translation>
            <numerusform>動作していますが、%n 件の警告があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>It works: every check passed.</source>
        <translation>動作しています。すべてのチェックに合格しました。</translation>
    </message>
</context>
<context>
    <name>ui::UnmappedSection</name>
    <message>
        <source>Map user …</source>
        <translation>ユーザーをマップ…</translation>
    </message>
    <message>
        <source>People without a mailbox</source>
        <translation>メールボックスのないユーザー</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>ユーザー</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>初回検出日時</translation>
    </message>
    <message>
        <source>The list could not be read.</source>
        <translation>一覧を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Unmapped users</source>
        <translation>未マップのユーザー</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more, on the page User mapping</source>
        <translation>
            <numerusform>他 %Ln 人 (「ユーザー マッピング」ページに表示)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::UserMappingPage</name>
    <message>
        <source>Map auto&amp;matically by e-mail address</source>
        <translation>メール アドレスに基づいて自動的にマップする(&amp;M)</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>People and their mailboxes</source>
        <translation>ユーザーとメールボックス</translation>
    </message>
    <message>
        <source>User mapping</source>
        <translation>ユーザー マッピング</translation>
    </message>
    <message>
        <source>&amp;Connector:</source>
        <translation>コネクタ(&amp;C):</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>コネクタ</translation>
    </message>
    <message>
        <source>Whoever has an address or an alias of the directory gets that mailbox. The mapping by hand comes first.</source>
        <translation>ディレクトリに登録されたアドレスまたはエイリアスを持つユーザーには、そのメールボックスが割り当てられます。手動マッピングが優先されます。</translation>
    </message>
    <message>
        <source>Find people or mailboxes</source>
        <translation>ユーザーまたはメールボックスの検索</translation>
    </message>
    <message>
        <source>Asks source and directory again who there is</source>
        <translation>ソースとディレクトリにユーザーを再度照会します</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>The parked copies go out now. Activity shows how far it is.</source>
        <translation>保留中のコピーを配信しています。進行状況は「アクティビティ」に表示されます。</translation>
    </message>
    <message>
        <source>Who there is could not be read.</source>
        <translation>ユーザーを読み取れませんでした。</translation>
    </message>
    <message>
        <source>Asking source and directory who there is …</source>
        <translation>ソースとディレクトリにユーザーを照会しています…</translation>
    </message>
    <message>
        <source>%1 without a mailbox</source>
        <translation>メールボックスなし: %1 人</translation>
    </message>
    <message>
        <source>%1 mapped by hand</source>
        <translation>手動マッピング: %1 人</translation>
    </message>
    <message>
        <source>%1 automatic</source>
        <translation>自動: %1 人</translation>
    </message>
    <message>
        <source>%1 outside</source>
        <translation>外部: %1 人</translation>
    </message>
    <message>
        <source>No connectors yet</source>
        <translation>コネクタはまだありません</translation>
    </message>
    <message>
        <source>Add a connector; who takes part in its messages is shown here.</source>
        <translation>コネクタを追加すると、そのメッセージの参加者がここに表示されます。</translation>
    </message>
    <message>
        <source>Nobody matches “%1”</source>
        <translation>「%1」に一致するユーザーはいません</translation>
    </message>
    <message>
        <source>Looking who there is …</source>
        <translation>ユーザーを検索しています…</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>ユーザーはまだいません</translation>
    </message>
    <message>
        <source>People appear here as soon as the source has messages of them.</source>
        <translation>ソースにユーザーのメッセージが届くと、ここに表示されます。</translation>
    </message>
    <message>
        <source>The automatic mapping was not changed.</source>
        <translation>自動マッピングは変更されませんでした。</translation>
    </message>
    <message>
        <source>People are mapped by their e-mail address.</source>
        <translation>ユーザーはメール アドレスに基づいてマップされます。</translation>
    </message>
    <message>
        <source>Only the mapping by hand counts now.</source>
        <translation>今後は手動マッピングのみが有効です。</translation>
    </message>
    <message>
        <source>%1 was not mapped.</source>
        <translation>%1 はマップされませんでした。</translation>
    </message>
    <message>
        <source>%1 is mapped automatically again.</source>
        <translation>%1 は再び自動的にマップされます。</translation>
    </message>
    <message>
        <source>Copies for %1 go to %2.</source>
        <translation>%1 宛てのコピーは %2 に配信されます。</translation>
    </message>
    <message>
        <source>The source could not be read; those met so far are shown.</source>
        <translation>ソースを読み取れませんでした。これまでに見つかった人を表示しています。</translation>
    </message>
    <message>
        <source>It is not known who there is</source>
        <translation>誰がいるか不明です</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copy(s) are parked. Retry delivers those that have a mailbox now.</source>
        <translation>
            <numerusform>%Ln 件のコピーが保留中です。「再試行」を選択すると、現在メールボックスがあるものが配信されます。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VerdictPanel</name>
    <message>
        <source>Head of the chain:</source>
        <translation>チェーンのヘッド:</translation>
    </message>
    <message>
        <source>Keep it elsewhere: a chain that was made anew has another head.</source>
        <translation>別の場所に保管してください。新しく作り直されたチェーンでは、ヘッドが異なります。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message numerus="yes">
        <source>The record is whole: %n entry(s), none altered, added or removed.</source>
        <translation>
            <numerusform>記録は完全です。%n 個のエントリに改変、追加、削除はありません。</numerusform>
        </translation>
    </message>
    <message>
        <source>The record is broken at entry %1: %2.</source>
        <translation>記録はエントリ %1 で破損しています: %2。</translation>
    </message>
    <message>
        <source>The record is broken: %1.</source>
        <translation>記録が破損しています: %1。</translation>
    </message>
</context>
<context>
    <name>ui::Wording</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Completed with failures</source>
        <translation>完了 (失敗あり)</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Back-fill</source>
        <translation>バックフィル</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>インポート済み</translation>
    </message>
    <message>
        <source>Partial</source>
        <translation>一部のみ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完了</translation>
    </message>
    <message>
        <source>No mailbox for this person</source>
        <translation>このユーザーのメールボックスがありません</translation>
    </message>
    <message>
        <source>Larger than the size limit</source>
        <translation>サイズの上限を超えています</translation>
    </message>
    <message>
        <source>An attachment is too large</source>
        <translation>添付ファイルが大きすぎます</translation>
    </message>
    <message>
        <source>An attachment is out of reach</source>
        <translation>添付ファイルにアクセスできません</translation>
    </message>
    <message>
        <source>An attachment lies at a host not allowed</source>
        <translation>添付ファイルが許可されていないホストにあります</translation>
    </message>
    <message>
        <source>The source refuses an attachment</source>
        <translation>ソースが添付ファイルを拒否しています</translation>
    </message>
    <message>
        <source>An attachment is not of this source</source>
        <translation>添付ファイルがこのソースのものではありません</translation>
    </message>
    <message>
        <source>The file is not signed</source>
        <translation>ファイルが署名されていません</translation>
    </message>
    <message>
        <source>Discarded by an administrator</source>
        <translation>管理者により破棄されました</translation>
    </message>
    <message>
        <source>The application has no access</source>
        <translation>アプリケーションにアクセス権がありません</translation>
    </message>
    <message>
        <source>The file is larger than its limits</source>
        <translation>ファイルが上限を超えています</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>ファイルを読み取れません</translation>
    </message>
    <message>
        <source>An attachment is missing</source>
        <translation>添付ファイルがありません</translation>
    </message>
    <message>
        <source>The copy is not in the mailbox</source>
        <translation>コピーがメールボックスにありません</translation>
    </message>
    <message>
        <source>It is in the mailbox already</source>
        <translation>すでにメールボックスにあります</translation>
    </message>
    <message>
        <source>The item has no usable name</source>
        <translation>アイテムに使用できる名前がありません</translation>
    </message>
    <message>
        <source>The folder was refused</source>
        <translation>フォルダーが拒否されました</translation>
    </message>
    <message>
        <source>The mailbox is on another server</source>
        <translation>メールボックスは別のサーバーにあります</translation>
    </message>
    <message>
        <source>The destination rejected the message</source>
        <translation>宛先がメッセージを受け付けませんでした</translation>
    </message>
    <message>
        <source>The destination asked for a pause</source>
        <translation>宛先が一時停止を求めました</translation>
    </message>
    <message>
        <source>The destination is out of reach</source>
        <translation>宛先に接続できません</translation>
    </message>
    <message>
        <source>The item cannot be made into an e-mail</source>
        <translation>アイテムをメールに変換できません</translation>
    </message>
    <message>
        <source>The mailbox is busy</source>
        <translation>メールボックスは使用中です</translation>
    </message>
    <message>
        <source>The mailbox is damaged</source>
        <translation>メールボックスが破損しています</translation>
    </message>
    <message>
        <source>The mailbox may not be written to</source>
        <translation>メールボックスに書き込む権限がありません</translation>
    </message>
    <message>
        <source>The mailbox is full</source>
        <translation>メールボックスがいっぱいです</translation>
    </message>
    <message>
        <source>There is no such mailbox</source>
        <translation>そのメールボックスは存在しません</translation>
    </message>
    <message>
        <source>The mailbox is out of reach</source>
        <translation>メールボックスに接続できません</translation>
    </message>
    <message>
        <source>The destination refused the message</source>
        <translation>宛先がメッセージを拒否しました</translation>
    </message>
    <message>
        <source>Too large for the destination</source>
        <translation>宛先には大きすぎます</translation>
    </message>
    <message>
        <source>The kept message cannot be read</source>
        <translation>保管されたメッセージを読み取れません</translation>
    </message>
    <message>
        <source>Nobody took part in it</source>
        <translation>参加者がいません</translation>
    </message>
    <message>
        <source>The kept copy is damaged</source>
        <translation>保管されたコピーが破損しています</translation>
    </message>
    <message>
        <source>The kept copy is lost</source>
        <translation>保管されたコピーが失われました</translation>
    </message>
    <message>
        <source>The signature is not valid</source>
        <translation>署名が無効です</translation>
    </message>
    <message>
        <source>The kind of signature is not supported</source>
        <translation>この種類の署名には対応していません</translation>
    </message>
    <message>
        <source>The signer&apos;s certificate has expired</source>
        <translation>署名者の証明書の有効期限が切れています</translation>
    </message>
    <message>
        <source>The signer is not trusted</source>
        <translation>署名者は信頼されていません</translation>
    </message>
    <message>
        <source>The sign-in was refused</source>
        <translation>サインインが拒否されました</translation>
    </message>
    <message>
        <source>The item cannot be read</source>
        <translation>アイテムを読み取れません</translation>
    </message>
    <message>
        <source>The staged copy is missing</source>
        <translation>ステージングのコピーがありません</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense</source>
        <translation>サーバーの応答を解釈できません</translation>
    </message>
    <message>
        <source>Nobody in it has a mailbox</source>
        <translation>参加者の誰にもメールボックスがありません</translation>
    </message>
    <message>
        <source>An attachment came damaged</source>
        <translation>添付ファイルが破損して届きました</translation>
    </message>
    <message>
        <source>The file is damaged, or not encrypted</source>
        <translation>ファイルが破損しているか、暗号化されていません</translation>
    </message>
    <message>
        <source>There is no key for the file</source>
        <translation>ファイルの鍵がありません</translation>
    </message>
    <message>
        <source>The file is for another key</source>
        <translation>ファイルは別の鍵宛てです</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>1 秒未満</translation>
    </message>
    <message>
        <source>The service withholds its details</source>
        <translation>サービスが詳細を提供しません</translation>
    </message>
    <message>
        <source>The retry has ended: %1 delivered, %2 failed or parked again, %3 left open.</source>
        <translation>再試行が終了しました。配信: %1 件、再び失敗または保留: %2 件、未完了: %3 件。</translation>
    </message>
    <message>
        <source>Staged in another place</source>
        <translation>別の場所にステージングされています</translation>
    </message>
    <message>
        <source>The destination takes no attachment</source>
        <translation>保存先が添付ファイルを受け付けません</translation>
    </message>
    <message>
        <source>The mailbox has another content of it</source>
        <translation>メールボックスには別の内容があります</translation>
    </message>
</context>
</TS>
