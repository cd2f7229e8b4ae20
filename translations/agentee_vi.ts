<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>EditStanding</name>
    <message>
        <source>Nobody holds the edit right now. You can suggest a change.</source>
        <translation>Hiện không ai giữ quyền chỉnh sửa. Bạn có thể đề xuất thay đổi.</translation>
    </message>
    <message>
        <source>Nobody holds the edit right now. You can read.</source>
        <translation>Hiện không ai giữ quyền chỉnh sửa. Bạn có thể đọc.</translation>
    </message>
    <message>
        <source>Your role here lets you read only. Ask the owner for more.</source>
        <translation>Vai trò của bạn ở đây chỉ cho phép đọc. Hãy hỏi chủ sở hữu nếu cần thêm quyền.</translation>
    </message>
    <message>
        <source>%1 is editing. You can suggest a change.</source>
        <translation>%1 đang chỉnh sửa. Bạn có thể đề xuất thay đổi.</translation>
    </message>
    <message>
        <source>%1 is editing. You can read.</source>
        <translation>%1 đang chỉnh sửa. Bạn có thể đọc.</translation>
    </message>
    <message>
        <source>%1 owns this section. You can suggest a change.</source>
        <translation>%1 phụ trách phần này. Bạn có thể đề xuất thay đổi.</translation>
    </message>
    <message>
        <source>%1 owns this section. You can read.</source>
        <translation>%1 phụ trách phần này. Bạn có thể đọc.</translation>
    </message>
    <message>
        <source>You are editing</source>
        <translation>Bạn đang chỉnh sửa</translation>
    </message>
    <message>
        <source>Nobody is editing</source>
        <translation>Không ai đang chỉnh sửa</translation>
    </message>
    <message>
        <source>%1 is editing, you can suggest</source>
        <translation>%1 đang chỉnh sửa, bạn có thể đề xuất</translation>
    </message>
    <message>
        <source>%1 is editing, you can read</source>
        <translation>%1 đang chỉnh sửa, bạn có thể đọc</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>nothing</source>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>mục %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Open this link in your browser?</source>
        <translation>Mở liên kết này trong trình duyệt?</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Mở liên kết</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Ở lại đây</translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>Không đọc được tệp: %1.</translation>
    </message>
    <message>
        <source>Look whether it is still there and whether you may read it.</source>
        <translation>Hãy xem tệp còn ở đó không và bạn có quyền đọc không.</translation>
    </message>
</context>
<context>
    <name>SleepWatch</name>
    <message>
        <source>What is being typed is saved</source>
        <translation>Những gì đang gõ được lưu lại</translation>
    </message>
</context>
<context>
    <name>TranscriptWords</name>
    <message numerus="yes">
        <source>Read %n section(s)</source>
        <translation>
            <numerusform>Đã đọc %n phần</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched for %n thing(s)</source>
        <translation>
            <numerusform>Đã tìm %n nội dung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n lần)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (did not work)</source>
        <translation>%1 (không thành công)</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Tác tử</translation>
    </message>
    <message>
        <source>Handoff record</source>
        <translation>Biên bản bàn giao</translation>
    </message>
    <message>
        <source>%1  ·  imported from %2</source>
        <translation>%1  ·  nhập từ %2</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>just now</source>
        <translation>vừa xong</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n phút trước</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>hôm qua %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Bạn</translation>
    </message>
    <message>
        <source>via agent</source>
        <translation>qua tác tử</translation>
    </message>
    <message>
        <source>via agent, %1</source>
        <translation>qua tác tử, %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Đã mở</translation>
    </message>
    <message>
        <source>Continued</source>
        <translation>Đã tiếp tục</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Đã từ chối</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Còn khớp với bản hiện tại</translation>
    </message>
    <message>
        <source>Text moved, can be rebased</source>
        <translation>Văn bản đã đổi, có thể cập nhật đề xuất</translation>
    </message>
    <message>
        <source>Overlaps with a newer edit</source>
        <translation>Trùng với một chỉnh sửa mới hơn</translation>
    </message>
    <message>
        <source>Already applied</source>
        <translation>Đã được áp dụng</translation>
    </message>
    <message>
        <source>Section is gone</source>
        <translation>Phần này không còn</translation>
    </message>
    <message>
        <source>Other parts changed since this was written. Rebase it first, then it can be accepted.</source>
        <translation>Các đoạn khác đã thay đổi sau khi đề xuất được viết. Hãy cập nhật đề xuất trước, rồi mới chấp nhận được.</translation>
    </message>
    <message>
        <source>The same lines were changed since this was written. Choose what stays by rebasing it.</source>
        <translation>Cùng những dòng này đã thay đổi sau khi đề xuất được viết. Hãy cập nhật đề xuất và chọn nội dung giữ lại.</translation>
    </message>
    <message>
        <source>What it proposes stands there already, so there is nothing left to accept.</source>
        <translation>Nội dung đề xuất đã có sẵn ở đó nên không còn gì để chấp nhận.</translation>
    </message>
    <message>
        <source>What it changes was deleted, so there is nowhere to put it. Its text stays readable here.</source>
        <translation>Nội dung cần thay đổi đã bị xóa nên không còn chỗ để áp dụng. Bạn vẫn đọc được văn bản ở đây.</translation>
    </message>
</context>
<context>
    <name>ageText</name>
    <message>
        <source>now</source>
        <translation>bây giờ</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n giờ</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::client::Client</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Đăng xuất</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>Đăng xuất khỏi %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) were not sent yet and would be deleted with the copies on this computer.</source>
        <translation>
            <numerusform>%n chỉnh sửa chưa được gửi và sẽ bị xóa cùng các bản sao trên máy tính này.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copies of your proposals on this computer are deleted. They stay on the server.</source>
        <translation>Các bản sao đề án của bạn trên máy tính này sẽ bị xóa. Chúng vẫn còn trên máy chủ.</translation>
    </message>
    <message>
        <source>Sign out and delete unsent edits</source>
        <translation>Đăng xuất và xóa các chỉnh sửa chưa gửi</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Không đăng xuất</translation>
    </message>
</context>
<context>
    <name>agentee::client::CrashOffer</name>
    <message>
        <source>Agentee stopped unexpectedly last time.</source>
        <translation>Lần trước Agentee đã dừng đột ngột.</translation>
    </message>
    <message>
        <source>What you typed is kept. A report of it lies on this computer; it is sent to nobody.</source>
        <translation>Những gì bạn đã gõ vẫn còn. Một báo cáo về việc này nằm trên máy tính này; nó không được gửi cho ai.</translation>
    </message>
    <message>
        <source>Look at the report</source>
        <translation>Xem báo cáo</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Report of a crash</source>
        <translation>Báo cáo sự cố</translation>
    </message>
    <message>
        <source>Where the program was when it stopped; nothing of what you wrote is in it. It helps those who mend the program.</source>
        <translation>Chương trình đang ở đâu khi nó dừng; trong đó không có gì bạn đã viết. Báo cáo giúp ích cho những người sửa chương trình.</translation>
    </message>
</context>
<context>
    <name>agentee::client::CrashReports</name>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>Không thể ghi vào thư mục %1.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that the folder belongs to you.</source>
        <translation>Hãy kiểm tra xem ổ đĩa có đầy không và thư mục có thuộc về bạn không.</translation>
    </message>
    <message>
        <source>A crash of this program will leave no report.</source>
        <translation>Nếu chương trình này gặp sự cố, sẽ không có báo cáo nào được lưu.</translation>
    </message>
</context>
<context>
    <name>agentee::client::DesktopNotifier</name>
    <message>
        <source>%1 handed this over to you</source>
        <translation>%1 đã bàn giao việc này cho bạn</translation>
    </message>
    <message>
        <source>%1 asks you to review</source>
        <translation>%1 nhờ bạn thẩm định</translation>
    </message>
    <message>
        <source>%1 opened what you shared</source>
        <translation>%1 đã mở nội dung bạn chia sẻ</translation>
    </message>
    <message>
        <source>%1 continues your work</source>
        <translation>%1 tiếp tục công việc của bạn</translation>
    </message>
    <message>
        <source>%1 declined what you shared</source>
        <translation>%1 đã từ chối nội dung bạn chia sẻ</translation>
    </message>
    <message>
        <source>%1 took a share back</source>
        <translation>%1 đã thu hồi một chia sẻ</translation>
    </message>
    <message>
        <source>%1 suggests a change</source>
        <translation>%1 đề xuất một thay đổi</translation>
    </message>
    <message>
        <source>%1 accepted your suggestion</source>
        <translation>%1 đã chấp nhận đề xuất của bạn</translation>
    </message>
    <message>
        <source>%1 rejected your suggestion</source>
        <translation>%1 đã bác đề xuất của bạn</translation>
    </message>
    <message>
        <source>%1 ended your access</source>
        <translation>%1 đã kết thúc quyền truy cập của bạn</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Proposal data</source>
        <translation>Dữ liệu đề án</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>You accepted the suggestion by %1.</source>
        <translation>Bạn đã chấp nhận đề xuất của %1.</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Hoàn tác quyết định</translation>
    </message>
</context>
<context>
    <name>agentee::client::Diagnostics</name>
    <message>
        <source>Collect diagnostics…</source>
        <translation>Thu thập thông tin chẩn đoán…</translation>
    </message>
    <message>
        <source>Versions, settings, counts, the state of the local data and the log, for those who help you. Names, addresses, titles, texts and passwords are left out. It is sent to nobody: save or copy it.</source>
        <translation>Phiên bản, cài đặt, số lượng, tình trạng dữ liệu trên máy và nhật ký, dành cho những người giúp bạn. Tên, địa chỉ, tiêu đề, văn bản và mật khẩu đều được bỏ ra. Nó không được gửi cho ai: hãy lưu hoặc sao chép.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Chẩn đoán</translation>
    </message>
    <message>
        <source>Looking through the local data…</source>
        <translation>Đang xem dữ liệu trên máy…</translation>
    </message>
</context>
<context>
    <name>agentee::client::FirstRun</name>
    <message>
        <source>Welcome – Agentee</source>
        <translation>Chào mừng – Agentee</translation>
    </message>
    <message>
        <source>Guided start</source>
        <translation>Làm quen từng bước</translation>
    </message>
    <message>
        <source>Bring your proposals from the trial…</source>
        <translation>Mang đề án từ bản dùng thử…</translation>
    </message>
    <message>
        <source>Waiting for the keychain of this desktop</source>
        <translation>Đang chờ kho khóa của máy tính này</translation>
    </message>
</context>
<context>
    <name>agentee::client::LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Theo hệ thống</translation>
    </message>
</context>
<context>
    <name>agentee::client::LinkElsewhere</name>
    <message>
        <source>This link leads to %1, where you are not signed in.</source>
        <translation>Liên kết này dẫn tới %1, nơi bạn chưa đăng nhập.</translation>
    </message>
    <message>
        <source>If you know this server, sign in there under File, Accounts, and open the link again.</source>
        <translation>Nếu bạn biết máy chủ này, hãy đăng nhập vào đó trong Tệp, Tài khoản, rồi mở lại liên kết.</translation>
    </message>
    <message>
        <source>This link leads to %1, where you have another account.</source>
        <translation>Liên kết này dẫn tới %1, nơi bạn có một tài khoản khác.</translation>
    </message>
    <message>
        <source>The account that is open now is on another server.</source>
        <translation>Tài khoản đang mở nằm trên một máy chủ khác.</translation>
    </message>
    <message>
        <source>Switch to %1 (%2)</source>
        <translation>Chuyển sang %1 (%2)</translation>
    </message>
    <message>
        <source>What this link leads to is in another account of yours.</source>
        <translation>Nơi liên kết này dẫn đến nằm trong một tài khoản khác của bạn.</translation>
    </message>
    <message>
        <source>The account that is open now does not have it.</source>
        <translation>Tài khoản đang mở không có nó.</translation>
    </message>
    <message>
        <source>What this link leads to is not here.</source>
        <translation>Nơi liên kết này dẫn đến không có ở đây.</translation>
    </message>
    <message>
        <source>It may be in another account of yours, or still on its way.</source>
        <translation>Nó có thể nằm trong một tài khoản khác của bạn, hoặc vẫn đang trên đường đến.</translation>
    </message>
    <message>
        <source>Switch to</source>
        <translation>Chuyển sang</translation>
    </message>
</context>
<context>
    <name>agentee::client::LocalServer</name>
    <message numerus="yes">
        <source>It is started again in %n second(s). Nothing you typed is lost.</source>
        <translation>
            <numerusform>Máy chủ sẽ khởi động lại sau %n giây. Những gì bạn đã gõ không bị mất.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server on this computer ended.</source>
        <translation>Máy chủ trên máy tính này đã dừng.</translation>
    </message>
    <message>
        <source>The server on this computer did not start.</source>
        <translation>Máy chủ trên máy tính này không khởi động được.</translation>
    </message>
    <message>
        <source>It said: “%1” %2</source>
        <comment>%2: what happens next</comment>
        <translation>Nó báo: “%1” %2</translation>
    </message>
</context>
<context>
    <name>agentee::client::LocalTrial</name>
    <message>
        <source>The server on this computer is starting</source>
        <translation>Máy chủ trên máy tính này đang khởi động</translation>
    </message>
    <message>
        <source>The server on this computer ended and is started again</source>
        <translation>Máy chủ trên máy tính này đã dừng và đang được khởi động lại</translation>
    </message>
</context>
<context>
    <name>agentee::client::LoginStart</name>
    <message>
        <source>Whether Agentee starts when you log in could not be changed: %1</source>
        <translation>Không thể thay đổi việc Agentee khởi động khi bạn đăng nhập máy: %1</translation>
    </message>
    <message>
        <source>Check that you may write %1.</source>
        <translation>Hãy kiểm tra rằng bạn được phép ghi %1.</translation>
    </message>
    <message>
        <source>The program&apos;s folder has a line break in its name.</source>
        <translation>Tên thư mục của chương trình có dấu xuống dòng.</translation>
    </message>
</context>
<context>
    <name>agentee::client::Options</name>
    <message>
        <source>Proposals that people and their agents write together.</source>
        <translation>Đề án do con người và các tác tử của họ cùng viết.</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>Hiển thị văn bản này.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Hiển thị phiên bản.</translation>
    </message>
    <message>
        <source>Folder of accounts and local data.</source>
        <translation>Thư mục của tài khoản và dữ liệu cục bộ.</translation>
    </message>
    <message>
        <source>Address of the server to sign in to.</source>
        <translation>Địa chỉ máy chủ để đăng nhập.</translation>
    </message>
    <message>
        <source>Signs in as a sample person of a trial server.</source>
        <translation>Đăng nhập bằng người mẫu của máy chủ dùng thử.</translation>
    </message>
    <message>
        <source>Markdown files to import, or links to open.</source>
        <translation>Tệp Markdown để nhập, hoặc liên kết để mở.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server.</source>
        <translation>“%1” không phải địa chỉ máy chủ.</translation>
    </message>
    <message>
        <source>Starts beside the clock, without a window, when that is chosen in the settings.</source>
        <translation>Khởi động cạnh đồng hồ, không có cửa sổ, nếu đã chọn trong cài đặt.</translation>
    </message>
</context>
<context>
    <name>agentee::client::Preferences</name>
    <message>
        <source>this computer</source>
        <translation>máy tính này</translation>
    </message>
    <message>
        <source>Sign in to see what your server offers.</source>
        <translation>Đăng nhập để xem máy chủ của bạn có những gì.</translation>
    </message>
    <message>
        <source>Asking your server what it offers…</source>
        <translation>Đang hỏi máy chủ có những gì…</translation>
    </message>
    <message>
        <source>What your server offers cannot be seen now: %1</source>
        <translation>Hiện không xem được máy chủ có những gì: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>agentee::client::ServerCommand</name>
    <message>
        <source>The data of the server on this computer could not be changed.</source>
        <translation>Không thay đổi được dữ liệu của máy chủ trên máy tính này.</translation>
    </message>
    <message>
        <source>Start Agentee again.</source>
        <translation>Hãy khởi động lại Agentee.</translation>
    </message>
    <message>
        <source>It said: “%1”</source>
        <translation>Máy chủ báo: “%1”</translation>
    </message>
</context>
<context>
    <name>agentee::client::SignInWindow</name>
    <message>
        <source>Sign in – Agentee</source>
        <translation>Đăng nhập – Agentee</translation>
    </message>
    <message>
        <source>The server asks you to sign in again. Nothing you typed is lost.</source>
        <translation>Máy chủ yêu cầu bạn đăng nhập lại. Không có gì bạn đã gõ bị mất.</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Bạn đã đăng xuất.</translation>
    </message>
    <message>
        <source>Signing in to the trial server…</source>
        <translation>Đang đăng nhập vào máy chủ dùng thử…</translation>
    </message>
</context>
<context>
    <name>agentee::client::StartProblem</name>
    <message>
        <source>Agentee could not start</source>
        <translation>Agentee không khởi động được</translation>
    </message>
</context>
<context>
    <name>agentee::client::Tray</name>
    <message numerus="yes">
        <source>Agentee: %n unread</source>
        <translation>
            <numerusform>Agentee: %n chưa đọc</numerusform>
        </translation>
    </message>
    <message>
        <source>Agentee</source>
        <translation>Agentee</translation>
    </message>
    <message>
        <source>Open Agentee</source>
        <translation>Mở Agentee</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Chưa đọc</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
</context>
<context>
    <name>agentee::client::TrialBackend</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Không thể tạo thư mục %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>Không thể ghi vào thư mục %1.</translation>
    </message>
</context>
<context>
    <name>agentee::client::TrialRun</name>
    <message>
        <source>The client could not be started: %1.</source>
        <translation>Không khởi động được ứng dụng: %1.</translation>
    </message>
    <message>
        <source>The trial server stays until the other clients end.</source>
        <translation>Máy chủ dùng thử còn chạy đến khi các ứng dụng khác kết thúc.</translation>
    </message>
    <message>
        <source>The trial server listens at %1.</source>
        <translation>Máy chủ dùng thử đang chạy tại %1.</translation>
    </message>
</context>
<context>
    <name>agentee::client::UpdateOffer</name>
    <message>
        <source>Check for updates…</source>
        <translation>Kiểm tra bản cập nhật…</translation>
    </message>
    <message>
        <source>Agentee %1 is the newest version.</source>
        <translation>Agentee %1 là phiên bản mới nhất.</translation>
    </message>
    <message>
        <source>The installer could not be started.</source>
        <translation>Không khởi động được trình cài đặt.</translation>
    </message>
    <message>
        <source>It lies here: %1</source>
        <translation>Nó nằm ở đây: %1</translation>
    </message>
    <message>
        <source>Updates of Agentee</source>
        <translation>Bản cập nhật Agentee</translation>
    </message>
</context>
<context>
    <name>agentee::models::AuditLine</name>
    <message>
        <source>There are two lines with the number %1.</source>
        <translation>Có hai dòng mang số %1.</translation>
    </message>
    <message>
        <source>Line %1 is not where it belongs.</source>
        <translation>Dòng %1 không ở đúng chỗ.</translation>
    </message>
    <message>
        <source>Line %1 is missing, or is not where it belongs.</source>
        <translation>Dòng %1 bị thiếu hoặc không ở đúng chỗ.</translation>
    </message>
    <message>
        <source>Line %1 does not continue the line before it.</source>
        <translation>Dòng %1 không nối tiếp dòng trước nó.</translation>
    </message>
    <message>
        <source>Line %1 was changed after it was written.</source>
        <translation>Dòng %1 đã bị thay đổi sau khi được ghi.</translation>
    </message>
    <message>
        <source>Line %1 is not the one that was noted outside of the database.</source>
        <translation>Dòng %1 không phải dòng đã được ghi lại bên ngoài cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>The end is cut off: line %1 is missing.</source>
        <translation>Phần cuối bị cắt mất: thiếu dòng %1.</translation>
    </message>
</context>
<context>
    <name>agentee::models::Change</name>
    <message>
        <source>is missing</source>
        <translation>bị thiếu</translation>
    </message>
    <message>
        <source>must be empty when a row goes</source>
        <translation>phải trống khi một dòng bị xóa</translation>
    </message>
    <message>
        <source>must be a workspace when one is purged</source>
        <translation>phải là không gian làm việc khi một không gian bị gỡ</translation>
    </message>
    <message>
        <source>must be in the order of their numbers</source>
        <translation>phải theo thứ tự số</translation>
    </message>
    <message>
        <source>must not be before the last change</source>
        <translation>không được đứng trước thay đổi cuối cùng</translation>
    </message>
</context>
<context>
    <name>agentee::models::ConversationImport</name>
    <message>
        <source>must be a person or an agent</source>
        <translation>phải là người hoặc tác tử</translation>
    </message>
    <message>
        <source>must be empty: only agents use tools</source>
        <translation>phải để trống: chỉ tác tử dùng công cụ</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>không được để trống</translation>
    </message>
</context>
<context>
    <name>agentee::models::FrontMatter</name>
    <message>
        <source>The block of facts at the start of the document could not be read; it is kept as it is.</source>
        <translation>Không đọc được khối thông tin ở đầu tài liệu; khối đó được giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>agentee::models::HandoffDraft</name>
    <message>
        <source>Begin with what message %1 says: “%2”</source>
        <translation>Bắt đầu với điều tin nhắn %1 nói: “%2”</translation>
    </message>
</context>
<context>
    <name>agentee::models::HandoffRecord</name>
    <message>
        <source>This is not the id of a handoff record.</source>
        <translation>Đây không phải mã của một biên bản bàn giao.</translation>
    </message>
    <message>
        <source>Handoff record %1</source>
        <translation>Biên bản bàn giao %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Vì sao: %1</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Đã loại: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Câu hỏi còn mở</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Bối cảnh</translation>
    </message>
    <message>
        <source>Resume prompt</source>
        <translation>Điều đầu tiên nói với tác tử tiếp theo</translation>
    </message>
</context>
<context>
    <name>agentee::models::JsonDocument</name>
    <message>
        <source>The data is not valid JSON, starting at byte %1.</source>
        <translation>Dữ liệu không phải JSON hợp lệ, bắt đầu từ byte %1.</translation>
    </message>
    <message>
        <source>The data must be one JSON object.</source>
        <translation>Dữ liệu phải là một đối tượng JSON.</translation>
    </message>
    <message>
        <source>The data is nested too deeply.</source>
        <translation>Dữ liệu lồng quá sâu.</translation>
    </message>
    <message>
        <source>The data names the same field twice, at byte %1.</source>
        <translation>Dữ liệu nêu cùng một trường hai lần, tại byte %1.</translation>
    </message>
    <message>
        <source>The data contains half a character, at byte %1.</source>
        <translation>Dữ liệu chứa nửa ký tự, tại byte %1.</translation>
    </message>
    <message>
        <source>The data contains a number that is too large, at byte %1.</source>
        <translation>Dữ liệu chứa một số quá lớn, tại byte %1.</translation>
    </message>
    <message>
        <source>The data goes on after its end, at byte %1.</source>
        <translation>Dữ liệu còn tiếp sau điểm kết thúc, tại byte %1.</translation>
    </message>
    <message>
        <source>The data is larger than %1.</source>
        <translation>Dữ liệu lớn hơn %1.</translation>
    </message>
    <message>
        <source>The data starts with a byte order mark, which JSON does not have.</source>
        <translation>Dữ liệu bắt đầu bằng dấu thứ tự byte, thứ JSON không có.</translation>
    </message>
    <message>
        <source>The data is not valid UTF-8.</source>
        <translation>Dữ liệu không phải UTF-8 hợp lệ.</translation>
    </message>
</context>
<context>
    <name>agentee::models::JsonPatch</name>
    <message>
        <source>The proposed change cannot be applied.</source>
        <translation>Không thể áp dụng thay đổi được đề xuất.</translation>
    </message>
    <message>
        <source>Make the change again from the present state.</source>
        <translation>Hãy tạo lại thay đổi từ trạng thái hiện tại.</translation>
    </message>
    <message>
        <source>This operation is not an object.</source>
        <translation>Thao tác này không phải đối tượng.</translation>
    </message>
    <message>
        <source>This operation is none of add, remove, replace, move, copy and test.</source>
        <translation>Thao tác này không phải add, remove, replace, move, copy hay test.</translation>
    </message>
    <message>
        <source>This operation does not say properly what it changes.</source>
        <translation>Thao tác này không nêu đúng nội dung cần thay đổi.</translation>
    </message>
    <message>
        <source>This operation has no value.</source>
        <translation>Thao tác này không có giá trị.</translation>
    </message>
    <message>
        <source>This operation does not say properly where its value comes from.</source>
        <translation>Thao tác này không nêu đúng nguồn của giá trị.</translation>
    </message>
    <message>
        <source>The whole state cannot be removed.</source>
        <translation>Không thể xóa toàn bộ trạng thái.</translation>
    </message>
    <message>
        <source>A value cannot be moved into itself.</source>
        <translation>Không thể chuyển một giá trị vào chính nó.</translation>
    </message>
    <message>
        <source>The whole state cannot be moved.</source>
        <translation>Không thể chuyển toàn bộ trạng thái.</translation>
    </message>
    <message>
        <source>The copies of this change would make the state too large.</source>
        <translation>Các bản sao của thay đổi này sẽ làm trạng thái quá lớn.</translation>
    </message>
    <message>
        <source>The state must remain an object.</source>
        <translation>Trạng thái phải vẫn là một đối tượng.</translation>
    </message>
    <message>
        <source>The state is no longer what this change expects.</source>
        <translation>Trạng thái không còn như thay đổi này mong đợi.</translation>
    </message>
    <message>
        <source>Look at the present state and make the change again.</source>
        <translation>Hãy xem trạng thái hiện tại và tạo lại thay đổi.</translation>
    </message>
    <message>
        <source>This value has changed.</source>
        <translation>Giá trị này đã thay đổi.</translation>
    </message>
    <message>
        <source>A change has at most %1 operations.</source>
        <translation>Một thay đổi có nhiều nhất %1 thao tác.</translation>
    </message>
    <message>
        <source>The values of this change are nested too deeply.</source>
        <translation>Các giá trị của thay đổi này lồng quá sâu.</translation>
    </message>
    <message>
        <source>This operation does not fit the present state.</source>
        <translation>Thao tác này không phù hợp với trạng thái hiện tại.</translation>
    </message>
</context>
<context>
    <name>agentee::models::JsonReader</name>
    <message>
        <source>must be a whole number between %1 and %2</source>
        <translation>phải là số nguyên từ %1 đến %2</translation>
    </message>
    <message>
        <source>must be between %1 and %2 characters</source>
        <translation>phải có từ %1 đến %2 ký tự</translation>
    </message>
    <message>
        <source>must be at most %1 characters</source>
        <translation>được có nhiều nhất %1 ký tự</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>bị thiếu</translation>
    </message>
    <message>
        <source>must be an id</source>
        <translation>phải là mã định danh</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>phải là văn bản</translation>
    </message>
    <message>
        <source>must not contain invalid characters</source>
        <translation>không được chứa ký tự không hợp lệ</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>phải là đúng hoặc sai</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>phải là số</translation>
    </message>
    <message>
        <source>must be a time such as 2026-11-21T09:30:00.000Z</source>
        <translation>phải là thời điểm, ví dụ 2026-11-21T09:30:00.000Z</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>phải là đối tượng</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>phải là danh sách</translation>
    </message>
    <message>
        <source>must have at most %1 entries</source>
        <translation>được có nhiều nhất %1 mục</translation>
    </message>
    <message>
        <source>must be a list of texts of at most %1 characters</source>
        <translation>phải là danh sách văn bản, mỗi văn bản nhiều nhất %1 ký tự</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>không được biết ở đây</translation>
    </message>
    <message>
        <source>Some of the values are missing or wrong.</source>
        <translation>Một số giá trị bị thiếu hoặc sai.</translation>
    </message>
    <message>
        <source>Correct the values that are named, then try again.</source>
        <translation>Hãy sửa các giá trị được nêu rồi thử lại.</translation>
    </message>
    <message>
        <source>must be one of the known words, not “%1”</source>
        <translation>phải là một trong các từ đã biết, không phải “%1”</translation>
    </message>
</context>
<context>
    <name>agentee::models::JsonSchema</name>
    <message>
        <source>The schema is nested too deeply, or refers to itself.</source>
        <translation>Lược đồ lồng quá sâu hoặc tự tham chiếu.</translation>
    </message>
    <message>
        <source>The schema uses “%1”, which is not supported here.</source>
        <translation>Lược đồ dùng “%1”, ở đây không được hỗ trợ.</translation>
    </message>
    <message>
        <source>A part of the schema has an address of its own, which is not supported here.</source>
        <translation>Một phần của lược đồ có địa chỉ riêng, ở đây không được hỗ trợ.</translation>
    </message>
    <message>
        <source>The schema refers to something that is not a part of it.</source>
        <translation>Lược đồ tham chiếu đến thứ không thuộc về nó.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>số nguyên</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>số</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>có hoặc không</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>danh sách</translation>
    </message>
    <message>
        <source>a group of fields</source>
        <translation>nhóm trường</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>giá trị rỗng</translation>
    </message>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>This must be a date such as 2026-11-21.</source>
        <translation>Đây phải là ngày, ví dụ 2026-11-21.</translation>
    </message>
    <message>
        <source>This must be a date with a time such as 2026-11-21T09:30:00Z.</source>
        <translation>Đây phải là ngày kèm giờ, ví dụ 2026-11-21T09:30:00Z.</translation>
    </message>
    <message>
        <source>This must be an e-mail address.</source>
        <translation>Đây phải là địa chỉ email.</translation>
    </message>
    <message>
        <source>This must be an address such as https://example.com.</source>
        <translation>Đây phải là địa chỉ, ví dụ https://example.com.</translation>
    </message>
    <message>
        <source>This does not have the form that is asked for here.</source>
        <translation>Nội dung này không đúng dạng được yêu cầu.</translation>
    </message>
    <message>
        <source>This must be %1.</source>
        <translation>Đây phải là %1.</translation>
    </message>
    <message>
        <source>This must be one of: %1.</source>
        <translation>Đây phải là một trong các giá trị: %1.</translation>
    </message>
    <message>
        <source>This must be “%1”.</source>
        <translation>Đây phải là “%1”.</translation>
    </message>
    <message>
        <source>This must be at least %1.</source>
        <translation>Giá trị này phải ít nhất là %1.</translation>
    </message>
    <message>
        <source>This must be at most %1.</source>
        <translation>Giá trị này nhiều nhất là %1.</translation>
    </message>
    <message>
        <source>This must be more than %1.</source>
        <translation>Giá trị này phải lớn hơn %1.</translation>
    </message>
    <message>
        <source>This must be less than %1.</source>
        <translation>Giá trị này phải nhỏ hơn %1.</translation>
    </message>
    <message>
        <source>This must be a multiple of %1.</source>
        <translation>Giá trị này phải là bội số của %1.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Không được để trống.</translation>
    </message>
    <message>
        <source>This must have at least %1 characters.</source>
        <translation>Phải có ít nhất %1 ký tự.</translation>
    </message>
    <message>
        <source>This must have at most %1 characters.</source>
        <translation>Được có nhiều nhất %1 ký tự.</translation>
    </message>
    <message>
        <source>At least %1 entries are needed.</source>
        <translation>Cần ít nhất %1 mục.</translation>
    </message>
    <message>
        <source>At most %1 entries are allowed.</source>
        <translation>Cho phép nhiều nhất %1 mục.</translation>
    </message>
    <message>
        <source>No entry may stand here twice.</source>
        <translation>Không mục nào được xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>A required field is missing.</source>
        <translation>Thiếu một trường bắt buộc.</translation>
    </message>
    <message>
        <source>There is a field that does not belong here.</source>
        <translation>Có một trường không thuộc về đây.</translation>
    </message>
    <message>
        <source>This does not fit the rules of the workflow.</source>
        <translation>Nội dung này không phù hợp với quy tắc của quy trình.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Trường này là bắt buộc.</translation>
    </message>
    <message>
        <source>Correct the schema in the workflow and try again.</source>
        <translation>Hãy sửa lược đồ trong quy trình rồi thử lại.</translation>
    </message>
    <message>
        <source>The schema is larger than 64 KB.</source>
        <translation>Lược đồ lớn hơn 64 KB.</translation>
    </message>
    <message>
        <source>This is not a valid JSON Schema.</source>
        <translation>Đây không phải JSON Schema hợp lệ.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>Nội dung này lồng quá sâu.</translation>
    </message>
</context>
<context>
    <name>agentee::models::MarkdownImport</name>
    <message>
        <source>The file</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>%1 is not written in UTF-8.</source>
        <translation>%1 không được viết bằng UTF-8.</translation>
    </message>
    <message>
        <source>Choose the encoding in which its text reads right.</source>
        <translation>Hãy chọn bảng mã làm văn bản hiển thị đúng.</translation>
    </message>
    <message>
        <source>Imported document</source>
        <translation>Tài liệu đã nhập</translation>
    </message>
    <message>
        <source>The front matter of %1 is longer than %2 characters.</source>
        <translation>Phần thông tin đầu tệp của %1 dài hơn %2 ký tự.</translation>
    </message>
    <message>
        <source>Move a part of it into the document.</source>
        <translation>Hãy chuyển bớt nội dung vào tài liệu.</translation>
    </message>
    <message>
        <source>%1 has a section that is longer than %2 characters.</source>
        <translation>%1 có một phần dài hơn %2 ký tự.</translation>
    </message>
    <message>
        <source>Divide it with headings of the first or second level, or take large pictures out of its text.</source>
        <translation>Hãy chia nó bằng tiêu đề cấp một hoặc cấp hai, hoặc bỏ ảnh lớn ra khỏi văn bản.</translation>
    </message>
    <message>
        <source>The document has very many headings, so sections were made from the topmost ones only.</source>
        <translation>Tài liệu có rất nhiều tiêu đề nên chỉ các tiêu đề cấp cao nhất được tách thành phần.</translation>
    </message>
    <message>
        <source>The document has very many headings, so it was taken over as one section.</source>
        <translation>Tài liệu có rất nhiều tiêu đề nên được nhận vào thành một phần.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1 lớn hơn %2.</translation>
    </message>
    <message>
        <source>Cut it into smaller files, or take large pictures out of its text.</source>
        <translation>Hãy chia thành các tệp nhỏ hơn, hoặc bỏ ảnh lớn ra khỏi văn bản.</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1 không phải tệp văn bản.</translation>
    </message>
    <message>
        <source>Save or export it as Markdown first, then import that file.</source>
        <translation>Trước hết hãy lưu hoặc xuất thành Markdown rồi nhập tệp đó.</translation>
    </message>
    <message>
        <source>%1 cannot be read as %2.</source>
        <translation>Không thể đọc %1 theo %2.</translation>
    </message>
    <message>
        <source>Choose another encoding.</source>
        <translation>Hãy chọn bảng mã khác.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 trống.</translation>
    </message>
    <message>
        <source>Choose a file with text in it.</source>
        <translation>Hãy chọn tệp có nội dung.</translation>
    </message>
</context>
<context>
    <name>agentee::models::Message</name>
    <message>
        <source>must be empty when the turn was left out</source>
        <translation>phải trống khi lượt nói bị bỏ qua</translation>
    </message>
</context>
<context>
    <name>agentee::models::NewWorkspace</name>
    <message>
        <source>must have different keys and ids</source>
        <translation>phải có khóa và mã định danh khác nhau</translation>
    </message>
    <message>
        <source>must have at most %1 bytes together</source>
        <translation>tổng cộng được có nhiều nhất %1 byte</translation>
    </message>
    <message>
        <source>must follow each other without gaps</source>
        <translation>phải nối tiếp nhau không có khoảng trống</translation>
    </message>
    <message>
        <source>must lie inside of the snippet</source>
        <translation>phải nằm trong đoạn trích</translation>
    </message>
</context>
<context>
    <name>agentee::models::Person</name>
    <message>
        <source>must be upper-case letters</source>
        <translation>phải là chữ in hoa</translation>
    </message>
</context>
<context>
    <name>agentee::models::Problem</name>
    <message>
        <source>You are not signed in.</source>
        <translation>Bạn chưa đăng nhập.</translation>
    </message>
    <message>
        <source>The server does not know what was asked for.</source>
        <translation>Máy chủ không biết nội dung được yêu cầu.</translation>
    </message>
    <message>
        <source>The server did not allow this.</source>
        <translation>Máy chủ không cho phép việc này.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime.</source>
        <translation>Trong lúc đó đã có người khác thay đổi nội dung này.</translation>
    </message>
    <message>
        <source>The data on this computer is too old and has to be fetched again.</source>
        <translation>Dữ liệu trên máy tính này quá cũ và phải được tải lại.</translation>
    </message>
    <message>
        <source>This is larger than the server takes.</source>
        <translation>Nội dung này lớn hơn mức máy chủ nhận.</translation>
    </message>
    <message>
        <source>The server was asked too often.</source>
        <translation>Máy chủ được hỏi quá nhiều lần.</translation>
    </message>
    <message>
        <source>The server cannot be reached at the moment.</source>
        <translation>Hiện không kết nối được với máy chủ.</translation>
    </message>
    <message>
        <source>Something between this computer and the server answered in its place.</source>
        <translation>Một thứ nằm giữa máy tính này và máy chủ đã trả lời thay.</translation>
    </message>
    <message>
        <source>The model provider did not answer usefully.</source>
        <translation>Nhà cung cấp mô hình không trả lời hữu ích.</translation>
    </message>
    <message>
        <source>The server has no room left to store this.</source>
        <translation>Máy chủ không còn chỗ để lưu nội dung này.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Việc này đã bị hủy.</translation>
    </message>
    <message>
        <source>The server is still working on this.</source>
        <translation>Máy chủ vẫn đang xử lý việc này.</translation>
    </message>
    <message>
        <source>The server failed while it worked on this.</source>
        <translation>Máy chủ gặp lỗi khi xử lý việc này.</translation>
    </message>
    <message>
        <source>The server did not understand what was sent.</source>
        <translation>Máy chủ không hiểu nội dung được gửi.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Hãy đăng nhập lại.</translation>
    </message>
    <message>
        <source>Check the network; some networks want you to sign in with a browser first.</source>
        <translation>Hãy kiểm tra mạng; một số mạng yêu cầu đăng nhập bằng trình duyệt trước.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>Try again later, and tell your administrator if it stays.</source>
        <translation>Hãy thử lại sau, và báo cho quản trị viên nếu vẫn vậy.</translation>
    </message>
    <message>
        <source>Look at the present version, then try again.</source>
        <translation>Hãy xem phiên bản hiện tại rồi thử lại.</translation>
    </message>
    <message>
        <source>Check that this program is up to date.</source>
        <translation>Hãy kiểm tra xem chương trình này đã được cập nhật chưa.</translation>
    </message>
</context>
<context>
    <name>agentee::models::SessionFile</name>
    <message>
        <source>(%L1 more characters are in the file)</source>
        <translation>(còn %L1 ký tự nữa trong tệp)</translation>
    </message>
    <message>
        <source>(%L1 more bytes of this line are in the file)</source>
        <translation>(dòng này còn %L1 byte nữa trong tệp)</translation>
    </message>
    <message>
        <source>(a picture, which is in the file only)</source>
        <translation>(một hình, chỉ có trong tệp)</translation>
    </message>
    <message>
        <source>Thought about it</source>
        <translation>Đã suy nghĩ</translation>
    </message>
    <message>
        <source>Kept as it was: %1</source>
        <translation>Giữ nguyên: %1</translation>
    </message>
    <message>
        <source>Kept as it was: a line that is no record</source>
        <translation>Giữ nguyên: một dòng không phải bản ghi</translation>
    </message>
</context>
<context>
    <name>agentee::models::ShareCommand</name>
    <message>
        <source>must be a list of different offsets</source>
        <translation>phải là danh sách các vị trí khác nhau</translation>
    </message>
    <message>
        <source>is needed to show a transcript</source>
        <translation>là cần thiết để cho xem bản ghi trò chuyện</translation>
    </message>
    <message>
        <source>must name turns of the transcript that is shown</source>
        <translation>phải nêu các lượt nói của bản ghi được cho xem</translation>
    </message>
</context>
<context>
    <name>agentee::models::StateMerge</name>
    <message>
        <source>A field that this suggestion changes was changed again.</source>
        <translation>Một trường mà đề xuất này thay đổi lại vừa được thay đổi.</translation>
    </message>
    <message>
        <source>Look at what stands there now, then choose again.</source>
        <translation>Hãy xem nội dung hiện có rồi chọn lại.</translation>
    </message>
</context>
<context>
    <name>agentee::models::StreamEvent</name>
    <message>
        <source>must be a list of ids</source>
        <translation>phải là danh sách mã định danh</translation>
    </message>
</context>
<context>
    <name>agentee::models::Suggestion</name>
    <message>
        <source>must be a list of objects</source>
        <translation>phải là danh sách đối tượng</translation>
    </message>
    <message>
        <source>must have at most %1 bytes</source>
        <translation>được có nhiều nhất %1 byte</translation>
    </message>
    <message>
        <source>is needed to replace a section</source>
        <translation>là cần thiết để thay một phần</translation>
    </message>
    <message>
        <source>must be empty when a section is replaced</source>
        <translation>phải trống khi một phần được thay</translation>
    </message>
    <message>
        <source>must be empty when the state is changed</source>
        <translation>phải trống khi trạng thái được thay đổi</translation>
    </message>
    <message>
        <source>is needed to change the state</source>
        <translation>là cần thiết để thay đổi trạng thái</translation>
    </message>
</context>
<context>
    <name>agentee::models::SuggestionRules</name>
    <message>
        <source>The text has been changed in %1 that this suggestion changes too.</source>
        <translation>Văn bản đã thay đổi tại %1 mà đề xuất này cũng thay đổi.</translation>
    </message>
    <message>
        <source>Compare both and decide what stays.</source>
        <translation>Hãy so sánh cả hai và quyết định nội dung giữ lại.</translation>
    </message>
    <message>
        <source>What this suggestion changes is not there any more.</source>
        <translation>Nội dung mà đề xuất này thay đổi không còn nữa.</translation>
    </message>
    <message>
        <source>Reject it, or make it again from the present state.</source>
        <translation>Hãy bác đề xuất, hoặc tạo lại từ trạng thái hiện tại.</translation>
    </message>
    <message>
        <source>What this suggestion changes has been changed since it was made.</source>
        <translation>Nội dung mà đề xuất này thay đổi đã khác từ khi đề xuất được tạo.</translation>
    </message>
</context>
<context>
    <name>agentee::models::Workflow</name>
    <message>
        <source>This workflow cannot be used.</source>
        <translation>Không thể dùng quy trình này.</translation>
    </message>
    <message>
        <source>Correct what is marked and try again.</source>
        <translation>Hãy sửa những chỗ được đánh dấu rồi thử lại.</translation>
    </message>
    <message>
        <source>The key is missing, or is not made of lower-case letters, digits and underscores.</source>
        <translation>Thiếu khóa, hoặc khóa không chỉ gồm chữ thường, chữ số và dấu gạch dưới.</translation>
    </message>
    <message>
        <source>The version must be a whole number from 1.</source>
        <translation>Phiên bản phải là số nguyên từ 1.</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>Thiếu tiêu đề.</translation>
    </message>
    <message>
        <source>A step&apos;s key is made of lower-case letters, digits and underscores.</source>
        <translation>Khóa của bước chỉ gồm chữ thường, chữ số và dấu gạch dưới.</translation>
    </message>
    <message>
        <source>The step has no title.</source>
        <translation>Bước này không có tiêu đề.</translation>
    </message>
    <message>
        <source>There are two steps with the key “%1”.</source>
        <translation>Có hai bước cùng khóa “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not a condition that is known here.</source>
        <translation>“%1” không phải điều kiện được biết ở đây.</translation>
    </message>
    <message>
        <source>A workflow has 1 to %1 steps.</source>
        <translation>Một quy trình có từ 1 đến %1 bước.</translation>
    </message>
    <message>
        <source>A template has at most %1 sections.</source>
        <translation>Một mẫu có nhiều nhất %1 phần.</translation>
    </message>
    <message>
        <source>The template has no section “%1”, which a step needs.</source>
        <translation>Mẫu không có phần “%1” mà một bước cần đến.</translation>
    </message>
    <message>
        <source>“%1” is not a place in the state.</source>
        <translation>“%1” không phải một vị trí trong trạng thái.</translation>
    </message>
    <message>
        <source>The section “%1” is still empty.</source>
        <translation>Phần “%1” vẫn còn trống.</translation>
    </message>
    <message>
        <source>“%1” is not filled in.</source>
        <translation>“%1” chưa được điền.</translation>
    </message>
    <message>
        <source>There are suggestions that nobody has decided yet.</source>
        <translation>Có những đề xuất chưa ai quyết định.</translation>
    </message>
    <message>
        <source>The workflow has no such step.</source>
        <translation>Quy trình không có bước này.</translation>
    </message>
    <message>
        <source>Choose one of the steps that are shown.</source>
        <translation>Hãy chọn một trong các bước được hiển thị.</translation>
    </message>
    <message>
        <source>Steps are taken one after the other.</source>
        <translation>Các bước được thực hiện lần lượt.</translation>
    </message>
    <message>
        <source>Go to the next step, or back to an earlier one.</source>
        <translation>Hãy sang bước tiếp theo hoặc quay lại một bước trước.</translation>
    </message>
    <message>
        <source>“%1” is not finished yet.</source>
        <translation>“%1” chưa hoàn tất.</translation>
    </message>
    <message>
        <source>Complete what is listed, then go on.</source>
        <translation>Hãy hoàn thành các mục được liệt kê rồi đi tiếp.</translation>
    </message>
    <message>
        <source>“%1” is none of Step, State, Template and Language.</source>
        <translation>“%1” không phải Step, State, Template hay Language.</translation>
    </message>
    <message>
        <source>“%1” is not a language by its two letters.</source>
        <translation>“%1” không phải một ngôn ngữ theo hai chữ cái.</translation>
    </message>
    <message>
        <source>The language “%1” stands there twice.</source>
        <translation>Ngôn ngữ “%1” xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>The workflow has no words at “%1”, which are translated here.</source>
        <translation>Quy trình không có lời nào ở “%1”, vốn được dịch tại đây.</translation>
    </message>
</context>
<context>
    <name>agentee::models::codec</name>
    <message>
        <source>must be a single line</source>
        <translation>phải nằm trên một dòng</translation>
    </message>
    <message>
        <source>must be 64 lower-case hexadecimal digits</source>
        <translation>phải gồm 64 chữ số thập lục phân viết thường</translation>
    </message>
    <message>
        <source>must have at most %1 bytes</source>
        <translation>được có nhiều nhất %1 byte</translation>
    </message>
</context>
<context>
    <name>agentee::server</name>
    <message>
        <source>This server has no agent. Ask whoever runs it.</source>
        <translation>Máy chủ này không có tác tử. Hãy hỏi người vận hành.</translation>
    </message>
    <message>
        <source>Some of the values are missing or wrong.</source>
        <translation>Một số giá trị bị thiếu hoặc sai.</translation>
    </message>
    <message>
        <source>Correct the values that are named, then try again.</source>
        <translation>Hãy sửa các giá trị được nêu rồi thử lại.</translation>
    </message>
    <message>
        <source>This request takes no body.</source>
        <translation>Yêu cầu này không nhận nội dung kèm.</translation>
    </message>
    <message>
        <source>The body of this request must be JSON (Content-Type: application/json).</source>
        <translation>Nội dung của yêu cầu này phải là JSON (Content-Type: application/json).</translation>
    </message>
    <message>
        <source>The request does not say which version it was made against.</source>
        <translation>Yêu cầu không nêu nó dựa trên phiên bản nào.</translation>
    </message>
    <message>
        <source>Send the version in If-Match.</source>
        <translation>Hãy gửi phiên bản trong If-Match.</translation>
    </message>
    <message>
        <source>If-Match must be one whole number from 1 on, in quotation marks.</source>
        <translation>If-Match phải là một số nguyên từ 1, trong dấu nháy.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Không có gì ở địa chỉ này.</translation>
    </message>
    <message>
        <source>The request does not say by which key its repetition would be known.</source>
        <translation>Yêu cầu không nêu khóa để nhận ra khi nó được lặp lại.</translation>
    </message>
    <message>
        <source>Send a new id in Idempotency-Key.</source>
        <translation>Hãy gửi một mã định danh mới trong Idempotency-Key.</translation>
    </message>
    <message>
        <source>Idempotency-Key must be an id (a UUID).</source>
        <translation>Idempotency-Key phải là mã định danh (UUID).</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>đề án</translation>
    </message>
    <message>
        <source>section</source>
        <translation>phần</translation>
    </message>
    <message>
        <source>Only an owner of this proposal may do that.</source>
        <translation>Chỉ chủ sở hữu đề án này mới được làm việc đó.</translation>
    </message>
    <message>
        <source>You may read this proposal, not change it.</source>
        <translation>Bạn được đọc đề án này, không được thay đổi.</translation>
    </message>
    <message>
        <source>%1 edits this section; you can suggest a change.</source>
        <translation>%1 chỉnh sửa phần này; bạn có thể đề xuất thay đổi.</translation>
    </message>
    <message>
        <source>Nobody is editing now; an owner can take over or say who edits.</source>
        <translation>Hiện không ai chỉnh sửa; chủ sở hữu có thể tiếp nhận hoặc chỉ định người chỉnh sửa.</translation>
    </message>
    <message>
        <source>You may suggest changes to this proposal, not make them.</source>
        <translation>Bạn được đề xuất thay đổi cho đề án này, không được tự thay đổi.</translation>
    </message>
    <message>
        <source>%1 is editing now; you can suggest a change.</source>
        <translation>Hiện %1 đang chỉnh sửa; bạn có thể đề xuất thay đổi.</translation>
    </message>
    <message>
        <source>Make a suggestion, or ask an owner of the proposal.</source>
        <translation>Hãy tạo đề xuất, hoặc hỏi chủ sở hữu đề án.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Bạn chưa đăng nhập.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Hãy đăng nhập lại.</translation>
    </message>
    <message>
        <source>Too many tries to sign in with this address.</source>
        <translation>Đã thử đăng nhập bằng địa chỉ này quá nhiều lần.</translation>
    </message>
    <message>
        <source>Wait a quarter of an hour, then try again.</source>
        <translation>Hãy đợi mười lăm phút rồi thử lại.</translation>
    </message>
    <message>
        <source>The address or the password is not right.</source>
        <translation>Địa chỉ hoặc mật khẩu không đúng.</translation>
    </message>
    <message>
        <source>Check both and try again.</source>
        <translation>Hãy kiểm tra cả hai rồi thử lại.</translation>
    </message>
    <message>
        <source>A company with this id exists already.</source>
        <translation>Đã có công ty với mã định danh này.</translation>
    </message>
    <message>
        <source>Use a new id.</source>
        <translation>Hãy dùng mã định danh mới.</translation>
    </message>
    <message>
        <source>A company&apos;s name has 1 to 200 characters.</source>
        <translation>Tên công ty có từ 1 đến 200 ký tự.</translation>
    </message>
    <message>
        <source>company</source>
        <translation>công ty</translation>
    </message>
    <message>
        <source>Initials are 1 to 4 capital letters.</source>
        <translation>Chữ viết tắt gồm 1 đến 4 chữ in hoa.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Đây không phải địa chỉ.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters.</source>
        <translation>Tên có từ 1 đến 200 ký tự.</translation>
    </message>
    <message>
        <source>There is an account with this address or id already.</source>
        <translation>Đã có tài khoản với địa chỉ hoặc mã định danh này.</translation>
    </message>
    <message>
        <source>Use another one.</source>
        <translation>Hãy dùng cái khác.</translation>
    </message>
    <message>
        <source>person</source>
        <translation>người</translation>
    </message>
    <message>
        <source>There is no such %1, or you have no access to it.</source>
        <translation>Không có %1 này, hoặc bạn không có quyền truy cập.</translation>
    </message>
    <message>
        <source>Ask whoever sent you here to share it with you.</source>
        <translation>Hãy nhờ người gửi bạn đến đây chia sẻ cho bạn.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Hãy sửa rồi thử lại.</translation>
    </message>
    <message>
        <source>Somebody changed this %1 in the meantime.</source>
        <translation>Trong lúc đó có người đã thay đổi %1 này.</translation>
    </message>
    <message>
        <source>Compare your version with the present one, then save again.</source>
        <translation>Hãy so sánh phiên bản của bạn với phiên bản hiện tại rồi lưu lại.</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>đồng nghiệp</translation>
    </message>
    <message>
        <source>A proposal needs an owner.</source>
        <translation>Đề án cần có chủ sở hữu.</translation>
    </message>
    <message>
        <source>Make somebody else an owner first.</source>
        <translation>Trước hết hãy đặt người khác làm chủ sở hữu.</translation>
    </message>
    <message>
        <source>An agent may not remove people.</source>
        <translation>Tác tử không được loại người ra.</translation>
    </message>
    <message>
        <source>Do it yourself.</source>
        <translation>Hãy tự làm việc đó.</translation>
    </message>
    <message>
        <source>The server no longer knows how far you have read.</source>
        <translation>Máy chủ không còn biết bạn đã đọc đến đâu.</translation>
    </message>
    <message>
        <source>Everything has to be fetched again.</source>
        <translation>Phải tải lại tất cả.</translation>
    </message>
    <message>
        <source>notification</source>
        <translation>thông báo</translation>
    </message>
    <message>
        <source>A password has 8 to 200 characters.</source>
        <translation>Mật khẩu có từ 8 đến 200 ký tự.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Hãy chọn mật khẩu khác.</translation>
    </message>
    <message>
        <source>The password could not be stored safely.</source>
        <translation>Không lưu được mật khẩu một cách an toàn.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation>Hãy báo cho người vận hành máy chủ.</translation>
    </message>
    <message>
        <source>This section is longer than a section may be.</source>
        <translation>Phần này dài hơn mức cho phép.</translation>
    </message>
    <message>
        <source>Divide it into several sections.</source>
        <translation>Hãy chia thành nhiều phần.</translation>
    </message>
    <message>
        <source>The text contains a character that no text may contain.</source>
        <translation>Văn bản chứa một ký tự không được phép.</translation>
    </message>
    <message>
        <source>The proposal would become larger than it may be.</source>
        <translation>Đề án sẽ lớn hơn mức cho phép.</translation>
    </message>
    <message>
        <source>Move a part of it into another proposal.</source>
        <translation>Hãy chuyển bớt nội dung sang đề án khác.</translation>
    </message>
    <message>
        <source>A section with this id exists already.</source>
        <translation>Đã có phần với mã định danh này.</translation>
    </message>
    <message>
        <source>Add it again with a new id.</source>
        <translation>Hãy thêm lại với mã định danh mới.</translation>
    </message>
    <message>
        <source>A title has 1 to %1 characters.</source>
        <translation>Tiêu đề có từ 1 đến %1 ký tự.</translation>
    </message>
    <message>
        <source>The proposal has as many sections as it may have.</source>
        <translation>Đề án đã có số phần tối đa.</translation>
    </message>
    <message>
        <source>This section was deleted.</source>
        <translation>Phần này đã bị xóa.</translation>
    </message>
    <message>
        <source>Restore it, or use your text elsewhere.</source>
        <translation>Hãy khôi phục, hoặc dùng văn bản của bạn ở nơi khác.</translation>
    </message>
    <message>
        <source>Restore it first.</source>
        <translation>Trước hết hãy khôi phục.</translation>
    </message>
    <message>
        <source>A section goes to an editor or an owner.</source>
        <translation>Một phần chỉ giao cho người biên tập hoặc chủ sở hữu.</translation>
    </message>
    <message>
        <source>Make that colleague an editor first.</source>
        <translation>Trước hết hãy đặt đồng nghiệp đó làm người biên tập.</translation>
    </message>
    <message>
        <source>This section has no such version.</source>
        <translation>Phần này không có phiên bản đó.</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>cuộc trò chuyện</translation>
    </message>
    <message>
        <source>This conversation has ended.</source>
        <translation>Cuộc trò chuyện này đã kết thúc.</translation>
    </message>
    <message>
        <source>Begin a new one about the proposal.</source>
        <translation>Hãy bắt đầu cuộc trò chuyện mới về đề án.</translation>
    </message>
    <message>
        <source>An agent may not speak for its owner.</source>
        <translation>Tác tử không được nói thay chủ của nó.</translation>
    </message>
    <message>
        <source>Only an agent may answer in a conversation.</source>
        <translation>Chỉ tác tử mới được trả lời trong cuộc trò chuyện.</translation>
    </message>
    <message>
        <source>No answer is awaited in this conversation.</source>
        <translation>Cuộc trò chuyện này không chờ câu trả lời nào.</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>Tin nhắn trống.</translation>
    </message>
    <message>
        <source>The message is longer than a message may be.</source>
        <translation>Tin nhắn dài hơn mức cho phép.</translation>
    </message>
    <message>
        <source>Send it in several parts, or put it into a section.</source>
        <translation>Hãy gửi thành nhiều phần nhỏ, hoặc đưa vào một phần của đề án.</translation>
    </message>
    <message>
        <source>The message contains a character that no text may contain.</source>
        <translation>Tin nhắn chứa một ký tự không được phép.</translation>
    </message>
    <message>
        <source>An agent may not begin conversations.</source>
        <translation>Tác tử không được bắt đầu cuộc trò chuyện.</translation>
    </message>
    <message>
        <source>A conversation with this id exists already.</source>
        <translation>Đã có cuộc trò chuyện với mã định danh này.</translation>
    </message>
    <message>
        <source>Begin it again with a new id.</source>
        <translation>Hãy bắt đầu lại với mã định danh mới.</translation>
    </message>
    <message>
        <source>An agent may not end conversations.</source>
        <translation>Tác tử không được kết thúc cuộc trò chuyện.</translation>
    </message>
    <message>
        <source>The conversation was ended while the agent was answering.</source>
        <translation>Cuộc trò chuyện bị kết thúc khi tác tử đang trả lời.</translation>
    </message>
    <message>
        <source>The agent is still answering.</source>
        <translation>Tác tử vẫn đang trả lời.</translation>
    </message>
    <message>
        <source>Wait for its answer, or stop it.</source>
        <translation>Hãy đợi câu trả lời, hoặc dừng nó.</translation>
    </message>
    <message>
        <source>A message with this id exists already.</source>
        <translation>Đã có tin nhắn với mã định danh này.</translation>
    </message>
    <message>
        <source>Send it again with a new id.</source>
        <translation>Hãy gửi lại với mã định danh mới.</translation>
    </message>
    <message>
        <source>There is nothing to try again.</source>
        <translation>Không có gì để thử lại.</translation>
    </message>
    <message>
        <source>Send a message.</source>
        <translation>Hãy gửi một tin nhắn.</translation>
    </message>
    <message>
        <source>The agent&apos;s answer could not be kept.</source>
        <translation>Không lưu được câu trả lời của tác tử.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Hãy thử lại.</translation>
    </message>
    <message>
        <source>The server was restarted while the agent was answering. You can try again.</source>
        <translation>Máy chủ khởi động lại khi tác tử đang trả lời. Bạn có thể thử lại.</translation>
    </message>
    <message>
        <source>Say in a sentence what this is about.</source>
        <translation>Hãy nói trong một câu việc này là gì.</translation>
    </message>
    <message>
        <source>share</source>
        <translation>chia sẻ</translation>
    </message>
    <message>
        <source>This share is over already.</source>
        <translation>Chia sẻ này đã kết thúc.</translation>
    </message>
    <message>
        <source>Ask for it to be shared again.</source>
        <translation>Hãy nhờ chia sẻ lại.</translation>
    </message>
    <message>
        <source>This time has passed already.</source>
        <translation>Thời điểm này đã qua.</translation>
    </message>
    <message>
        <source>Say which conversation goes along.</source>
        <translation>Hãy nêu cuộc trò chuyện nào đi kèm.</translation>
    </message>
    <message>
        <source>The conversation is not that long.</source>
        <translation>Cuộc trò chuyện không dài đến thế.</translation>
    </message>
    <message>
        <source>The conversation has no such message.</source>
        <translation>Cuộc trò chuyện không có tin nhắn đó.</translation>
    </message>
    <message>
        <source>An agent may not share a proposal.</source>
        <translation>Tác tử không được chia sẻ đề án.</translation>
    </message>
    <message>
        <source>Share it yourself.</source>
        <translation>Hãy tự chia sẻ.</translation>
    </message>
    <message>
        <source>A share with this id exists already.</source>
        <translation>Đã có chia sẻ với mã định danh này.</translation>
    </message>
    <message>
        <source>Share it again with a new id.</source>
        <translation>Hãy chia sẻ lại với mã định danh mới.</translation>
    </message>
    <message>
        <source>The reason is longer than a reason may be.</source>
        <translation>Lý do dài hơn mức cho phép.</translation>
    </message>
    <message>
        <source>Your agent is still answering.</source>
        <translation>Tác tử của bạn vẫn đang trả lời.</translation>
    </message>
    <message>
        <source>Wait for its answer, then continue.</source>
        <translation>Hãy đợi câu trả lời rồi tiếp tục.</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>bản ghi trò chuyện</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>đề xuất</translation>
    </message>
    <message>
        <source>This suggestion was decided already.</source>
        <translation>Đề xuất này đã được quyết định.</translation>
    </message>
    <message>
        <source>Look at the decision.</source>
        <translation>Hãy xem quyết định.</translation>
    </message>
    <message>
        <source>The suggestion was made against a text that never stood here.</source>
        <translation>Đề xuất dựa trên một văn bản chưa từng có ở đây.</translation>
    </message>
    <message>
        <source>The proposal&apos;s data would become larger than they may be.</source>
        <translation>Dữ liệu của đề án sẽ lớn hơn mức cho phép.</translation>
    </message>
    <message>
        <source>The section was deleted.</source>
        <translation>Phần này đã bị xóa.</translation>
    </message>
    <message>
        <source>Ask for it to be restored.</source>
        <translation>Hãy nhờ khôi phục.</translation>
    </message>
    <message>
        <source>With these choices nothing is left of the suggestion.</source>
        <translation>Với lựa chọn này, đề xuất không còn lại gì.</translation>
    </message>
    <message>
        <source>Reject it instead.</source>
        <translation>Thay vào đó hãy bác đề xuất.</translation>
    </message>
    <message>
        <source>A section&apos;s text is not merged as data.</source>
        <translation>Văn bản của phần không được gộp như dữ liệu.</translation>
    </message>
    <message>
        <source>Data are not merged as text.</source>
        <translation>Dữ liệu không được gộp như văn bản.</translation>
    </message>
    <message>
        <source>A suggestion with this id exists already.</source>
        <translation>Đã có đề xuất với mã định danh này.</translation>
    </message>
    <message>
        <source>Make it again with a new id.</source>
        <translation>Hãy tạo lại với mã định danh mới.</translation>
    </message>
    <message>
        <source>The note is longer than a note may be.</source>
        <translation>Ghi chú dài hơn mức cho phép.</translation>
    </message>
    <message>
        <source>Restore it first, or reject the suggestion.</source>
        <translation>Trước hết hãy khôi phục, hoặc bác đề xuất.</translation>
    </message>
    <message>
        <source>What the suggestion was made against has changed since.</source>
        <translation>Nội dung gốc của đề xuất đã thay đổi.</translation>
    </message>
    <message>
        <source>Rebase the suggestion, then decide.</source>
        <translation>Hãy cập nhật đề xuất rồi quyết định.</translation>
    </message>
    <message>
        <source>Data are not edited as text.</source>
        <translation>Dữ liệu không được sửa như văn bản.</translation>
    </message>
    <message>
        <source>Say in a sentence why.</source>
        <translation>Hãy nói lý do trong một câu.</translation>
    </message>
    <message>
        <source>Only its author can withdraw a suggestion.</source>
        <translation>Chỉ tác giả mới rút được đề xuất.</translation>
    </message>
    <message>
        <source>Reject it instead, if you may decide.</source>
        <translation>Thay vào đó hãy bác đề xuất, nếu bạn được quyết định.</translation>
    </message>
    <message>
        <source>There is no decision to take back.</source>
        <translation>Không có quyết định nào để hoàn tác.</translation>
    </message>
    <message>
        <source>Only who decided can take the decision back.</source>
        <translation>Chỉ người đã quyết định mới hoàn tác được.</translation>
    </message>
    <message>
        <source>What was accepted has been changed since.</source>
        <translation>Nội dung đã chấp nhận nay đã thay đổi.</translation>
    </message>
    <message>
        <source>Undo that change first.</source>
        <translation>Trước hết hãy hoàn tác thay đổi đó.</translation>
    </message>
    <message>
        <source>Rebase it again with a new id.</source>
        <translation>Hãy cập nhật lại với mã định danh mới.</translation>
    </message>
    <message>
        <source>The suggestion fits already.</source>
        <translation>Đề xuất đã phù hợp.</translation>
    </message>
    <message>
        <source>Decide it as it is.</source>
        <translation>Hãy quyết định như hiện có.</translation>
    </message>
    <message>
        <source>This server has no workflow of that name.</source>
        <translation>Máy chủ này không có quy trình tên đó.</translation>
    </message>
    <message>
        <source>Choose one of the workflows that it lists.</source>
        <translation>Hãy chọn một trong các quy trình được liệt kê.</translation>
    </message>
    <message>
        <source>Some of the proposal&apos;s data are not as they must be.</source>
        <translation>Một số dữ liệu của đề án chưa đúng.</translation>
    </message>
    <message>
        <source>Correct them and save again.</source>
        <translation>Hãy sửa rồi lưu lại.</translation>
    </message>
    <message>
        <source>The proposal&apos;s data are larger than they may be.</source>
        <translation>Dữ liệu của đề án lớn hơn mức cho phép.</translation>
    </message>
    <message>
        <source>The document has more than %1 sections.</source>
        <translation>Tài liệu có nhiều hơn %1 phần.</translation>
    </message>
    <message>
        <source>Divide it into several proposals.</source>
        <translation>Hãy chia thành nhiều đề án.</translation>
    </message>
    <message>
        <source>This section&apos;s id is in use already.</source>
        <translation>Mã định danh của phần này đã được dùng.</translation>
    </message>
    <message>
        <source>Two sections have the same key.</source>
        <translation>Hai phần có cùng khóa.</translation>
    </message>
    <message>
        <source>The document is larger than a proposal may be.</source>
        <translation>Tài liệu lớn hơn mức một đề án được có.</translation>
    </message>
    <message>
        <source>An agent may not create proposals.</source>
        <translation>Tác tử không được tạo đề án.</translation>
    </message>
    <message>
        <source>Create it yourself.</source>
        <translation>Hãy tự tạo.</translation>
    </message>
    <message>
        <source>A proposal with this id exists already.</source>
        <translation>Đã có đề án với mã định danh này.</translation>
    </message>
    <message>
        <source>Create it again with a new id.</source>
        <translation>Hãy tạo lại với mã định danh mới.</translation>
    </message>
    <message>
        <source>The new order does not name every section exactly once.</source>
        <translation>Thứ tự mới không nêu mỗi phần đúng một lần.</translation>
    </message>
    <message>
        <source>The edit right goes to an editor or an owner.</source>
        <translation>Quyền chỉnh sửa chỉ giao cho người biên tập hoặc chủ sở hữu.</translation>
    </message>
    <message>
        <source>Make that colleague an editor first, or share the proposal as a handoff.</source>
        <translation>Trước hết hãy đặt đồng nghiệp đó làm người biên tập, hoặc chia sẻ đề án dưới dạng bàn giao.</translation>
    </message>
    <message>
        <source>This request repeats the key of another one.</source>
        <translation>Yêu cầu này lặp lại khóa của yêu cầu khác.</translation>
    </message>
    <message>
        <source>Send it again with a new key.</source>
        <translation>Hãy gửi lại với khóa mới.</translation>
    </message>
    <message>
        <source>This request is being worked on already.</source>
        <translation>Yêu cầu này đang được xử lý.</translation>
    </message>
    <message>
        <source>Ask again in a second.</source>
        <translation>Hãy hỏi lại sau một giây.</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>không được biết ở đây</translation>
    </message>
    <message>
        <source>must have at most %1 characters</source>
        <translation>được có nhiều nhất %1 ký tự</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>phải là số nguyên từ %1 đến %2</translation>
    </message>
    <message>
        <source>must be an id, or null to give the section back</source>
        <translation>phải là mã định danh, hoặc null để trả lại phần này</translation>
    </message>
    <message>
        <source>must be a list of whole numbers from 0 on</source>
        <translation>phải là danh sách số nguyên từ 0</translation>
    </message>
    <message>
        <source>must name the section that is to be replaced</source>
        <translation>phải nêu phần cần thay</translation>
    </message>
    <message>
        <source>must be null for a change of the state</source>
        <translation>phải là null khi thay đổi trạng thái</translation>
    </message>
    <message>
        <source>must be empty when a section is replaced</source>
        <translation>phải trống khi một phần được thay</translation>
    </message>
    <message>
        <source>must be empty for a change of the state</source>
        <translation>phải trống khi thay đổi trạng thái</translation>
    </message>
    <message>
        <source>must be a list of ids</source>
        <translation>phải là danh sách mã định danh</translation>
    </message>
    <message>
        <source>Only who administers the company can do this.</source>
        <translation>Chỉ người quản trị công ty mới làm được việc này.</translation>
    </message>
    <message>
        <source>Ask an administrator of your company.</source>
        <translation>Hãy nhờ người quản trị của công ty bạn.</translation>
    </message>
    <message>
        <source>You cannot close your own account.</source>
        <translation>Bạn không thể đóng tài khoản của chính mình.</translation>
    </message>
    <message>
        <source>Ask another administrator to do it.</source>
        <translation>Hãy nhờ một người quản trị khác.</translation>
    </message>
    <message>
        <source>Only an administrator of the platform can close this account.</source>
        <translation>Chỉ quản trị viên của nền tảng mới đóng được tài khoản này.</translation>
    </message>
    <message>
        <source>This conversation would have more messages than one may have.</source>
        <translation>Cuộc trò chuyện này sẽ có nhiều tin nhắn hơn mức cho phép.</translation>
    </message>
    <message>
        <source>End it, and import the rest into a new one.</source>
        <translation>Hãy kết thúc nó, rồi nhập phần còn lại vào một cuộc mới.</translation>
    </message>
    <message>
        <source>The answer was stopped.</source>
        <translation>Câu trả lời đã bị dừng.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check its connection to the model service.</source>
        <translation>Hãy nhờ quản trị viên của máy chủ này kiểm tra kết nối đến dịch vụ mô hình.</translation>
    </message>
    <message>
        <source>The address of the model service %1 could not be found.</source>
        <translation>Không tìm thấy địa chỉ của dịch vụ mô hình %1.</translation>
    </message>
    <message>
        <source>The model service %1 cannot be reached from this server.</source>
        <translation>Từ máy chủ này không kết nối được với dịch vụ mô hình %1.</translation>
    </message>
    <message>
        <source>The model service %1 did not take the connection in time.</source>
        <translation>Dịch vụ mô hình %1 không nhận kết nối kịp lúc.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Hãy thử lại sau một phút.</translation>
    </message>
    <message>
        <source>No secure connection to the model service %1 could be made.</source>
        <translation>Không tạo được kết nối an toàn đến dịch vụ mô hình %1.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check the address and the certificate of the model service.</source>
        <translation>Hãy nhờ quản trị viên của máy chủ này kiểm tra địa chỉ và chứng chỉ của dịch vụ mô hình.</translation>
    </message>
    <message>
        <source>The way to the model service %1 is blocked by the proxy.</source>
        <translation>Đường đến dịch vụ mô hình %1 bị proxy chặn.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check the proxy settings.</source>
        <translation>Hãy nhờ quản trị viên của máy chủ này kiểm tra cài đặt proxy.</translation>
    </message>
    <message>
        <source>The model service %1 stopped answering.</source>
        <translation>Dịch vụ mô hình %1 ngừng trả lời.</translation>
    </message>
    <message>
        <source>The answer of the model service %1 took too long.</source>
        <translation>Câu trả lời của dịch vụ mô hình %1 mất quá nhiều thời gian.</translation>
    </message>
    <message>
        <source>Try again, or ask for less at once.</source>
        <translation>Hãy thử lại, hoặc yêu cầu ít hơn trong một lần.</translation>
    </message>
    <message>
        <source>The request to the model service %1 failed on its way.</source>
        <translation>Yêu cầu gửi đến dịch vụ mô hình %1 bị hỏng trên đường đi.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check the address of the model service.</source>
        <translation>Hãy nhờ quản trị viên của máy chủ này kiểm tra địa chỉ của dịch vụ mô hình.</translation>
    </message>
    <message>
        <source>The model service %1 is at another address.</source>
        <translation>Dịch vụ mô hình %1 nằm ở địa chỉ khác.</translation>
    </message>
    <message>
        <source>The model service %1 does not accept this server&apos;s key.</source>
        <translation>Dịch vụ mô hình %1 không chấp nhận khóa của máy chủ này.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to enter a valid key.</source>
        <translation>Hãy nhờ quản trị viên của máy chủ này nhập khóa hợp lệ.</translation>
    </message>
    <message>
        <source>The model service %1 does not allow this server to use %2.</source>
        <translation>Dịch vụ mô hình %1 không cho phép máy chủ này dùng %2.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check what the key may be used for.</source>
        <translation>Hãy nhờ quản trị viên của máy chủ này kiểm tra khóa được dùng cho việc gì.</translation>
    </message>
    <message>
        <source>The budget at the model service %1 is used up.</source>
        <translation>Ngân sách ở dịch vụ mô hình %1 đã hết.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check the account at the model service.</source>
        <translation>Hãy nhờ quản trị viên của máy chủ này kiểm tra tài khoản ở dịch vụ mô hình.</translation>
    </message>
    <message>
        <source>The model service %1 does not know the model %2.</source>
        <translation>Dịch vụ mô hình %1 không biết mô hình %2.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check the name of the model and the address of the service.</source>
        <translation>Hãy nhờ quản trị viên của máy chủ này kiểm tra tên mô hình và địa chỉ dịch vụ.</translation>
    </message>
    <message>
        <source>The conversation is too long for the model %2.</source>
        <translation>Cuộc trò chuyện quá dài đối với mô hình %2.</translation>
    </message>
    <message>
        <source>Start a new session, or ask about a smaller part.</source>
        <translation>Hãy bắt đầu phiên mới, hoặc hỏi về một phần nhỏ hơn.</translation>
    </message>
    <message>
        <source>The model service %1 takes no more requests at the moment.</source>
        <translation>Hiện dịch vụ mô hình %1 không nhận thêm yêu cầu.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Hãy đợi một lát rồi thử lại.</translation>
    </message>
    <message>
        <source>The model service %1 is overloaded.</source>
        <translation>Dịch vụ mô hình %1 đang quá tải.</translation>
    </message>
    <message>
        <source>The model service %1 has a fault.</source>
        <translation>Dịch vụ mô hình %1 đang gặp lỗi.</translation>
    </message>
    <message>
        <source>The model service %1 did not accept the request.</source>
        <translation>Dịch vụ mô hình %1 không chấp nhận yêu cầu.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check that %2 can use tools and that the settings of the service fit it.</source>
        <translation>Hãy nhờ quản trị viên của máy chủ này kiểm tra xem %2 có dùng được công cụ không và cài đặt của dịch vụ có hợp với nó không.</translation>
    </message>
    <message>
        <source>What answers at the address of %1 is not a model service.</source>
        <translation>Nơi trả lời tại địa chỉ của %1 không phải dịch vụ mô hình.</translation>
    </message>
    <message>
        <source>The answer of the model service %1 could not be understood.</source>
        <translation>Không hiểu được câu trả lời của dịch vụ mô hình %1.</translation>
    </message>
    <message>
        <source>The answer of the model service %1 broke off.</source>
        <translation>Câu trả lời của dịch vụ mô hình %1 bị ngắt giữa chừng.</translation>
    </message>
    <message>
        <source>The answer of the model service %1 was too large.</source>
        <translation>Câu trả lời của dịch vụ mô hình %1 quá lớn.</translation>
    </message>
    <message>
        <source>Ask for less at once.</source>
        <translation>Hãy yêu cầu ít hơn trong một lần.</translation>
    </message>
    <message>
        <source>There is nothing to answer yet.</source>
        <translation>Chưa có gì để trả lời.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Đang suy nghĩ</translation>
    </message>
    <message>
        <source>Thinking about what was found</source>
        <translation>Đang suy nghĩ về những gì tìm được</translation>
    </message>
    <message>
        <source>The answer became too long and was cut. Ask for less at once.</source>
        <translation>Câu trả lời quá dài nên đã bị cắt. Hãy yêu cầu ít hơn trong một lần.</translation>
    </message>
    <message>
        <source>The agent used its tools %1 times without coming to an answer. Try again, or ask for less at once.</source>
        <translation>Tác tử đã dùng công cụ %1 lần mà chưa có câu trả lời. Hãy thử lại, hoặc yêu cầu ít hơn trong một lần.</translation>
    </message>
    <message>
        <source>The model gave no answer. Try again, or ask in other words.</source>
        <translation>Mô hình không trả lời. Hãy thử lại, hoặc hỏi bằng lời khác.</translation>
    </message>
    <message>
        <source>The answer was cut because it became too long. Ask for less at once, or ask to go on.</source>
        <translation>Câu trả lời bị cắt vì quá dài. Hãy yêu cầu ít hơn trong một lần, hoặc yêu cầu nói tiếp.</translation>
    </message>
    <message>
        <source>The model declined to answer. Ask in other words.</source>
        <translation>Mô hình từ chối trả lời. Hãy hỏi bằng lời khác.</translation>
    </message>
    <message>
        <source>The agent has written as much as one answer may cost. Ask for less at once, or ask to go on.</source>
        <translation>Tác tử đã viết hết mức mà một câu trả lời được dùng. Hãy yêu cầu ít hơn trong một lần, hoặc yêu cầu nói tiếp.</translation>
    </message>
    <message>
        <source>Did not use a tool</source>
        <translation>Không dùng công cụ</translation>
    </message>
    <message>
        <source>These are too many calls at once.</source>
        <translation>Quá nhiều lần gọi cùng lúc.</translation>
    </message>
    <message>
        <source>The tools have given back as much as one answer may use.</source>
        <translation>Các công cụ đã trả về hết mức mà một câu trả lời được dùng.</translation>
    </message>
    <message>
        <source>You stopped the agent before it had answered.</source>
        <translation>Bạn đã dừng tác tử trước khi nó trả lời.</translation>
    </message>
    <message>
        <source>The server was stopped while the agent was answering. You can try again.</source>
        <translation>Máy chủ dừng khi tác tử đang trả lời. Bạn có thể thử lại.</translation>
    </message>
    <message>
        <source>Note: %1 rejected %2 before.</source>
        <translation>Lưu ý: trước đây %1 đã bác %2.</translation>
    </message>
    <message>
        <source>Note: %1 rejected %2 before, because: %3</source>
        <translation>Lưu ý: trước đây %1 đã bác %2, vì: %3</translation>
    </message>
    <message>
        <source>List the sections</source>
        <translation>Liệt kê các phần</translation>
    </message>
    <message numerus="yes">
        <source>Listed %n section(s)</source>
        <translation>
            <numerusform>Đã liệt kê %n phần</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a section</source>
        <translation>Đọc một phần</translation>
    </message>
    <message>
        <source>Read section %1</source>
        <translation>Đã đọc phần %1</translation>
    </message>
    <message>
        <source>Read the proposal&apos;s data</source>
        <translation>Đọc dữ liệu của đề án</translation>
    </message>
    <message>
        <source>Search the proposals</source>
        <translation>Tìm trong các đề án</translation>
    </message>
    <message numerus="yes">
        <source>Searched for %1: %n passage(s)</source>
        <translation>
            <numerusform>Đã tìm %1: %n đoạn</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the handoff record</source>
        <translation>Đọc biên bản bàn giao</translation>
    </message>
    <message>
        <source>There is no handoff record %1 about this proposal.</source>
        <translation>Không có biên bản bàn giao %1 về đề án này.</translation>
    </message>
    <message>
        <source>Read handoff record %1</source>
        <translation>Đã đọc biên bản bàn giao %1</translation>
    </message>
    <message>
        <source>Found no handoff record</source>
        <translation>Không tìm thấy biên bản bàn giao nào</translation>
    </message>
    <message>
        <source>List the suggestions</source>
        <translation>Liệt kê các đề xuất</translation>
    </message>
    <message numerus="yes">
        <source>Listed %n suggestion(s)</source>
        <translation>
            <numerusform>Đã liệt kê %n đề xuất</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading section %1</source>
        <translation>Đang đọc phần %1</translation>
    </message>
    <message>
        <source>Searching for %1</source>
        <translation>Đang tìm %1</translation>
    </message>
    <message>
        <source>Looking at the sections</source>
        <translation>Đang xem các phần</translation>
    </message>
    <message>
        <source>Reading the proposal&apos;s data</source>
        <translation>Đang đọc dữ liệu của đề án</translation>
    </message>
    <message>
        <source>Reading the handoff record</source>
        <translation>Đang đọc biên bản bàn giao</translation>
    </message>
    <message>
        <source>Looking at the suggestions</source>
        <translation>Đang xem các đề xuất</translation>
    </message>
    <message>
        <source>Several sections could be meant by %1.</source>
        <translation>%1 có thể chỉ nhiều phần.</translation>
    </message>
    <message>
        <source>This proposal has no section %1.</source>
        <translation>Đề án này không có phần %1.</translation>
    </message>
    <message>
        <source>Tried a tool that there is not</source>
        <translation>Đã thử một công cụ không tồn tại</translation>
    </message>
    <message>
        <source>There is no tool %1.</source>
        <translation>Không có công cụ %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was tried, why it was not done</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>the title of something</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The section has changed since it was read.</source>
        <translation>Phần này đã thay đổi từ khi được đọc.</translation>
    </message>
    <message>
        <source>Section %1 was like that already</source>
        <translation>Phần %1 vốn đã như vậy</translation>
    </message>
    <message>
        <source>Edited section %1</source>
        <translation>Đã chỉnh sửa phần %1</translation>
    </message>
    <message>
        <source>%1 instead of making it: %2</source>
        <comment>“Suggested a change of …”, why</comment>
        <translation>%1 thay vì tự thay đổi: %2</translation>
    </message>
    <message>
        <source>Suggested a change of section %1</source>
        <translation>Đã đề xuất thay đổi phần %1</translation>
    </message>
    <message>
        <source>Edit a section</source>
        <translation>Chỉnh sửa một phần</translation>
    </message>
    <message>
        <source>Suggest a change of a section</source>
        <translation>Đề xuất thay đổi một phần</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Thêm phần</translation>
    </message>
    <message>
        <source>Added section %1</source>
        <translation>Đã thêm phần %1</translation>
    </message>
    <message>
        <source>The proposal&apos;s data have changed since they were read.</source>
        <translation>Dữ liệu của đề án đã thay đổi từ khi được đọc.</translation>
    </message>
    <message>
        <source>The proposal&apos;s data were like that already</source>
        <translation>Dữ liệu của đề án vốn đã như vậy</translation>
    </message>
    <message>
        <source>Changed the proposal&apos;s data</source>
        <translation>Đã thay đổi dữ liệu của đề án</translation>
    </message>
    <message>
        <source>Suggested a change of the proposal&apos;s data</source>
        <translation>Đã đề xuất thay đổi dữ liệu của đề án</translation>
    </message>
    <message>
        <source>Change the proposal&apos;s data</source>
        <translation>Thay đổi dữ liệu của đề án</translation>
    </message>
    <message>
        <source>Move to another step</source>
        <translation>Chuyển sang bước khác</translation>
    </message>
    <message>
        <source>Moved to the step %1</source>
        <translation>Đã chuyển sang bước %1</translation>
    </message>
    <message>
        <source>Editing section %1</source>
        <translation>Đang chỉnh sửa phần %1</translation>
    </message>
    <message>
        <source>Suggesting a change of section %1</source>
        <translation>Đang đề xuất thay đổi phần %1</translation>
    </message>
    <message>
        <source>Adding section %1</source>
        <translation>Đang thêm phần %1</translation>
    </message>
    <message>
        <source>Changing the proposal&apos;s data</source>
        <translation>Đang thay đổi dữ liệu của đề án</translation>
    </message>
    <message>
        <source>Moving to the step %1</source>
        <translation>Đang chuyển sang bước %1</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>Hiện máy chủ có quá nhiều việc.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>This is too large for the server; it takes at most %1 bytes here.</source>
        <translation>Nội dung này quá lớn đối với máy chủ; ở đây nó chỉ nhận nhiều nhất %1 byte.</translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation>Phần đầu của yêu cầu quá lớn.</translation>
    </message>
    <message>
        <source>The body of the request cannot be read.</source>
        <translation>Không đọc được nội dung của yêu cầu.</translation>
    </message>
    <message>
        <source>The server made a mistake while working on this.</source>
        <translation>Máy chủ mắc lỗi khi xử lý việc này.</translation>
    </message>
    <message>
        <source>The request cannot be read.</source>
        <translation>Không đọc được yêu cầu.</translation>
    </message>
    <message>
        <source>This address is for event streams only.</source>
        <translation>Địa chỉ này chỉ dành cho luồng sự kiện.</translation>
    </message>
    <message>
        <source>You are not signed in, or no longer.</source>
        <translation>Bạn chưa đăng nhập, hoặc không còn đăng nhập.</translation>
    </message>
    <message>
        <source>The address of the request cannot be read.</source>
        <translation>Không đọc được địa chỉ của yêu cầu.</translation>
    </message>
    <message>
        <source>The request says more than once how long it is.</source>
        <translation>Yêu cầu nêu độ dài của nó nhiều hơn một lần.</translation>
    </message>
    <message>
        <source>The request is encoded in a way that this server does not take.</source>
        <translation>Yêu cầu được mã hóa theo cách máy chủ này không nhận.</translation>
    </message>
    <message>
        <source>The request gives a length that is not a number.</source>
        <translation>Yêu cầu nêu độ dài không phải là số.</translation>
    </message>
    <message>
        <source>The request must name exactly one host.</source>
        <translation>Yêu cầu phải nêu đúng một máy chủ đích.</translation>
    </message>
    <message>
        <source>The request expects something that this server does not do.</source>
        <translation>Yêu cầu đòi hỏi điều máy chủ này không làm.</translation>
    </message>
    <message>
        <source>The headers of the request do not end.</source>
        <translation>Phần đầu của yêu cầu không kết thúc.</translation>
    </message>
    <message>
        <source>The first line of the request cannot be read.</source>
        <translation>Không đọc được dòng đầu của yêu cầu.</translation>
    </message>
    <message>
        <source>The headers of the request cannot be read.</source>
        <translation>Không đọc được phần đầu của yêu cầu.</translation>
    </message>
    <message>
        <source>The headers of the request end too early.</source>
        <translation>Phần đầu của yêu cầu kết thúc quá sớm.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell whoever runs the server.</source>
        <translation>Hãy thử lại; nếu vẫn xảy ra, hãy báo cho người vận hành máy chủ.</translation>
    </message>
    <message>
        <source>This address does not take this kind of request.</source>
        <translation>Địa chỉ này không nhận loại yêu cầu này.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Một đồng nghiệp</translation>
    </message>
    <message>
        <source>The server could not use its database; nothing was changed.</source>
        <translation>Máy chủ không dùng được cơ sở dữ liệu; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell whoever runs the server.</source>
        <translation>Hãy thử lại. Nếu vẫn xảy ra, hãy báo cho người vận hành máy chủ.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full; nothing was changed.</source>
        <translation>Đĩa của máy chủ đã đầy; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Make room on the server&apos;s disk, then try again.</source>
        <translation>Hãy giải phóng chỗ trên đĩa của máy chủ rồi thử lại.</translation>
    </message>
    <message>
        <source>The server&apos;s database is in use by another program; nothing was changed.</source>
        <translation>Cơ sở dữ liệu của máy chủ đang được chương trình khác dùng; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>End the other program, then try again.</source>
        <translation>Hãy đóng chương trình kia rồi thử lại.</translation>
    </message>
    <message>
        <source>The server&apos;s disk does not answer as it should; nothing was changed.</source>
        <translation>Đĩa của máy chủ không phản hồi như bình thường; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the server&apos;s folder, then try again.</source>
        <translation>Hãy kiểm tra đĩa và quyền của thư mục máy chủ rồi thử lại.</translation>
    </message>
    <message>
        <source>The server&apos;s database is damaged.</source>
        <translation>Cơ sở dữ liệu của máy chủ bị hỏng.</translation>
    </message>
    <message>
        <source>Restore the latest backup of the server&apos;s folder.</source>
        <translation>Hãy khôi phục bản sao lưu mới nhất của thư mục máy chủ.</translation>
    </message>
    <message>
        <source>The server refused to store something that contradicts itself; nothing was changed.</source>
        <translation>Máy chủ từ chối lưu nội dung tự mâu thuẫn; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The server made a mistake.</source>
        <translation>Máy chủ mắc lỗi.</translation>
    </message>
    <message>
        <source>A write was asked for inside of another write; nothing was changed.</source>
        <translation>Một lần ghi được yêu cầu bên trong lần ghi khác; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The server made a mistake; nothing was changed.</source>
        <translation>Máy chủ mắc lỗi; không có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::AccessTokens</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Chưa có ai đăng nhập.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Hãy đăng nhập.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::AccountList</name>
    <message>
        <source>The list of accounts on this computer is damaged: %1.</source>
        <translation>Danh sách tài khoản trên máy tính này bị hỏng: %1.</translation>
    </message>
    <message>
        <source>Move that file away, then sign in again.</source>
        <translation>Hãy chuyển tệp đó đi nơi khác rồi đăng nhập lại.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Certificates</name>
    <message>
        <source>There is no certificate in this file.</source>
        <translation>Trong tệp này không có chứng chỉ nào.</translation>
    </message>
    <message>
        <source>Choose the file that your administrator gave you; its name often ends in .pem, .crt or .cer.</source>
        <translation>Hãy chọn tệp do quản trị viên cung cấp; tên tệp thường kết thúc bằng .pem, .crt hoặc .cer.</translation>
    </message>
    <message>
        <source>“%1” is not the certificate of an authority: it may not issue others.</source>
        <translation>“%1” không phải chứng chỉ của tổ chức cấp: nó không được cấp chứng chỉ khác.</translation>
    </message>
    <message>
        <source>Ask your administrator for the certificate of the authority itself.</source>
        <translation>Hãy hỏi quản trị viên chứng chỉ của chính tổ chức cấp.</translation>
    </message>
    <message>
        <source>The certificate “%1” is not valid now.</source>
        <translation>Chứng chỉ “%1” hiện không có hiệu lực.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, or ask your administrator for the newer one.</source>
        <translation>Hãy kiểm tra ngày trên máy tính này, hoặc hỏi quản trị viên chứng chỉ mới hơn.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Database</name>
    <message>
        <source>The local data could not be used; nothing was changed.</source>
        <translation>Không dùng được dữ liệu cục bộ; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Hãy khởi động lại chương trình.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed.</source>
        <translation>Ổ đĩa đã đầy; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Hãy giải phóng chỗ trên ổ đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>Another program is using the local data; nothing was changed.</source>
        <translation>Một chương trình khác đang dùng dữ liệu cục bộ; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Hãy đóng chương trình kia rồi thử lại.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should; nothing was changed.</source>
        <translation>Ổ đĩa không phản hồi như mong đợi; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the profile folder, then try again.</source>
        <translation>Hãy kiểm tra ổ đĩa và quyền của thư mục hồ sơ rồi thử lại.</translation>
    </message>
    <message>
        <source>The local copy is damaged.</source>
        <translation>Bản sao cục bộ bị hỏng.</translation>
    </message>
    <message>
        <source>It is fetched again from the server; what you typed is kept.</source>
        <translation>Bản sao được tải lại từ máy chủ; nội dung bạn đã gõ được giữ lại.</translation>
    </message>
    <message>
        <source>The local data was written by a newer version of this program.</source>
        <translation>Dữ liệu cục bộ do phiên bản mới hơn của chương trình này ghi.</translation>
    </message>
    <message>
        <source>Install the newer version again, or sign in with another profile.</source>
        <translation>Hãy cài lại phiên bản mới hơn, hoặc đăng nhập bằng hồ sơ khác.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Engine</name>
    <message>
        <source>The server sent something that this program does not understand.</source>
        <translation>Máy chủ đã gửi nội dung mà chương trình này không hiểu.</translation>
    </message>
    <message>
        <source>It is asked again.</source>
        <translation>Yêu cầu được gửi lại.</translation>
    </message>
    <message>
        <source>The server cannot be reached now.</source>
        <translation>Hiện không kết nối được với máy chủ.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::FileCredentials</name>
    <message>
        <source>The sign-in that was kept on this computer cannot be read any more.</source>
        <translation>Không còn đọc được thông tin đăng nhập lưu trên máy tính này.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Hãy đăng nhập lại.</translation>
    </message>
    <message>
        <source>The sign-in could not be encrypted.</source>
        <translation>Không mã hóa được thông tin đăng nhập.</translation>
    </message>
    <message>
        <source>Try again, and tell your administrator if it stays.</source>
        <translation>Hãy thử lại, và báo cho quản trị viên nếu vẫn vậy.</translation>
    </message>
    <message>
        <source>%1 could not be removed: %2.</source>
        <translation>Không xóa được %1: %2.</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you.</source>
        <translation>Hãy kiểm tra xem thư mục có thuộc về bạn không.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Keychain</name>
    <message>
        <source>The system&apos;s keychain, where the sign-in is kept, did not answer.</source>
        <translation>Kho khóa của hệ thống, nơi lưu thông tin đăng nhập, không phản hồi.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Hãy mở khóa kho khóa rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::KnownServers</name>
    <message>
        <source>What is known of servers on this computer is damaged: %1.</source>
        <translation>Thông tin về các máy chủ trên máy tính này bị hỏng: %1.</translation>
    </message>
    <message>
        <source>Move that file away, then enter the proxy and the authorities again.</source>
        <translation>Hãy chuyển tệp đó đi nơi khác, rồi nhập lại proxy và các tổ chức cấp chứng chỉ.</translation>
    </message>
    <message>
        <source>The server&apos;s version (%1) does not fit this program&apos;s.</source>
        <translation>Phiên bản của máy chủ (%1) không hợp với chương trình này.</translation>
    </message>
    <message>
        <source>Update this program, or ask your administrator.</source>
        <translation>Hãy cập nhật chương trình này, hoặc hỏi quản trị viên.</translation>
    </message>
    <message>
        <source>The proxy has no address yet.</source>
        <translation>Proxy chưa có địa chỉ.</translation>
    </message>
    <message>
        <source>Enter its name and its port, for example proxy.example.com and 3128.</source>
        <translation>Hãy nhập tên và cổng, ví dụ proxy.example.com và 3128.</translation>
    </message>
    <message>
        <source>Too many certificate authorities were added.</source>
        <translation>Đã thêm quá nhiều tổ chức cấp chứng chỉ.</translation>
    </message>
    <message>
        <source>Remove one that is not used any more.</source>
        <translation>Hãy bỏ một tổ chức không còn dùng.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::LocalPeopleStore</name>
    <message>
        <source>Someone</source>
        <translation>Ai đó</translation>
    </message>
</context>
<context>
    <name>agentee::sync::LocalStore</name>
    <message>
        <source>The folder for local data cannot be made.</source>
        <translation>Không tạo được thư mục cho dữ liệu cục bộ.</translation>
    </message>
    <message>
        <source>Check the rights of the profile folder.</source>
        <translation>Hãy kiểm tra quyền của thư mục hồ sơ.</translation>
    </message>
    <message>
        <source>This is being sent.</source>
        <translation>Nội dung này đang được gửi.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Network</name>
    <message>
        <source>Check the network connection; it is tried again by itself.</source>
        <translation>Hãy kiểm tra kết nối mạng; chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>It is tried again by itself; if it stays, tell your administrator.</source>
        <translation>Chương trình sẽ tự thử lại; nếu vẫn vậy, hãy báo cho quản trị viên.</translation>
    </message>
    <message>
        <source>There is no computer called %1.</source>
        <translation>Không có máy tính nào tên %1.</translation>
    </message>
    <message>
        <source>Check the network and the server&apos;s address.</source>
        <translation>Hãy kiểm tra mạng và địa chỉ máy chủ.</translation>
    </message>
    <message>
        <source>%1 does not accept connections.</source>
        <translation>%1 không nhận kết nối.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Kết nối tới %1 đã mất.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Máy tính này không được nối mạng.</translation>
    </message>
    <message>
        <source>The proxy of this network did not let the connection through.</source>
        <translation>Proxy của mạng này không cho kết nối đi qua.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>Không kết nối được tới %1.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Chứng chỉ của %1 đã hết hạn.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date; if it is right, tell your administrator.</source>
        <translation>Hãy kiểm tra ngày trên máy tính này; nếu đúng, hãy báo cho quản trị viên.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>Chứng chỉ của %1 chưa có hiệu lực.</translation>
    </message>
    <message>
        <source>What answered as %1 showed the certificate of another computer.</source>
        <translation>Máy trả lời với tên %1 lại đưa chứng chỉ của máy khác.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address; do not enter a password here.</source>
        <translation>Hãy kiểm tra địa chỉ máy chủ; đừng nhập mật khẩu ở đây.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by somebody this computer does not know.</source>
        <translation>Chứng chỉ của %1 do một nơi mà máy tính này không biết cấp.</translation>
    </message>
    <message>
        <source>Ask your administrator to have the issuer installed on this computer.</source>
        <translation>Hãy nhờ quản trị viên cài nơi cấp chứng chỉ lên máy tính này.</translation>
    </message>
    <message>
        <source>The certificate of %1 was withdrawn.</source>
        <translation>Chứng chỉ của %1 đã bị thu hồi.</translation>
    </message>
    <message>
        <source>Tell your administrator.</source>
        <translation>Hãy báo cho quản trị viên.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Không tạo được kết nối an toàn tới %1.</translation>
    </message>
    <message>
        <source>Check that the address is that of a secure server, and tell your administrator if it stays.</source>
        <translation>Hãy kiểm tra xem đây có phải địa chỉ của máy chủ an toàn không, và báo cho quản trị viên nếu vẫn vậy.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 không trả lời kịp.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than %1.</source>
        <translation>Câu trả lời của máy chủ lớn hơn %1.</translation>
    </message>
    <message>
        <source>The answer of %1 arrived incomplete or damaged.</source>
        <translation>Câu trả lời của %1 đến không đầy đủ hoặc bị hỏng.</translation>
    </message>
    <message>
        <source>%1 sent this program to another address.</source>
        <translation>%1 chuyển chương trình này sang địa chỉ khác.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address; some networks want you to sign in with a browser first.</source>
        <translation>Hãy kiểm tra địa chỉ máy chủ; một số mạng yêu cầu đăng nhập bằng trình duyệt trước.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Việc này đã bị hủy.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the two letters of the language that this catalogue is in</comment>
        <translation>vi</translation>
    </message>
    <message>
        <source>Check it under “Proxy and certificates” where you sign in, or in the system&apos;s network settings.</source>
        <translation>Hãy kiểm tra nó trong “Proxy và chứng chỉ” ở trang đăng nhập, hoặc trong cài đặt mạng của hệ thống.</translation>
    </message>
    <message>
        <source>The proxy of this network could not be reached.</source>
        <translation>Không kết nối được tới proxy của mạng này.</translation>
    </message>
    <message>
        <source>Check its name and port under “Proxy and certificates” where you sign in, or in the system&apos;s network settings.</source>
        <translation>Hãy kiểm tra tên và cổng của nó trong “Proxy và chứng chỉ” ở trang đăng nhập, hoặc trong cài đặt mạng của hệ thống.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a user name and a password, or other ones.</source>
        <translation>Proxy của mạng này yêu cầu tên người dùng và mật khẩu, hoặc tên và mật khẩu khác.</translation>
    </message>
    <message>
        <source>Enter them under “Proxy and certificates” where you sign in.</source>
        <translation>Hãy nhập chúng trong “Proxy và chứng chỉ” ở trang đăng nhập.</translation>
    </message>
    <message>
        <source>%1 answered, but not as an Agentee server does.</source>
        <translation>%1 đã trả lời, nhưng không giống một máy chủ Agentee.</translation>
    </message>
    <message>
        <source>Check the address; some networks want you to sign in with a browser first.</source>
        <translation>Hãy kiểm tra địa chỉ; một số mạng yêu cầu bạn đăng nhập bằng trình duyệt trước.</translation>
    </message>
    <message>
        <source>Another program answers in the place of the server on this computer.</source>
        <translation>Một chương trình khác đang trả lời thay cho máy chủ trên máy tính này.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. The server is started again elsewhere by itself.</source>
        <translation>Không có gì được gửi cho nó. Máy chủ tự khởi động lại ở chỗ khác.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Outbox</name>
    <message>
        <source>Somebody else changed the same place since you made this change.</source>
        <translation>Người khác đã thay đổi cùng chỗ này sau khi bạn thay đổi.</translation>
    </message>
    <message>
        <source>Compare both and decide what is to stand there.</source>
        <translation>Hãy so sánh cả hai và quyết định nội dung giữ lại.</translation>
    </message>
    <message>
        <source>What you changed is not there any more, or you may no longer see it.</source>
        <translation>Nội dung bạn thay đổi không còn ở đó, hoặc bạn không được xem nữa.</translation>
    </message>
    <message>
        <source>Your text is kept here; copy what you still need.</source>
        <translation>Văn bản của bạn được giữ ở đây; hãy sao chép những gì bạn còn cần.</translation>
    </message>
    <message>
        <source>The right to edit this has moved to somebody else.</source>
        <translation>Quyền chỉnh sửa đã chuyển sang người khác.</translation>
    </message>
    <message>
        <source>You can offer your text as a suggestion.</source>
        <translation>Bạn có thể gửi văn bản của mình thành đề xuất.</translation>
    </message>
    <message>
        <source>This suggestion was decided by somebody else in the meantime.</source>
        <translation>Trong lúc đó người khác đã quyết định đề xuất này.</translation>
    </message>
    <message>
        <source>Look at the suggestion as it is now.</source>
        <translation>Hãy xem đề xuất như hiện tại.</translation>
    </message>
    <message>
        <source>The section is not there any more.</source>
        <translation>Phần này không còn ở đó.</translation>
    </message>
    <message>
        <source>Copy your text to another section.</source>
        <translation>Hãy sao chép văn bản của bạn sang phần khác.</translation>
    </message>
    <message>
        <source>This text is too long to be kept.</source>
        <translation>Văn bản này quá dài để lưu.</translation>
    </message>
    <message>
        <source>This title is too long.</source>
        <translation>Tiêu đề này quá dài.</translation>
    </message>
    <message>
        <source>This message is too long.</source>
        <translation>Tin nhắn này quá dài.</translation>
    </message>
    <message>
        <source>This reason is too long.</source>
        <translation>Lý do này quá dài.</translation>
    </message>
    <message>
        <source>This cannot be made a suggestion.</source>
        <translation>Không thể biến nội dung này thành đề xuất.</translation>
    </message>
    <message>
        <source>This is not kept here any more.</source>
        <translation>Mục này không còn được giữ ở đây nữa.</translation>
    </message>
    <message>
        <source>You had set this aside.</source>
        <translation>Bạn đã để riêng mục này.</translation>
    </message>
    <message>
        <source>Send it, or set it aside again.</source>
        <translation>Hãy gửi, hoặc để riêng lần nữa.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::OutboxEntry</name>
    <message>
        <source>New workspace %2</source>
        <translation>Không gian làm việc mới %2</translation>
    </message>
    <message>
        <source>New title of %2</source>
        <translation>Tiêu đề mới của %2</translation>
    </message>
    <message>
        <source>Changed details of %2</source>
        <translation>Thông tin thay đổi của %2</translation>
    </message>
    <message>
        <source>Step of %2</source>
        <translation>Bước của %2</translation>
    </message>
    <message>
        <source>Order of the sections in %2</source>
        <translation>Thứ tự các phần trong %2</translation>
    </message>
    <message>
        <source>New section in %2</source>
        <translation>Phần mới trong %2</translation>
    </message>
    <message>
        <source>Edit of %1 in %2</source>
        <translation>Chỉnh sửa %1 trong %2</translation>
    </message>
    <message>
        <source>Deletion of %1 in %2</source>
        <translation>Xóa %1 trong %2</translation>
    </message>
    <message>
        <source>Return of %1 to %2</source>
        <translation>Khôi phục %1 vào %2</translation>
    </message>
    <message>
        <source>Owner of %1 in %2</source>
        <translation>Người phụ trách %1 trong %2</translation>
    </message>
    <message>
        <source>Reading of %1 in %2</source>
        <translation>Việc đọc %1 trong %2</translation>
    </message>
    <message>
        <source>Suggestion for %1 in %2</source>
        <translation>Đề xuất cho %1 trong %2</translation>
    </message>
    <message>
        <source>Acceptance of a suggestion for %1 in %2</source>
        <translation>Chấp nhận đề xuất cho %1 trong %2</translation>
    </message>
    <message>
        <source>Rejection of a suggestion for %1 in %2</source>
        <translation>Bác đề xuất cho %1 trong %2</translation>
    </message>
    <message>
        <source>Withdrawal of a suggestion for %1 in %2</source>
        <translation>Rút đề xuất cho %1 trong %2</translation>
    </message>
    <message>
        <source>Reopening of a suggestion for %1 in %2</source>
        <translation>Mở lại đề xuất cho %1 trong %2</translation>
    </message>
    <message>
        <source>Renewal of a suggestion for %1 in %2</source>
        <translation>Làm mới đề xuất cho %1 trong %2</translation>
    </message>
    <message>
        <source>New session in %2</source>
        <translation>Phiên mới trong %2</translation>
    </message>
    <message>
        <source>Message to the agent in %2</source>
        <translation>Tin nhắn cho tác tử trong %2</translation>
    </message>
    <message>
        <source>Opening of the share of %2</source>
        <translation>Mở phần chia sẻ của %2</translation>
    </message>
    <message>
        <source>Reading of a notification about %2</source>
        <translation>Đọc thông báo về %2</translation>
    </message>
    <message>
        <source>a section</source>
        <translation>một phần</translation>
    </message>
    <message>
        <source>a workspace</source>
        <translation>một không gian làm việc</translation>
    </message>
</context>
<context>
    <name>agentee::sync::PrivateFile</name>
    <message>
        <source>Check that the disk is not full and that the folder belongs to you.</source>
        <translation>Hãy kiểm tra xem ổ đĩa có đầy không và thư mục có thuộc về bạn không.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Không ghi được %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>Không đọc được %1: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than it can be.</source>
        <translation>%1 lớn hơn mức cho phép.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Không thể tạo thư mục %1.</translation>
    </message>
    <message>
        <source>Others at this computer may read %1, and that could not be changed.</source>
        <translation>Người khác trên máy tính này có thể đọc %1, và không thay đổi được điều đó.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Profile</name>
    <message>
        <source>Agentee is already open with the data in %1.</source>
        <translation>Agentee đã mở với dữ liệu trong %1.</translation>
    </message>
    <message>
        <source>Use the window that is open, or close it first.</source>
        <translation>Hãy dùng cửa sổ đang mở, hoặc đóng nó trước.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>Không thể ghi vào thư mục %1.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that the folder belongs to you.</source>
        <translation>Hãy kiểm tra xem ổ đĩa có đầy không và thư mục có thuộc về bạn không.</translation>
    </message>
    <message>
        <source>This account is not signed in on this computer.</source>
        <translation>Tài khoản này chưa đăng nhập trên máy tính này.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Hãy đăng nhập.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) have not reached the server yet.</source>
        <translation>
            <numerusform>%n chỉnh sửa chưa tới máy chủ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until they are sent, or sign out and lose them.</source>
        <translation>Hãy đợi chúng được gửi, hoặc đăng xuất và mất chúng.</translation>
    </message>
    <message>
        <source>You are signed out, but the folder %1 could not be deleted.</source>
        <translation>Bạn đã đăng xuất, nhưng không xóa được thư mục %1.</translation>
    </message>
    <message>
        <source>Delete it by hand.</source>
        <translation>Hãy tự xóa thư mục đó.</translation>
    </message>
    <message>
        <source>The copies in %1 could not be deleted.</source>
        <translation>Không xóa được các bản sao trong %1.</translation>
    </message>
    <message>
        <source>Check that the file belongs to you, then try again. Nothing else was changed.</source>
        <translation>Hãy kiểm tra tệp này thuộc về bạn rồi thử lại. Không có gì khác bị thay đổi.</translation>
    </message>
    <message>
        <source>This computer gave no random numbers.</source>
        <translation>Máy tính này không tạo được số ngẫu nhiên.</translation>
    </message>
    <message>
        <source>Restart it, then try again.</source>
        <translation>Hãy khởi động lại máy rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::ServerAddress</name>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Đây không phải địa chỉ máy chủ.</translation>
    </message>
    <message>
        <source>Enter it as your administrator gave it to you, for example agentee.example.com.</source>
        <translation>Hãy nhập đúng địa chỉ quản trị viên đã đưa, ví dụ agentee.example.com.</translation>
    </message>
    <message>
        <source>This address is not secure: a password sent there could be read on the way.</source>
        <translation>Địa chỉ này không an toàn: mật khẩu gửi tới đó có thể bị đọc trên đường đi.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>Hãy nhập địa chỉ bắt đầu bằng https://.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::SessionStore</name>
    <message>
        <source>You can only read this workspace.</source>
        <translation>Bạn chỉ có thể đọc không gian làm việc này.</translation>
    </message>
    <message>
        <source>This session has ended.</source>
        <translation>Phiên này đã kết thúc.</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>Hãy bắt đầu phiên mới.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Không có gì để gửi.</translation>
    </message>
    <message>
        <source>This message is too long.</source>
        <translation>Tin nhắn này quá dài.</translation>
    </message>
    <message>
        <source>The server does not say what it offers.</source>
        <translation>Máy chủ không cho biết có những gì.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::ShareStore</name>
    <message>
        <source>You may not share this workspace in this way.</source>
        <translation>Bạn không được chia sẻ không gian làm việc này theo cách đó.</translation>
    </message>
    <message>
        <source>Only its recipient opens a share.</source>
        <translation>Chỉ người nhận mới mở được phần chia sẻ.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Store</name>
    <message>
        <source>The account was closed.</source>
        <translation>Tài khoản đã bị đóng.</translation>
    </message>
    <message>
        <source>The server cannot be reached now.</source>
        <translation>Hiện không kết nối được với máy chủ.</translation>
    </message>
    <message>
        <source>Try again when you are online.</source>
        <translation>Hãy thử lại khi có mạng.</translation>
    </message>
    <message>
        <source>The server sent something that this program does not understand.</source>
        <translation>Máy chủ đã gửi nội dung mà chương trình này không hiểu.</translation>
    </message>
    <message>
        <source>It is asked again. If this stays, install the newest version of this program.</source>
        <translation>Yêu cầu được gửi lại. Nếu vẫn vậy, hãy cài phiên bản mới nhất của chương trình này.</translation>
    </message>
    <message>
        <source>You no longer have access to this workspace.</source>
        <translation>Bạn không còn quyền truy cập không gian làm việc này.</translation>
    </message>
    <message>
        <source>Your text is kept here; copy what you still need.</source>
        <translation>Văn bản của bạn được giữ ở đây; hãy sao chép những gì bạn còn cần.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be kept.</source>
        <translation>Văn bản chứa một ký tự không thể lưu.</translation>
    </message>
    <message>
        <source>A title is missing.</source>
        <translation>Thiếu tiêu đề.</translation>
    </message>
    <message>
        <source>A title has to be a single line.</source>
        <translation>Tiêu đề phải nằm trên một dòng.</translation>
    </message>
    <message>
        <source>This is not here any more, or you may no longer see it.</source>
        <translation>Nội dung này không còn ở đây, hoặc bạn không được xem nữa.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::SuggestionStore</name>
    <message>
        <source>What this suggestion was made against has changed since.</source>
        <translation>Nội dung gốc của đề xuất này đã thay đổi.</translation>
    </message>
    <message>
        <source>Renew the suggestion first.</source>
        <translation>Trước hết hãy làm mới đề xuất.</translation>
    </message>
    <message>
        <source>This note is too long.</source>
        <translation>Ghi chú này quá dài.</translation>
    </message>
    <message>
        <source>This text is too long to be kept.</source>
        <translation>Văn bản này quá dài để lưu.</translation>
    </message>
    <message>
        <source>You can only read this workspace.</source>
        <translation>Bạn chỉ có thể đọc không gian làm việc này.</translation>
    </message>
    <message>
        <source>The suggestion changes nothing.</source>
        <translation>Đề xuất không thay đổi gì.</translation>
    </message>
    <message>
        <source>Only the person who edits this may decide about suggestions.</source>
        <translation>Chỉ người chỉnh sửa nội dung này mới quyết định về đề xuất.</translation>
    </message>
    <message>
        <source>This suggestion was decided already.</source>
        <translation>Đề xuất này đã được quyết định.</translation>
    </message>
    <message>
        <source>What this suggestion would change is not there any more.</source>
        <translation>Nội dung mà đề xuất này thay đổi không còn ở đó.</translation>
    </message>
    <message>
        <source>This reason is too long.</source>
        <translation>Lý do này quá dài.</translation>
    </message>
    <message>
        <source>Only its author can withdraw a suggestion.</source>
        <translation>Chỉ tác giả mới rút được đề xuất.</translation>
    </message>
    <message>
        <source>Only the person who edits this may reopen a suggestion.</source>
        <translation>Chỉ người chỉnh sửa nội dung này mới mở lại được đề xuất.</translation>
    </message>
    <message>
        <source>The section of this suggestion is not there any more.</source>
        <translation>Phần của đề xuất này không còn ở đó.</translation>
    </message>
    <message>
        <source>With these choices nothing is left of the suggestion.</source>
        <translation>Với lựa chọn này, đề xuất không còn lại gì.</translation>
    </message>
    <message>
        <source>Reject it instead.</source>
        <translation>Thay vào đó hãy bác đề xuất.</translation>
    </message>
    <message>
        <source>Only its author, or the person who edits this, can renew a suggestion.</source>
        <translation>Chỉ tác giả, hoặc người chỉnh sửa nội dung này, mới làm mới được đề xuất.</translation>
    </message>
    <message>
        <source>This suggestion is about a text, not about fields.</source>
        <translation>Đề xuất này là về văn bản, không phải về các trường.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Updates</name>
    <message>
        <source>The new version did not arrive as its makers published it.</source>
        <translation>Phiên bản mới không đến nguyên vẹn như nhà phát hành đã công bố.</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again, or from another network.</source>
        <translation>Chưa cài đặt gì. Hãy thử lại, hoặc thử từ một mạng khác.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Không ghi được tệp %1: %2.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Hãy giải phóng chỗ trống rồi thử lại.</translation>
    </message>
    <message>
        <source>What the update server says does not come from the makers of this program.</source>
        <translation>Điều máy chủ cập nhật nói không phải do nhà phát hành chương trình này đưa ra.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later, or from another network.</source>
        <translation>Chưa có gì thay đổi. Hãy thử lại sau, hoặc thử từ một mạng khác.</translation>
    </message>
    <message>
        <source>What the update server says cannot be understood.</source>
        <translation>Không hiểu được điều máy chủ cập nhật nói.</translation>
    </message>
    <message>
        <source>Nothing was changed. Fetch the new version by hand.</source>
        <translation>Chưa có gì thay đổi. Hãy tự tải phiên bản mới.</translation>
    </message>
    <message>
        <source>What the update server says was good until %1, and has not been renewed since.</source>
        <translation>Điều máy chủ cập nhật nói chỉ có hiệu lực đến %1 và từ đó chưa được gia hạn.</translation>
    </message>
    <message>
        <source>Newer versions may be kept from you: try from another network. Or the date of this computer is wrong.</source>
        <translation>Có thể các phiên bản mới hơn đang bị giữ lại: hãy thử từ một mạng khác. Hoặc ngày trên máy tính này bị sai.</translation>
    </message>
    <message>
        <source>The update server speaks of version %1 as the newest, and has spoken of %2 before.</source>
        <translation>Máy chủ cập nhật nói %1 là phiên bản mới nhất, nhưng trước đây đã nói tới %2.</translation>
    </message>
    <message>
        <source>Updates are looked for over encrypted connections only.</source>
        <translation>Chỉ tìm bản cập nhật qua kết nối được mã hóa.</translation>
    </message>
    <message>
        <source>Version %1 is not newer than this one.</source>
        <translation>Phiên bản %1 không mới hơn phiên bản này.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Không thể tạo thư mục %1.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::WorkspaceStore</name>
    <message>
        <source>Somebody else edits this section now.</source>
        <translation>Hiện người khác đang chỉnh sửa phần này.</translation>
    </message>
    <message>
        <source>You can suggest a change instead.</source>
        <translation>Thay vào đó bạn có thể đề xuất thay đổi.</translation>
    </message>
    <message>
        <source>This section was deleted.</source>
        <translation>Phần này đã bị xóa.</translation>
    </message>
    <message>
        <source>Restore it first.</source>
        <translation>Trước hết hãy khôi phục.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can add sections.</source>
        <translation>Chỉ người chỉnh sửa không gian làm việc này mới thêm được phần.</translation>
    </message>
    <message>
        <source>This title is too long.</source>
        <translation>Tiêu đề này quá dài.</translation>
    </message>
    <message>
        <source>This workspace has as many sections as it can have.</source>
        <translation>Không gian làm việc này đã có số phần tối đa.</translation>
    </message>
    <message>
        <source>This section is too long to be kept.</source>
        <translation>Phần này quá dài để lưu.</translation>
    </message>
    <message>
        <source>This section was changed at the same place while you were writing.</source>
        <translation>Phần này đã bị thay đổi ở cùng chỗ trong khi bạn viết.</translation>
    </message>
    <message>
        <source>Compare both and decide what is to stand there.</source>
        <translation>Hãy so sánh cả hai và quyết định nội dung giữ lại.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can assign sections.</source>
        <translation>Chỉ người chỉnh sửa không gian làm việc này mới phân công được các phần.</translation>
    </message>
    <message>
        <source>This person does not work on this workspace.</source>
        <translation>Người này không làm việc trong không gian này.</translation>
    </message>
    <message>
        <source>“%1” is too large to be sent to the server.</source>
        <translation>“%1” quá lớn để gửi lên máy chủ.</translation>
    </message>
    <message>
        <source>Divide it into several documents, or take large pictures out of its text.</source>
        <translation>Hãy chia thành nhiều tài liệu, hoặc bỏ ảnh lớn ra khỏi văn bản.</translation>
    </message>
    <message>
        <source>This workspace is there already.</source>
        <translation>Không gian làm việc này đã có.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can rename it.</source>
        <translation>Chỉ người chỉnh sửa không gian làm việc này mới đổi tên được.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can change its details.</source>
        <translation>Chỉ người chỉnh sửa không gian làm việc này mới thay đổi được thông tin.</translation>
    </message>
    <message>
        <source>These details are too long to be kept.</source>
        <translation>Thông tin này quá dài để lưu.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can move it on.</source>
        <translation>Chỉ người chỉnh sửa không gian làm việc này mới chuyển bước được.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can move sections.</source>
        <translation>Chỉ người chỉnh sửa không gian làm việc này mới di chuyển được các phần.</translation>
    </message>
    <message>
        <source>The sections have changed while you moved them.</source>
        <translation>Các phần đã thay đổi trong khi bạn di chuyển.</translation>
    </message>
    <message>
        <source>Move them again.</source>
        <translation>Hãy di chuyển lại.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Each account has its own proposals on this computer; nothing passes from one to another.</source>
        <translation>Mỗi tài khoản có các đề án riêng trên máy tính này; không có gì chuyển từ tài khoản này sang tài khoản khác.</translation>
    </message>
    <message>
        <source>Sign in as somebody else…</source>
        <translation>Đăng nhập bằng người khác…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 tại %2</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Đăng xuất…</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Đăng xuất %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open the proposals of %1</source>
        <translation>Mở các đề án của %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ActionRegistry</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ActivityRail</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Các nơi</translation>
    </message>
</context>
<context>
    <name>agentee::ui::AgentPage</name>
    <message>
        <source>Agent</source>
        <translation>Tác tử</translation>
    </message>
    <message>
        <source>Your agent acts with your rights and for you alone, whatever model it runs on.</source>
        <translation>Tác tử hành động với quyền của bạn và chỉ cho riêng bạn, dù chạy trên mô hình nào.</translation>
    </message>
    <message>
        <source>New conversations are answered by</source>
        <translation>Ai trả lời trong cuộc trò chuyện mới</translation>
    </message>
    <message>
        <source>Those that have begun keep what answers in them.</source>
        <translation>Cuộc trò chuyện đã bắt đầu vẫn giữ mô hình đang trả lời.</translation>
    </message>
    <message>
        <source>Who decides what is offered</source>
        <translation>Ai quyết định những gì có để chọn</translation>
    </message>
    <message>
        <source>Your company does, on its server. The keys of model providers are there and nowhere else; what you write to your agent goes to your server, and from there to the model that answers.</source>
        <translation>Công ty của bạn, trên máy chủ của công ty. Khóa của các nhà cung cấp mô hình chỉ nằm ở đó; những gì bạn viết cho tác tử được gửi đến máy chủ của bạn, rồi từ đó đến mô hình trả lời.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>provider, model</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What your company has chosen</source>
        <translation>Theo lựa chọn của công ty</translation>
    </message>
    <message>
        <source>%1 (not offered here)</source>
        <translation>%1 (không có ở đây)</translation>
    </message>
    <message>
        <source>Your server offers one: %1.</source>
        <translation>Máy chủ của bạn chỉ có một lựa chọn: %1.</translation>
    </message>
    <message>
        <source>Your company has chosen: %1.</source>
        <translation>Công ty của bạn đã chọn: %1.</translation>
    </message>
    <message>
        <source>This is for %1; other accounts have their own choice.</source>
        <translation>Lựa chọn này dành cho %1; tài khoản khác có lựa chọn riêng.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::AnswerBox</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>The text is longer than %L1 characters. Shorten it.</source>
        <translation>Văn bản dài hơn %L1 ký tự. Hãy rút ngắn.</translation>
    </message>
    <message>
        <source>Answers and reasons</source>
        <translation>Câu trả lời và lý do</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Gửi câu trả lời</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>Không trả lời</translation>
    </message>
</context>
<context>
    <name>agentee::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Every choice is in effect at once, and holds for all accounts on this computer.</source>
        <translation>Mọi lựa chọn có hiệu lực ngay và áp dụng cho mọi tài khoản trên máy tính này.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Like the system changes with it, also while Agentee is open.</source>
        <translation>“Theo hệ thống” thay đổi cùng hệ thống, cả khi Agentee đang mở.</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Nhỏ</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Vừa</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Lớn</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Lớn nhất</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Normal is the size that you chose for the whole system.</source>
        <translation>“Vừa” là cỡ bạn đã chọn cho cả hệ thống.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Thoáng</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Gọn</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Mật độ</translation>
    </message>
    <message>
        <source>Compact shows more rows, with less air around buttons and fields.</source>
        <translation>“Gọn” hiển thị nhiều dòng hơn, với ít khoảng trống quanh nút và ô nhập.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>What you have open stays open. Proposals are in the language of those who wrote them.</source>
        <translation>Những gì bạn đang mở vẫn mở. Đề án giữ ngôn ngữ của người viết.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Badge</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n mới</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>what a message is</comment>
        <translation>Lưu ý</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>what a message is</comment>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>what a message is</comment>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>what a message is</comment>
        <translation>Vấn đề</translation>
    </message>
    <message>
        <source>Read-only</source>
        <comment>what a message is</comment>
        <translation>Chỉ đọc</translation>
    </message>
</context>
<context>
    <name>agentee::ui::BoundedTextEdit</name>
    <message>
        <source>Files are not text.</source>
        <translation>Tệp không phải là văn bản.</translation>
    </message>
    <message>
        <source>Import them, or paste what is written in them.</source>
        <translation>Hãy nhập chúng, hoặc dán nội dung viết trong đó.</translation>
    </message>
    <message>
        <source>This does not fit: a text may have %L1 characters here.</source>
        <translation>Không đủ chỗ: ở đây văn bản được có %L1 ký tự.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Paste a part of it.</source>
        <translation>Chưa nhận gì cả. Hãy dán một phần.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::BringDialog</name>
    <message>
        <source>Show the sample proposals, too</source>
        <translation>Hiện cả các đề án mẫu</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Bring your proposals</source>
        <translation>Mang đề án theo</translation>
    </message>
    <message>
        <source>Proposals of the trial</source>
        <translation>Các đề án dùng thử</translation>
    </message>
    <message>
        <source>Bring your proposals to %1</source>
        <translation>Mang đề án của bạn sang %1</translation>
    </message>
    <message>
        <source>Each becomes a new proposal that you alone see at first: its title, its details and every section, as they are now.</source>
        <translation>Mỗi đề án trở thành một đề án mới mà ban đầu chỉ bạn thấy: tiêu đề, chi tiết và mọi phần, đúng như hiện nay.</translation>
    </message>
    <message>
        <source>Bringing %1 of %2</source>
        <translation>Đang mang %1 trên %2</translation>
    </message>
    <message>
        <source>%1 – brought already</source>
        <translation>%1 – đã mang theo</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Chưa chọn gì</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n proposal(s)</source>
        <translation>
            <numerusform>Mang %n đề án</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) were brought.</source>
        <translation>
            <numerusform>Đã mang %n đề án.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in your list.</source>
        <translation>Chúng nằm trong danh sách của bạn.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them still wait to be sent; that goes on by itself.</source>
        <translation>
            <numerusform>%n đề án còn chờ gửi; việc này tự tiếp tục.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was brought.</source>
        <translation>Chưa mang đề án nào.</translation>
    </message>
    <message>
        <source>You can do it later from the File menu.</source>
        <translation>Bạn có thể làm sau từ menu Tệp.</translation>
    </message>
    <message>
        <source>“%1” was not brought: %2 %3</source>
        <translation>Không mang được “%1”: %2 %3</translation>
    </message>
    <message>
        <source>Not taken along: conversations with your agent, the history of the sections, suggestions, what was shared and with whom, and the step; each begins at its first step. The trial keeps everything.</source>
        <translation>Không mang theo: các cuộc trò chuyện với tác tử, lịch sử của các phần, các đề xuất, những gì đã chia sẻ và với ai, và bước hiện tại; mỗi đề án bắt đầu ở bước đầu tiên. Bản dùng thử giữ lại tất cả.</translation>
    </message>
    <message>
        <source>%1 – there is one of this title already</source>
        <translation>%1 – đã có một đề án cùng tiêu đề</translation>
    </message>
    <message>
        <source>%1 – brought, waits to be sent</source>
        <translation>%1 – đã mang theo, đang chờ gửi</translation>
    </message>
    <message>
        <source>%1 – refused by the server; see “Waiting to be sent”</source>
        <translation>%1 – máy chủ từ chối; xem “Đang chờ gửi”</translation>
    </message>
    <message>
        <source>What your company has is still being fetched.</source>
        <translation>Vẫn đang tải về những gì công ty của bạn có.</translation>
    </message>
    <message>
        <source>%1 of %2 were brought; the list says which.</source>
        <translation>Đã mang %1 trên %2; danh sách cho biết những đề án nào.</translation>
    </message>
    <message>
        <source>%1 The rest can be brought now or later; nothing comes twice.</source>
        <translation>%1 Phần còn lại có thể mang ngay hoặc để sau; không có gì bị mang hai lần.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::BringProposals</name>
    <message>
        <source>It is not there any more.</source>
        <translation>Nó không còn ở đó nữa.</translation>
    </message>
    <message>
        <source>It has no section that could be taken along.</source>
        <translation>Nó không có phần nào để mang theo.</translation>
    </message>
    <message>
        <source>Your company has no workflow “%1”.</source>
        <translation>Công ty của bạn không có quy trình “%1”.</translation>
    </message>
    <message>
        <source>Export it from the trial as Markdown, then import it here.</source>
        <translation>Hãy xuất nó từ bản dùng thử thành Markdown rồi nhập vào đây.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::CertificateNotice</name>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Chứng chỉ của %1 đã hết hạn.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>Chứng chỉ của %1 chưa có hiệu lực.</translation>
    </message>
    <message>
        <source>What answered as %1 showed the certificate of another computer.</source>
        <translation>Máy trả lời với tên %1 lại đưa chứng chỉ của máy khác.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by somebody this computer does not know.</source>
        <translation>Chứng chỉ của %1 do một nơi mà máy tính này không biết cấp.</translation>
    </message>
    <message>
        <source>The certificate of %1 was withdrawn.</source>
        <translation>Chứng chỉ của %1 đã bị thu hồi.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be checked.</source>
        <translation>Không thể kiểm tra chứng chỉ của %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date; if it is right, tell your administrator.</source>
        <translation>Hãy kiểm tra ngày trên máy tính này; nếu đúng, hãy báo cho quản trị viên.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address; do not enter a password here.</source>
        <translation>Hãy kiểm tra địa chỉ máy chủ; đừng nhập mật khẩu ở đây.</translation>
    </message>
    <message>
        <source>Companies often have an authority of their own. It can be added for this server alone.</source>
        <translation>Các công ty thường có tổ chức cấp chứng chỉ riêng. Bạn có thể thêm nó chỉ cho máy chủ này.</translation>
    </message>
    <message>
        <source>Tell your administrator.</source>
        <translation>Hãy báo cho quản trị viên.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Nơi cấp</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Compare these with what your administrator gave you.</source>
        <translation>Hãy đối chiếu với thông tin do quản trị viên cung cấp.</translation>
    </message>
    <message>
        <source>Add this certificate authority here</source>
        <translation>Thêm tổ chức cấp chứng chỉ này</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s file…</source>
        <translation>Chọn tệp của tổ chức cấp…</translation>
    </message>
    <message>
        <source>The certificate that was shown</source>
        <translation>Chứng chỉ được đưa ra</translation>
    </message>
    <message>
        <source>The certificate authority</source>
        <translation>Tổ chức cấp chứng chỉ</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>chính nó</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ChipList</name>
    <message>
        <source>%1, press Delete to remove</source>
        <translation>%1, nhấn Delete để bỏ</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Thêm…</translation>
    </message>
</context>
<context>
    <name>agentee::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>An action, a proposal, a section or a colleague</source>
        <translation>Một thao tác, đề án, phần hoặc đồng nghiệp</translation>
    </message>
    <message>
        <source>What to do, or where to go</source>
        <translation>Làm gì, hoặc đi đâu</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Kết quả khớp</translation>
    </message>
    <message>
        <source>↑ ↓ choose  ·  Enter opens  ·  Esc closes</source>
        <translation>↑ ↓ để chọn  ·  Enter để mở  ·  Esc để đóng</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Message to your agent</source>
        <translation>Tin nhắn cho tác tử của bạn</translation>
    </message>
    <message>
        <source>Send (Enter). Shift+Enter begins a new line.</source>
        <translation>Gửi (Enter). Shift+Enter để xuống dòng.</translation>
    </message>
    <message>
        <source>Stop the answer. What has arrived is kept.</source>
        <translation>Dừng câu trả lời. Phần đã đến được giữ lại.</translation>
    </message>
    <message>
        <source>This is longer than %L1 characters. Shorten it, or send it in parts.</source>
        <translation>Nội dung dài hơn %L1 ký tự. Hãy rút ngắn hoặc gửi thành nhiều phần.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ConflictBench</name>
    <message>
        <source>Not sent yet</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Thử ngay</translation>
    </message>
    <message>
        <source>Try to send now instead of waiting</source>
        <translation>Thử gửi ngay thay vì chờ</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Đã gửi hết</translation>
    </message>
    <message>
        <source>What you write without a network waits here, and nothing of it is lost.</source>
        <translation>Những gì bạn viết khi không có mạng sẽ chờ ở đây và không mất gì.</translation>
    </message>
    <message>
        <source>Needs you: %L1</source>
        <translation>Cần bạn xử lý: %L1</translation>
    </message>
    <message>
        <source>Waits and is sent by itself: %L1</source>
        <translation>Đang chờ và sẽ tự gửi: %L1</translation>
    </message>
    <message>
        <source>waits and is sent by itself: %L1</source>
        <translation>đang chờ và sẽ tự gửi: %L1</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>lần thử tiếp theo %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ConnectionForm</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không dùng</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>Proxy HTTP</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>Proxy SOCKS5</translation>
    </message>
    <message>
        <source>Name of the proxy</source>
        <translation>Tên proxy</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>User name, if it asks for one</source>
        <translation>Tên người dùng, nếu proxy yêu cầu</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>The password that is kept</source>
        <translation>Mật khẩu đang lưu</translation>
    </message>
    <message>
        <source>Certificate authorities that you added for this server</source>
        <translation>Các tổ chức cấp chứng chỉ bạn đã thêm cho máy chủ này</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Bỏ %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ContinueSheet</name>
    <message>
        <source>Begin my conversation</source>
        <translation>Bắt đầu cuộc trò chuyện của tôi</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>What differs for you</source>
        <translation>Những gì khác với bạn</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Quyền</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Ngân sách</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Đi kèm</translation>
    </message>
    <message>
        <source>The handoff record, and nothing else.</source>
        <translation>Biên bản bàn giao, không gì khác.</translation>
    </message>
    <message>
        <source>You edit the proposal now; %1 can suggest.</source>
        <translation>Bây giờ bạn chỉnh sửa đề án; %1 có thể đề xuất.</translation>
    </message>
    <message>
        <source>You edit the proposal.</source>
        <translation>Bạn chỉnh sửa đề án.</translation>
    </message>
    <message>
        <source>You suggest changes; %1 decides about them.</source>
        <translation>Bạn đề xuất thay đổi; %1 quyết định.</translation>
    </message>
    <message>
        <source>You read the proposal.</source>
        <translation>Bạn đọc đề án.</translation>
    </message>
    <message>
        <source>Your agent reads and edits in your name.</source>
        <translation>Tác tử của bạn đọc và chỉnh sửa nhân danh bạn.</translation>
    </message>
    <message>
        <source>Your agent reads, and can only suggest: it has no way to edit.</source>
        <translation>Tác tử của bạn đọc và chỉ có thể đề xuất: nó không có cách nào để chỉnh sửa.</translation>
    </message>
    <message>
        <source>Your agent only reads.</source>
        <translation>Tác tử của bạn chỉ đọc.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>provider, model</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The one that your company set up for you.</source>
        <translation>Mô hình mà công ty đã thiết lập cho bạn.</translation>
    </message>
    <message>
        <source>Yours: %1.</source>
        <translation>Của bạn: %1.</translation>
    </message>
    <message>
        <source>%1 worked with %2.</source>
        <translation>%1 đã làm việc với %2.</translation>
    </message>
    <message>
        <source>What your agent uses counts as yours, from the first word.</source>
        <translation>Những gì tác tử của bạn dùng được tính cho bạn, ngay từ từ đầu tiên.</translation>
    </message>
    <message>
        <source>%1&apos;s conversation used %L2 tokens so far.</source>
        <translation>Cuộc trò chuyện của %1 đến nay đã dùng %L2 token.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Đang bắt đầu…</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ConversationFile</name>
    <message>
        <source>“%1” is no file that can be read.</source>
        <translation>“%1” không phải là tệp đọc được.</translation>
    </message>
    <message>
        <source>Choose a session file of Claude Code or Codex; its name ends in .jsonl.</source>
        <translation>Hãy chọn tệp phiên của Claude Code hoặc Codex; tên tệp kết thúc bằng .jsonl.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ConversationImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Import a conversation</source>
        <translation>Nhập một cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Beginning of the conversation</source>
        <translation>Phần đầu cuộc trò chuyện</translation>
    </message>
    <message>
        <source>It is added to your own conversation about this proposal and marked as imported. Nobody else sees it until you share your conversation; secrets in it are masked then.</source>
        <translation>Nội dung được thêm vào cuộc trò chuyện của riêng bạn về đề án này và được đánh dấu là đã nhập. Không ai khác thấy cho đến khi bạn chia sẻ cuộc trò chuyện; khi đó các bí mật trong đó được che.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Đang đọc %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Bạn</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Tác tử</translation>
    </message>
    <message>
        <source>“%1” is no session file of Claude Code or Codex.</source>
        <translation>“%1” không phải là tệp phiên của Claude Code hay Codex.</translation>
    </message>
    <message>
        <source>Claude Code keeps them in ~/.claude/projects, Codex in ~/.codex/sessions.</source>
        <translation>Claude Code giữ chúng trong ~/.claude/projects, Codex trong ~/.codex/sessions.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Từ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in the file</source>
        <translation>
            <numerusform>%n dòng trong tệp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours</source>
        <translation>
            <numerusform>%n tin nhắn của bạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of the agent</source>
        <translation>
            <numerusform>%n tin nhắn của tác tử</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool call(s)</source>
        <translation>
            <numerusform>%n lần gọi công cụ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other line(s), kept folded as they are</source>
        <translation>
            <numerusform>%n dòng khác, giữ nguyên và thu gọn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n message(s)</source>
        <translation>
            <numerusform>Nhập %n tin nhắn</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing a conversation needs the network.</source>
        <translation>Nhập cuộc trò chuyện cần có mạng.</translation>
    </message>
    <message>
        <source>Nothing is lost: the file stays where it is.</source>
        <translation>Không mất gì cả: tệp vẫn ở chỗ cũ.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Đang nhập %1</translation>
    </message>
    <message>
        <source>%1 You can import the file again: what has arrived is not added twice.</source>
        <translation>%1 Bạn có thể nhập lại tệp: những gì đã tới sẽ không được thêm hai lần.</translation>
    </message>
    <message>
        <source>A conversation holds %L1 messages; yours has room for %L2 more.</source>
        <translation>Một cuộc trò chuyện chứa được %L1 tin nhắn; cuộc của bạn còn chỗ cho %L2 tin nữa.</translation>
    </message>
    <message>
        <source>This file holds more messages than fit: %L1.</source>
        <translation>Tệp này có nhiều tin nhắn hơn mức chứa được: %L1.</translation>
    </message>
    <message>
        <source>What fits is imported; split the file by its lines for the rest.</source>
        <translation>Phần vừa chỗ sẽ được nhập; với phần còn lại, hãy tách tệp theo dòng.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::CopyLink</name>
    <message>
        <source>Copy link</source>
        <translation>Sao chép liên kết</translation>
    </message>
</context>
<context>
    <name>agentee::ui::DesktopPage</name>
    <message>
        <source>Desktop</source>
        <translation>Màn hình nền</translation>
    </message>
    <message>
        <source>How Agentee lives on your desktop while you do something else.</source>
        <translation>Agentee có mặt trên máy thế nào khi bạn làm việc khác.</translation>
    </message>
    <message>
        <source>Show an icon beside the clock</source>
        <translation>Hiện biểu tượng cạnh đồng hồ</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Tiếp tục chạy khi đóng cửa sổ</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Khởi động khi tôi đăng nhập máy</translation>
    </message>
    <message>
        <source>Beside the clock</source>
        <translation>Cạnh đồng hồ</translation>
    </message>
    <message>
        <source>It says how much you have not read, and its menu opens the newest of it.</source>
        <translation>Biểu tượng cho biết bạn còn bao nhiêu điều chưa đọc, và trình đơn của nó mở những điều mới nhất.</translation>
    </message>
    <message>
        <source>You are still told what arrives, and what waits is still sent. “Quit” in the icon&apos;s menu or under File ends it.</source>
        <translation>Bạn vẫn được báo khi có tin mới, và những gì đang chờ vẫn được gửi. Chọn “Thoát” trong trình đơn của biểu tượng hoặc trong Tệp để kết thúc.</translation>
    </message>
    <message>
        <source>Your desktop has no place for such an icon now, so Agentee ends with its window.</source>
        <translation>Màn hình của bạn hiện không có chỗ cho biểu tượng này, nên Agentee kết thúc cùng cửa sổ.</translation>
    </message>
    <message>
        <source>At login</source>
        <translation>Khi đăng nhập máy</translation>
    </message>
    <message>
        <source>Beside the clock when it may keep running there, and with its window otherwise.</source>
        <translation>Cạnh đồng hồ nếu được phép tiếp tục chạy ở đó, nếu không thì mở cửa sổ.</translation>
    </message>
    <message>
        <source>Here your system decides about that: look for Agentee in its settings.</source>
        <translation>Ở đây hệ thống của bạn quyết định điều đó: hãy tìm Agentee trong cài đặt của hệ thống.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::DocumentPage</name>
    <message>
        <source>Suggest a change</source>
        <translation>Đề xuất thay đổi</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Tất cả các phần</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>Văn bản của phần</translation>
    </message>
    <message>
        <source>The section as its readers see it</source>
        <translation>Phần như người đọc nhìn thấy</translation>
    </message>
    <message>
        <source>This document has no sections yet.</source>
        <translation>Tài liệu này chưa có phần nào.</translation>
    </message>
    <message>
        <source>Add the first section</source>
        <translation>Thêm phần đầu tiên</translation>
    </message>
    <message>
        <source>What to show of the section</source>
        <translation>Cách hiển thị phần</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Viết</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Chia đôi</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Read all sections in one go</source>
        <translation>Đọc liền mạch tất cả các phần</translation>
    </message>
    <message>
        <source>Your suggestion is on its way.</source>
        <translation>Đề xuất của bạn đang được gửi.</translation>
    </message>
    <message>
        <source>You find it under Suggestions, where you can take it back until it is decided.</source>
        <translation>Bạn sẽ thấy nó trong mục Đề xuất và có thể rút lại cho đến khi được quyết định.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Lấy bản của họ</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Giữ bản của tôi</translation>
    </message>
    <message>
        <source>Somebody else just changed the lines you are writing.</source>
        <translation>Người khác vừa thay đổi những dòng bạn đang viết.</translation>
    </message>
    <message>
        <source>Nothing is saved until you choose. Both texts are kept in the history.</source>
        <translation>Chưa có gì được lưu cho đến khi bạn chọn. Cả hai văn bản đều được giữ trong lịch sử.</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) changed since you last looked</source>
        <translation>
            <numerusform>%n phần đã thay đổi từ lần bạn xem trước</numerusform>
        </translation>
    </message>
    <message>
        <source>Next change (%1)</source>
        <translation>Thay đổi tiếp theo (%1)</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>The section “%1” is deleted.</source>
        <translation>Phần “%1” đã bị xóa.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::EditingPage</name>
    <message>
        <source>Editor</source>
        <translation>Trình soạn thảo</translation>
    </message>
    <message>
        <source>How the text of a section is written and checked.</source>
        <translation>Cách viết và kiểm tra văn bản của một phần.</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Chính tả</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Phông chữ</translation>
    </message>
    <message>
        <source>Fonts with letters of one width, in which lists and tables line up.</source>
        <translation>Các phông có chữ cùng chiều rộng, để danh sách và bảng thẳng hàng.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Trái</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Phải</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Bên dưới</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Where it stands beside the text, when you chose Split.</source>
        <translation>Vị trí của nó cạnh văn bản khi bạn chọn “Chia đôi”.</translation>
    </message>
    <message>
        <source>Check spelling while I write</source>
        <translation>Kiểm tra chính tả khi tôi viết</translation>
    </message>
    <message>
        <source>Unknown words get a wavy line. Nothing leaves this computer for that.</source>
        <translation>Từ lạ được gạch chân lượn sóng. Việc này không gửi gì ra khỏi máy tính.</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Từ điển</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer. Install one for your system&apos;s spell checker (Hunspell), then start Agentee again.</source>
        <translation>Máy tính này chưa có từ điển nào. Hãy cài một từ điển cho trình kiểm tra chính tả của hệ thống (Hunspell) rồi khởi động lại Agentee.</translation>
    </message>
    <message numerus="yes">
        <source>%n dictionary(ies) found on this computer.</source>
        <translation>
            <numerusform>Tìm thấy %n từ điển trên máy tính này.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no spell checker on this computer. Install Sonnet&apos;s for Hunspell (the package is called sonnet6-plugins or kf6-sonnet-hunspell) and a dictionary, then start Agentee again.</source>
        <translation>Máy tính này chưa có trình kiểm tra chính tả. Hãy cài trình của Sonnet dành cho Hunspell (gói tên là sonnet6-plugins hoặc kf6-sonnet-hunspell) cùng một từ điển rồi khởi động lại Agentee.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ExportActs</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Xuất thành PDF</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>Xuất thành Markdown</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation>Xem trước bản in…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Laying out the pages of “%1”</source>
        <translation>Đang dàn trang “%1”</translation>
    </message>
    <message>
        <source>Writing “%1”</source>
        <translation>Đang ghi “%1”</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Trang web (*.html)</translation>
    </message>
    <message>
        <source>Export as web page</source>
        <translation>Xuất thành trang web</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>Văn bản OpenDocument (*.odt)</translation>
    </message>
    <message>
        <source>Export as OpenDocument text</source>
        <translation>Xuất thành văn bản OpenDocument</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Trang web…</translation>
    </message>
    <message>
        <source>OpenDocument text…</source>
        <translation>Văn bản OpenDocument…</translation>
    </message>
    <message>
        <source>Conversation as PDF…</source>
        <translation>Cuộc trò chuyện thành PDF…</translation>
    </message>
    <message>
        <source>Export the conversation as PDF</source>
        <translation>Xuất cuộc trò chuyện thành PDF</translation>
    </message>
    <message>
        <source>Conversation about %1</source>
        <translation>Trò chuyện về %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::FieldChangeView</name>
    <message>
        <source>%1: %2 is added</source>
        <translation>%1: thêm %2</translation>
    </message>
    <message>
        <source>%1: %2 is taken away</source>
        <translation>%1: bỏ %2</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: từ %2 thành %3</translation>
    </message>
</context>
<context>
    <name>agentee::ui::FieldChoiceBox</name>
    <message>
        <source>Now: %1</source>
        <translation>Hiện tại: %1</translation>
    </message>
    <message>
        <source>%1&apos;s proposal: %2</source>
        <translation>Đề nghị của %1: %2</translation>
    </message>
    <message>
        <source>It was: %1</source>
        <translation>Trước đó: %1</translation>
    </message>
    <message>
        <source>Rebase with these values</source>
        <translation>Cập nhật đề xuất với các giá trị này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose a value for every field first.</source>
        <translation>Trước hết hãy chọn giá trị cho từng trường.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::FindBar</name>
    <message>
        <source>Find in this section</source>
        <translation>Tìm trong phần này</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Kết quả trước</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Kết quả sau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n kết quả</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::FoldLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>agentee::ui::GuidePanel</name>
    <message>
        <source>Show me</source>
        <translation>Chỉ cho tôi</translation>
    </message>
    <message>
        <source>Close. Help opens it again.</source>
        <translation>Đóng. Mở lại trong menu Trợ giúp.</translation>
    </message>
    <message>
        <source>Close the guided start</source>
        <translation>Đóng phần làm quen</translation>
    </message>
    <message>
        <source>Guided start</source>
        <translation>Làm quen từng bước</translation>
    </message>
    <message>
        <source>You have seen the whole way. The sample proposal stays for you to try things.</source>
        <translation>Bạn đã đi hết các bước. Đề án mẫu vẫn ở đây để bạn thử.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Đã làm: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Chưa làm: %1</translation>
    </message>
    <message>
        <source>Open the sample proposal</source>
        <translation>Mở đề án mẫu</translation>
    </message>
    <message>
        <source>Find it by a word</source>
        <translation>Tìm lại bằng một từ</translation>
    </message>
    <message>
        <source>It is called “Harbour retrofit” and stands in the list.</source>
        <translation>Đề án có tên “Harbour retrofit” và nằm trong danh sách.</translation>
    </message>
    <message>
        <source>Share shows what a colleague would see. Nothing is sent before you say so.</source>
        <translation>Nút Chia sẻ cho thấy đồng nghiệp sẽ thấy gì. Chưa gửi gì cho đến khi bạn quyết định.</translation>
    </message>
    <message>
        <source>Change a sentence in it</source>
        <translation>Sửa một câu trong đó</translation>
    </message>
    <message>
        <source>See what sharing it shows</source>
        <translation>Xem trước khi chia sẻ nó</translation>
    </message>
    <message>
        <source>Ask your agent about it</source>
        <translation>Hỏi tác tử của bạn về nó</translation>
    </message>
    <message>
        <source>Choose one of its sections and type. It is kept by itself.</source>
        <translation>Chọn một phần của nó rồi gõ. Mọi thứ được lưu tự động.</translation>
    </message>
    <message>
        <source>Type a word of its text, “quay” for example, and open it from what is found.</source>
        <translation>Gõ một từ trong văn bản của nó, ví dụ “quay”, rồi mở nó từ kết quả.</translation>
    </message>
    <message>
        <source>Ask what it says about the quay, for example. Here the Librarian answers: it quotes your proposals and makes nothing up. A company&apos;s server can offer a model that writes.</source>
        <translation>Chẳng hạn hãy hỏi nó viết gì về bến cảng (quay). Ở đây Thủ thư trả lời: nó trích các đề án của bạn và không bịa gì cả. Máy chủ của công ty có thể cung cấp một mô hình biết viết.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::HandoffRecordEditor</name>
    <message>
        <source>because:</source>
        <translation>vì:</translation>
    </message>
    <message>
        <source>rejected:</source>
        <translation>đã loại:</translation>
    </message>
    <message>
        <source>Handoff record</source>
        <translation>Biên bản bàn giao</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Where it stands, in two sentences</source>
        <translation>Tình hình hiện tại, trong hai câu</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Câu hỏi còn mở</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Bối cảnh</translation>
    </message>
    <message>
        <source>What one has to know and cannot read in the proposal</source>
        <translation>Những điều cần biết mà không đọc được trong đề án</translation>
    </message>
    <message>
        <source>First task for their agent</source>
        <translation>Nhiệm vụ đầu tiên cho tác tử của họ</translation>
    </message>
    <message>
        <source>What their agent is told to begin with</source>
        <translation>Điều tác tử của họ được giao để bắt đầu</translation>
    </message>
    <message>
        <source>from message:</source>
        <translation>từ tin nhắn:</translation>
    </message>
    <message>
        <source>What was decided, one on each line; below it “%1 …” and “%2 …”</source>
        <translation>Điều đã quyết định, mỗi dòng một quyết định; bên dưới ghi “%1 …” và “%2 …”</translation>
    </message>
    <message>
        <source>What you changed, one on each line</source>
        <translation>Những gì bạn đã thay đổi, mỗi dòng một mục</translation>
    </message>
    <message>
        <source>What is to be done, one on each line</source>
        <translation>Những việc cần làm, mỗi dòng một mục</translation>
    </message>
    <message>
        <source>What nobody has answered yet, one on each line</source>
        <translation>Những câu chưa ai trả lời, mỗi dòng một mục</translation>
    </message>
</context>
<context>
    <name>agentee::ui::HandoffRecordView</name>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Vì: %1</translation>
    </message>
    <message>
        <source>✕  Rejected: %1</source>
        <translation>✕  Đã loại: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Việc tiếp theo</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Câu hỏi còn mở</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Bối cảnh</translation>
    </message>
    <message>
        <source>What the next agent is told first</source>
        <translation>Điều đầu tiên nói với tác tử tiếp theo</translation>
    </message>
</context>
<context>
    <name>agentee::ui::HandoffsPage</name>
    <message>
        <source>Show earlier</source>
        <translation>Xem trước đó</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Which handoffs are shown</source>
        <translation>Những lần bàn giao được hiển thị</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>To me</source>
        <translation>Cho tôi</translation>
    </message>
    <message>
        <source>From me</source>
        <translation>Từ tôi</translation>
    </message>
    <message>
        <source>Who works with you on what, and who can read which conversation</source>
        <translation>Ai làm việc gì cùng bạn, và ai đọc được cuộc trò chuyện nào</translation>
    </message>
    <message>
        <source>Nothing is shared yet</source>
        <translation>Chưa chia sẻ gì</translation>
    </message>
    <message>
        <source>Open a proposal and choose Share: a colleague takes over, or reviews, and reads along as far as you let them.</source>
        <translation>Mở một đề án và chọn Chia sẻ: đồng nghiệp sẽ tiếp nhận hoặc thẩm định, và đọc cùng trong phạm vi bạn cho phép.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::HistoryPage</name>
    <message>
        <source>Restore this version</source>
        <translation>Khôi phục phiên bản này</translation>
    </message>
    <message>
        <source>History of the section</source>
        <translation>Lịch sử của phần</translation>
    </message>
    <message>
        <source>Versions of the section, newest first</source>
        <translation>Các phiên bản của phần, mới nhất trước</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Những gì đã thay đổi</translation>
    </message>
    <message>
        <source>Choose a version to see what it changed, or two to compare them.</source>
        <translation>Chọn một phiên bản để xem thay đổi, hoặc hai phiên bản để so sánh.</translation>
    </message>
    <message>
        <source>Versions of the beginning</source>
        <translation>Các phiên bản của phần mở đầu</translation>
    </message>
    <message>
        <source>Versions of “%1”</source>
        <translation>Các phiên bản của “%1”</translation>
    </message>
    <message>
        <source>Fetching the versions</source>
        <translation>Đang tải các phiên bản</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Earlier versions are kept on the server.</source>
        <translation>Các phiên bản trước được lưu trên máy chủ.</translation>
    </message>
    <message>
        <source>You see them here as soon as you are online.</source>
        <translation>Bạn sẽ thấy chúng ở đây khi có mạng.</translation>
    </message>
    <message>
        <source>%1 · %2: %3, %4</source>
        <translation>%1 · %2: %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>thêm %n từ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>bớt %n từ</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one version to restore it.</source>
        <translation>Hãy chọn một phiên bản để khôi phục.</translation>
    </message>
    <message>
        <source>Only who edits this section can restore a version of it.</source>
        <translation>Chỉ người đang chỉnh sửa phần này mới khôi phục được một phiên bản của nó.</translation>
    </message>
    <message>
        <source>This is how the section stands now.</source>
        <translation>Đây là nội dung hiện tại của phần này.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ImportDialog</name>
    <message>
        <source>Import Markdown</source>
        <translation>Nhập Markdown</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Only the first %L1 of %L2 files are here. Import the others afterwards.</source>
        <translation>Ở đây chỉ có %L1 tệp đầu trong số %L2 tệp. Hãy nhập các tệp còn lại sau.</translation>
    </message>
    <message>
        <source>Title of the proposal</source>
        <translation>Tiêu đề của đề án</translation>
    </message>
    <message>
        <source>Character encoding of the file</source>
        <translation>Bảng mã ký tự của tệp</translation>
    </message>
    <message>
        <source>Read the file as</source>
        <translation>Đọc tệp theo</translation>
    </message>
    <message>
        <source>Sections that were recognised</source>
        <translation>Các phần đã nhận ra</translation>
    </message>
    <message>
        <source>Beginning of the file, as it would be read</source>
        <translation>Phần đầu của tệp theo cách đọc này</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Together these files are too large to be read at once.</source>
        <translation>Gộp lại, các tệp này quá lớn để đọc cùng lúc.</translation>
    </message>
    <message>
        <source>Import “%1” afterwards.</source>
        <translation>Hãy nhập “%1” sau.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Đang đọc %1</translation>
    </message>
    <message>
        <source>%1
is a proposal now</source>
        <translation>%1
nay là một đề án</translation>
    </message>
    <message numerus="yes">
        <source>%1
%n section(s)</source>
        <translation>
            <numerusform>%1
%n phần</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
cannot be read as it is</source>
        <translation>%1
không đọc được như hiện có</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n phần</numerusform>
        </translation>
    </message>
    <message>
        <source>front matter is kept as it stands</source>
        <translation>phần thông tin đầu tệp được giữ nguyên</translation>
    </message>
    <message>
        <source>read as %1</source>
        <translation>đọc theo %1</translation>
    </message>
    <message>
        <source>(beginning, without a title)</source>
        <translation>(mở đầu, không có tiêu đề)</translation>
    </message>
    <message>
        <source>Read it as %1</source>
        <translation>Đọc theo %1</translation>
    </message>
    <message>
        <source>Create the proposal</source>
        <translation>Tạo đề án</translation>
    </message>
    <message numerus="yes">
        <source>Create %n proposal(s)</source>
        <translation>
            <numerusform>Tạo %n đề án</numerusform>
        </translation>
    </message>
    <message>
        <source>The workflows of your company are not here yet.</source>
        <translation>Các quy trình của công ty bạn chưa có ở đây.</translation>
    </message>
    <message>
        <source>They arrive with the first contact to the server. Try again then.</source>
        <translation>Chúng sẽ đến khi kết nối máy chủ lần đầu. Khi đó hãy thử lại.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ImportJob</name>
    <message>
        <source>“%1” is larger than 32 MB.</source>
        <translation>“%1” lớn hơn 32 MB.</translation>
    </message>
    <message>
        <source>Split it into several documents.</source>
        <translation>Hãy chia thành nhiều tài liệu.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>Không đọc được “%1”: %2.</translation>
    </message>
    <message>
        <source>Check that you may open it, then try again.</source>
        <translation>Hãy kiểm tra xem bạn có được mở tệp không rồi thử lại.</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>“%1” là một thư mục.</translation>
    </message>
    <message>
        <source>Choose the Markdown files in it.</source>
        <translation>Hãy chọn các tệp Markdown trong đó.</translation>
    </message>
    <message>
        <source>“%1” is a link that leads to no file.</source>
        <translation>“%1” là liên kết không dẫn tới tệp nào.</translation>
    </message>
    <message>
        <source>Choose the file itself.</source>
        <translation>Hãy chọn chính tệp đó.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Không có tệp “%1”.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; choose it again.</source>
        <translation>Có thể tệp đã bị chuyển hoặc đổi tên; hãy chọn lại.</translation>
    </message>
    <message>
        <source>“%1” is no document, but a device or a pipe.</source>
        <translation>“%1” không phải tài liệu mà là thiết bị hoặc ống dẫn.</translation>
    </message>
    <message>
        <source>Choose a Markdown file.</source>
        <translation>Hãy chọn tệp Markdown.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Hộp thư đến</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Đánh dấu tất cả là đã đọc</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Xem trước đó</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Không có gì mới</translation>
    </message>
    <message>
        <source>When a colleague hands something over, asks for a review or answers you, you read it here.</source>
        <translation>Khi đồng nghiệp bàn giao, nhờ thẩm định hoặc trả lời bạn, bạn sẽ đọc ở đây.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n chưa đọc</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Đã đọc hết</translation>
    </message>
</context>
<context>
    <name>agentee::ui::JsonEditor</name>
    <message>
        <source>A closing } or a comma is missing.</source>
        <translation>Thiếu } đóng hoặc dấu phẩy.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing.</source>
        <translation>Thiếu dấu phẩy hoặc ngoặc đóng.</translation>
    </message>
    <message>
        <source>A colon is missing after a name.</source>
        <translation>Thiếu dấu hai chấm sau tên.</translation>
    </message>
    <message>
        <source>An object in { } is expected here.</source>
        <translation>Ở đây cần một đối tượng trong { }.</translation>
    </message>
    <message>
        <source>This is not a value. Text stands in double quotes.</source>
        <translation>Đây không phải giá trị. Văn bản phải nằm trong dấu nháy kép.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Đây không phải số.</translation>
    </message>
    <message>
        <source>The characters after \ have no meaning.</source>
        <translation>Các ký tự sau \ không có nghĩa.</translation>
    </message>
    <message>
        <source>A closing double quote is missing.</source>
        <translation>Thiếu dấu nháy kép đóng.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>Nội dung này lồng quá sâu.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Nội dung này quá dài.</translation>
    </message>
    <message>
        <source>This text has a character that cannot be saved.</source>
        <translation>Văn bản này có một ký tự không lưu được.</translation>
    </message>
    <message>
        <source>There is something after the end of the value.</source>
        <translation>Có nội dung sau điểm kết thúc của giá trị.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Dòng %1: %2</translation>
    </message>
</context>
<context>
    <name>agentee::ui::KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Bàn phím</translation>
    </message>
    <message>
        <source>Standard keys for everything</source>
        <translation>Phím chuẩn cho tất cả</translation>
    </message>
    <message>
        <source>Everything that Agentee can do, and the keys for it. Choose a field and press other keys.</source>
        <translation>Mọi việc Agentee làm được và phím cho từng việc. Chọn một ô rồi nhấn phím khác.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::LiveTranscript</name>
    <message>
        <source>Jump to latest</source>
        <translation>Đến tin mới nhất</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Cuộc trò chuyện</translation>
    </message>
    <message numerus="yes">
        <source>Show earlier (%n more)</source>
        <translation>
            <numerusform>Xem trước đó (còn %n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::MainWindow</name>
    <message>
        <source>Choose a proposal on the left, or start one.</source>
        <translation>Chọn một đề án ở bên trái, hoặc tạo mới.</translation>
    </message>
    <message>
        <source>You can also drop Markdown files anywhere in this window.</source>
        <translation>Bạn cũng có thể thả tệp Markdown vào bất kỳ đâu trong cửa sổ này.</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>Đề án mới</translation>
    </message>
    <message>
        <source>You no longer have access to “%1”.</source>
        <translation>Bạn không còn quyền truy cập “%1”.</translation>
    </message>
    <message>
        <source>Ask its owner if you still need it.</source>
        <translation>Hãy hỏi chủ sở hữu nếu bạn vẫn cần.</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Đề án</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Hộp thư đến</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Đang chờ gửi</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>This proposal is not here.</source>
        <translation>Đề án này không có ở đây.</translation>
    </message>
    <message>
        <source>It may still be on its way, or you have no access to it any more.</source>
        <translation>Có thể nó còn đang đến, hoặc bạn không còn quyền truy cập.</translation>
    </message>
    <message>
        <source>This link does not lead to a proposal.</source>
        <translation>Liên kết này không dẫn tới đề án nào.</translation>
    </message>
    <message>
        <source>Ask its sender for a new one.</source>
        <translation>Hãy xin người gửi một liên kết mới.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n chưa đọc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) wait for you</source>
        <translation>
            <numerusform>%n đề xuất đang chờ bạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) need you</source>
        <translation>
            <numerusform>%n chỉnh sửa cần bạn xử lý</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – Agentee</source>
        <translation>%1 – Agentee</translation>
    </message>
    <message>
        <source>Agentee</source>
        <translation>Agentee</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>New proposal…</source>
        <translation>Đề án mới…</translation>
    </message>
    <message>
        <source>Import Markdown…</source>
        <translation>Nhập Markdown…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Đăng xuất…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Sign in as somebody else…</source>
        <translation>Đăng nhập bằng người khác…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cắt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Tìm ở mọi nơi</translation>
    </message>
    <message>
        <source>Find in this section</source>
        <translation>Tìm trong phần này</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Kiểm tra chính tả</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>List of proposals</source>
        <translation>Danh sách đề án</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Phiên</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>&amp;Proposal</source>
        <translation>Đề á&amp;n</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Chia sẻ…</translation>
    </message>
    <message>
        <source>Ask your agent</source>
        <translation>Hỏi tác tử của bạn</translation>
    </message>
    <message>
        <source>Next change you have not seen</source>
        <translation>Thay đổi tiếp theo bạn chưa xem</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Thêm phần</translation>
    </message>
    <message>
        <source>Rename the section</source>
        <translation>Đổi tên phần</translation>
    </message>
    <message>
        <source>Rename the proposal</source>
        <translation>Đổi tên đề án</translation>
    </message>
    <message>
        <source>Go to the next step</source>
        <translation>Sang bước tiếp theo</translation>
    </message>
    <message>
        <source>Go back one step</source>
        <translation>Lùi một bước</translation>
    </message>
    <message>
        <source>Take the edit right</source>
        <translation>Nhận quyền chỉnh sửa</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Đồng bộ ngay</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>About Agentee</source>
        <translation>Giới thiệu Agentee</translation>
    </message>
    <message>
        <source>Agentee %1</source>
        <translation>Agentee %1</translation>
    </message>
    <message>
        <source>Proposals that people and their agents write together.</source>
        <translation>Đề án do con người và các tác tử của họ cùng viết.</translation>
    </message>
    <message>
        <source>Import Markdown</source>
        <translation>Nhập Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.txt)</source>
        <translation>Markdown (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>Exported “%1”.</source>
        <translation>Đã xuất “%1”.</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Mở liên kết</translation>
    </message>
    <message>
        <source>Open this address outside of Agentee?</source>
        <translation>Mở địa chỉ này bên ngoài Agentee?</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Mở trong trình duyệt</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Ở lại đây</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Cài đặt…</translation>
    </message>
    <message>
        <source>This handoff is not here.</source>
        <translation>Lần bàn giao này không có ở đây.</translation>
    </message>
    <message>
        <source>The section that this link leads to is not here.</source>
        <translation>Phần mà liên kết này dẫn tới không có ở đây.</translation>
    </message>
    <message>
        <source>The suggestion that this link leads to is not here.</source>
        <translation>Đề xuất mà liên kết này dẫn tới không có ở đây.</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Đã sao chép liên kết.</translation>
    </message>
    <message>
        <source>It opens for the two of you who are part of the handoff.</source>
        <translation>Chỉ hai người tham gia lần bàn giao này mở được.</translation>
    </message>
    <message>
        <source>It opens for colleagues who have access to the proposal.</source>
        <translation>Đồng nghiệp có quyền truy cập đề án sẽ mở được.</translation>
    </message>
    <message>
        <source>Copy link to the proposal</source>
        <translation>Sao chép liên kết tới đề án</translation>
    </message>
    <message>
        <source>Copy link to the section</source>
        <translation>Sao chép liên kết tới phần này</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>Import a conversation…</source>
        <translation>Nhập một cuộc trò chuyện…</translation>
    </message>
    <message>
        <source>Import a conversation</source>
        <translation>Nhập một cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Session files of Claude Code and Codex (*.jsonl)</source>
        <translation>Tệp phiên của Claude Code và Codex (*.jsonl)</translation>
    </message>
    <message>
        <source>A conversation is imported into a proposal.</source>
        <translation>Cuộc trò chuyện được nhập vào một đề án.</translation>
    </message>
    <message>
        <source>Open the proposal that it is about, then import it again.</source>
        <translation>Hãy mở đề án liên quan, rồi nhập lại.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Đề xuất</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Phần trước</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Phần sau</translation>
    </message>
    <message>
        <source>Write, split or read</source>
        <translation>Viết, chia đôi hoặc đọc</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Markdown</name>
    <message>
        <source>This text is too long to be shown whole: these are the first %L1 of its %L2 characters.</source>
        <translation>Văn bản này quá dài để hiển thị hết: đây là %L1 ký tự đầu trong số %L2 ký tự.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::MarkdownEditor</name>
    <message>
        <source>Section text</source>
        <translation>Văn bản của phần</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>Thêm “%1” vào từ điển</translation>
    </message>
    <message>
        <source>Text of a section</source>
        <translation>Nội dung của phần</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Đậm</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Nghiêng</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Liên kết</translation>
    </message>
    <message>
        <source>Heading, smaller heading or text</source>
        <translation>Tiêu đề, tiêu đề nhỏ hơn hoặc văn bản</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Kết quả sau</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Kết quả trước</translation>
    </message>
</context>
<context>
    <name>agentee::ui::MarkdownPreview</name>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
</context>
<context>
    <name>agentee::ui::MergeBox</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Resolve every marked place first.</source>
        <translation>Trước hết hãy xử lý mọi chỗ được đánh dấu.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::MergeEditor</name>
    <message>
        <source>Keep what is there</source>
        <translation>Giữ nội dung hiện có</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Lấy nội dung kia</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Giữ cả hai</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Chỗ tiếp theo</translation>
    </message>
    <message>
        <source>Merged text</source>
        <translation>Văn bản đã gộp</translation>
    </message>
    <message>
        <source>Changed by both: %L1. Choose what stays, or write it anew.</source>
        <translation>Cả hai bên cùng thay đổi: %L1. Hãy chọn nội dung giữ lại, hoặc viết lại.</translation>
    </message>
    <message>
        <source>A marker line is left over. Delete it to finish.</source>
        <translation>Còn sót một dòng đánh dấu. Hãy xóa nó để hoàn tất.</translation>
    </message>
    <message>
        <source>Everything is resolved. Read it through once more.</source>
        <translation>Mọi chỗ đã được xử lý. Hãy đọc lại một lần nữa.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::MessageBubble</name>
    <message>
        <source>secrets hidden</source>
        <translation>đã ẩn thông tin bí mật</translation>
    </message>
    <message>
        <source>Show the whole message</source>
        <translation>Hiện toàn bộ tin nhắn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Message from %1, %2</source>
        <translation>Tin nhắn của %1, %2</translation>
    </message>
    <message>
        <source>This is too long to be shown whole; the rest is left out.</source>
        <translation>Nội dung quá dài để hiển thị hết; phần còn lại được lược bỏ.</translation>
    </message>
    <message>
        <source>The answer was cut off here.</source>
        <translation>Câu trả lời bị cắt ở đây.</translation>
    </message>
    <message>
        <source>The answer was stopped here.</source>
        <translation>Câu trả lời đã bị dừng ở đây.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Đang làm việc …</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Đang viết …</translation>
    </message>
    <message>
        <source>You stopped this answer.</source>
        <translation>Bạn đã dừng câu trả lời này.</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>Không có câu trả lời.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::NewProposalDialog</name>
    <message>
        <source>Create the proposal</source>
        <translation>Tạo đề án</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>Đề án mới</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Đề án này về việc gì?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Quy trình</translation>
    </message>
    <message>
        <source>The workflows of your company are not here yet.</source>
        <translation>Các quy trình của công ty bạn chưa có ở đây.</translation>
    </message>
    <message>
        <source>They arrive with the first contact to the server; this window waits for them.</source>
        <translation>Chúng sẽ đến khi kết nối máy chủ lần đầu; cửa sổ này chờ chúng.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::NotificationRow</name>
    <message>
        <source>%1 handed “%2” over to you. You edit it now.</source>
        <translation>%1 đã bàn giao “%2” cho bạn. Bây giờ bạn chỉnh sửa.</translation>
    </message>
    <message>
        <source>%1 asks you to review “%2”.</source>
        <translation>%1 nhờ bạn thẩm định “%2”.</translation>
    </message>
    <message>
        <source>%1 opened what you shared of “%2”.</source>
        <translation>%1 đã mở nội dung bạn chia sẻ từ “%2”.</translation>
    </message>
    <message>
        <source>%1 continued your work on “%2”.</source>
        <translation>%1 đã tiếp tục công việc của bạn ở “%2”.</translation>
    </message>
    <message>
        <source>%1 declined “%2”. You edit it again.</source>
        <translation>%1 đã từ chối “%2”. Bạn lại chỉnh sửa.</translation>
    </message>
    <message>
        <source>%1 took the share of “%2” back.</source>
        <translation>%1 đã thu hồi chia sẻ “%2”.</translation>
    </message>
    <message>
        <source>%1 suggests a change to “%2”.</source>
        <translation>%1 đề xuất thay đổi cho “%2”.</translation>
    </message>
    <message>
        <source>%1 accepted your suggestion for “%2”.</source>
        <translation>%1 đã chấp nhận đề xuất của bạn cho “%2”.</translation>
    </message>
    <message>
        <source>%1 rejected your suggestion for “%2” and says why.</source>
        <translation>%1 đã bác đề xuất của bạn cho “%2” và nêu lý do.</translation>
    </message>
    <message>
        <source>%1 ended your access to “%2”.</source>
        <translation>%1 đã kết thúc quyền truy cập “%2” của bạn.</translation>
    </message>
    <message>
        <source>Read transcript</source>
        <translation>Đọc bản ghi trò chuyện</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Hiện</translation>
    </message>
    <message>
        <source>Unread. %1 %2</source>
        <translation>Chưa đọc. %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>agentee::ui::NotificationsPage</name>
    <message>
        <source>Somebody hands a proposal over to me</source>
        <translation>Ai đó bàn giao đề án cho tôi</translation>
    </message>
    <message>
        <source>Somebody asks me to review</source>
        <translation>Ai đó nhờ tôi thẩm định</translation>
    </message>
    <message>
        <source>Somebody opens what I shared</source>
        <translation>Ai đó mở nội dung tôi chia sẻ</translation>
    </message>
    <message>
        <source>Somebody continues my work</source>
        <translation>Ai đó tiếp tục công việc của tôi</translation>
    </message>
    <message>
        <source>Somebody declines what I shared</source>
        <translation>Ai đó từ chối nội dung tôi chia sẻ</translation>
    </message>
    <message>
        <source>Somebody takes a share back</source>
        <translation>Ai đó thu hồi một chia sẻ</translation>
    </message>
    <message>
        <source>Somebody suggests a change</source>
        <translation>Ai đó đề xuất một thay đổi</translation>
    </message>
    <message>
        <source>My suggestion is accepted</source>
        <translation>Đề xuất của tôi được chấp nhận</translation>
    </message>
    <message>
        <source>My suggestion is rejected</source>
        <translation>Đề xuất của tôi bị bác</translation>
    </message>
    <message>
        <source>My access to a proposal ends</source>
        <translation>Quyền truy cập của tôi vào một đề án kết thúc</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>What your desktop tells you while Agentee is open. The inbox keeps everything in any case.</source>
        <translation>Những gì máy tính báo cho bạn khi Agentee đang mở. Hộp thư đến luôn giữ tất cả.</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Báo cho tôi khi</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Giờ yên lặng</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Âm thanh</translation>
    </message>
    <message>
        <source>Tell me nothing at these hours</source>
        <translation>Không báo gì cho tôi trong những giờ này</translation>
    </message>
    <message>
        <source>until</source>
        <comment>between two times</comment>
        <translation>đến</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>They may go past midnight. What arrives then waits in the inbox.</source>
        <translation>Có thể kéo dài qua nửa đêm. Những gì đến lúc đó chờ trong hộp thư đến.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Yên lặng từ</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Yên lặng đến</translation>
    </message>
    <message>
        <source>Let the desktop play its sound</source>
        <translation>Để máy tính phát âm thanh của nó</translation>
    </message>
    <message>
        <source>Which one, and how loud, is a choice of your desktop.</source>
        <translation>Âm nào và to bao nhiêu là do máy tính của bạn quyết định.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::OdtDocument</name>
    <message>
        <source>Contents</source>
        <translation>Mục lục</translation>
    </message>
</context>
<context>
    <name>agentee::ui::OutboxCard</name>
    <message>
        <source>Yours</source>
        <translation>Của bạn</translation>
    </message>
    <message>
        <source>Put it together and send…</source>
        <translation>Ghép lại và gửi…</translation>
    </message>
    <message>
        <source>Make it a suggestion</source>
        <translation>Chuyển thành đề xuất</translation>
    </message>
    <message>
        <source>Your text is a suggestion now.</source>
        <translation>Văn bản của bạn nay là một đề xuất.</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>viết %1</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Cần bạn xử lý</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What stands there now</source>
        <translation>Nội dung hiện có</translation>
    </message>
    <message>
        <source>Send mine as edited</source>
        <translation>Gửi bản đã sửa của tôi</translation>
    </message>
    <message>
        <source>Your text is on its way.</source>
        <translation>Văn bản của bạn đang được gửi.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Để riêng</translation>
    </message>
    <message>
        <source>Set aside. It stays below for 30 days.</source>
        <translation>Đã để riêng. Mục này còn ở bên dưới trong 30 ngày.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::OutlineModel</name>
    <message>
        <source>Beginning, without a title</source>
        <translation>Mở đầu, không có tiêu đề</translation>
    </message>
    <message>
        <source>an edit was refused and needs you</source>
        <translation>một chỉnh sửa bị từ chối và cần bạn xử lý</translation>
    </message>
    <message>
        <source>changed since you last looked</source>
        <translation>đã thay đổi từ lần bạn xem trước</translation>
    </message>
    <message>
        <source>your edit waits to be sent</source>
        <translation>chỉnh sửa của bạn đang chờ gửi</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) waiting</source>
        <translation>
            <numerusform>%n đề xuất đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>(beginning)</source>
        <translation>(mở đầu)</translation>
    </message>
</context>
<context>
    <name>agentee::ui::OutlinePanel</name>
    <message>
        <source>Owner of this section</source>
        <translation>Người phụ trách phần này</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Các phần</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Thêm phần</translation>
    </message>
    <message>
        <source>Sections of the document</source>
        <translation>Các phần của tài liệu</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Delete section</source>
        <translation>Xóa phần</translation>
    </message>
    <message>
        <source>Nobody: whoever edits the proposal</source>
        <translation>Không ai: người đang chỉnh sửa đề án</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Bạn</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Phần mới</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Sao chép văn bản</translation>
    </message>
    <message>
        <source>List of sections</source>
        <translation>Danh sách các phần</translation>
    </message>
    <message>
        <source>Bring the deleted section back</source>
        <translation>Đưa phần đã xóa trở lại</translation>
    </message>
</context>
<context>
    <name>agentee::ui::OwnSessionPage</name>
    <message>
        <source>Show earlier messages</source>
        <translation>Hiện tin nhắn trước đó</translation>
    </message>
    <message>
        <source>Your conversation</source>
        <translation>Cuộc trò chuyện của bạn</translation>
    </message>
    <message>
        <source>Ask about “%1”…</source>
        <translation>Hỏi về “%1”…</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Bạn</translation>
    </message>
    <message>
        <source>You  ·  waits to be sent</source>
        <translation>Bạn  ·  đang chờ gửi</translation>
    </message>
    <message>
        <source>Your agent is answering…</source>
        <translation>Tác tử của bạn đang trả lời…</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Tác tử</translation>
    </message>
    <message>
        <source>Nothing said yet</source>
        <translation>Chưa có gì được nói</translation>
    </message>
    <message>
        <source>Ask your agent to draft, check or change something. It acts with your rights, and only you read along.</source>
        <translation>Hãy nhờ tác tử soạn, kiểm tra hoặc thay đổi điều gì đó. Nó hành động với quyền của bạn, và chỉ bạn đọc được.</translation>
    </message>
    <message>
        <source>You may read this proposal, but have no agent here.</source>
        <translation>Bạn được đọc đề án này, nhưng không có tác tử ở đây.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>provider, model</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Offline: what you send waits here and goes out when the network is back.</source>
        <translation>Ngoại tuyến: những gì bạn gửi sẽ chờ ở đây và đi khi có mạng trở lại.</translation>
    </message>
    <message>
        <source>The agent could not answer.</source>
        <translation>Tác tử không trả lời được.</translation>
    </message>
    <message>
        <source>Your message is kept.</source>
        <translation>Tin nhắn của bạn được giữ lại.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>End this conversation?</source>
        <translation>Kết thúc cuộc trò chuyện này?</translation>
    </message>
    <message>
        <source>Your agent begins anew with your next message. The proposal stays as it is.</source>
        <translation>Tác tử sẽ bắt đầu lại với tin nhắn tiếp theo của bạn. Đề án giữ nguyên.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who says what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>agentee::ui::PaletteSource</name>
    <message>
        <source>%1 · on</source>
        <translation>%1 · bật</translation>
    </message>
    <message>
        <source>%1 · off</source>
        <translation>%1 · tắt</translation>
    </message>
    <message>
        <source>Share “%1” with them</source>
        <translation>Chia sẻ “%1” với họ</translation>
    </message>
    <message>
        <source>Search everywhere for “%1”</source>
        <translation>Tìm “%1” ở mọi nơi</translation>
    </message>
    <message>
        <source>%1&apos;s conversation</source>
        <translation>Cuộc trò chuyện của %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Paper</name>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Mục lục</translation>
    </message>
</context>
<context>
    <name>agentee::ui::PaperPrinter</name>
    <message>
        <source>Print preview of “%1”</source>
        <translation>Xem trước bản in “%1”</translation>
    </message>
    <message>
        <source>The proposal could not be printed.</source>
        <translation>Không in được đề án.</translation>
    </message>
    <message>
        <source>Look whether the printer is on and has paper, or export a PDF instead.</source>
        <translation>Hãy xem máy in đã bật và còn giấy chưa, hoặc xuất thành PDF.</translation>
    </message>
    <message>
        <source>The pages are being laid out…</source>
        <translation>Đang dàn trang…</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Số trang</translation>
    </message>
</context>
<context>
    <name>agentee::ui::PersonPicker</name>
    <message>
        <source>Colleague</source>
        <translation>Đồng nghiệp</translation>
    </message>
    <message>
        <source>Name or address of a colleague</source>
        <translation>Tên hoặc địa chỉ của đồng nghiệp</translation>
    </message>
    <message>
        <source>Colleagues found</source>
        <translation>Đồng nghiệp tìm thấy</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Nobody at %1 is called that. Only colleagues can be chosen.</source>
        <translation>Không ai ở %1 tên như vậy. Chỉ chọn được đồng nghiệp.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Quyền riêng tư</translation>
    </message>
    <message>
        <source>What others see of you, and where your words go.</source>
        <translation>Người khác thấy gì về bạn, và lời của bạn đi đâu.</translation>
    </message>
    <message>
        <source>What colleagues see</source>
        <translation>Đồng nghiệp thấy gì</translation>
    </message>
    <message>
        <source>Your conversations with your agent are yours alone, until you share one. When you open or continue what somebody shared with you, they see that you did: it is their receipt.</source>
        <translation>Các cuộc trò chuyện với tác tử là của riêng bạn cho đến khi bạn chia sẻ. Khi bạn mở hoặc tiếp tục nội dung ai đó chia sẻ với bạn, họ thấy điều đó: đó là biên nhận của họ.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Những gì được gửi đi</translation>
    </message>
    <message>
        <source>What stays on this computer</source>
        <translation>Những gì ở lại trên máy tính này</translation>
    </message>
    <message>
        <source>Copies of the proposals you may see, edits that wait to be sent, drafts, and these settings. Your sign-in lies in the system&apos;s keychain, or in an encrypted file where there is none; your password is never kept. Signing out deletes the copies.</source>
        <translation>Bản sao các đề án bạn được xem, các chỉnh sửa chờ gửi, bản nháp và những cài đặt này. Thông tin đăng nhập nằm trong kho khóa của hệ thống, hoặc trong một tệp mã hóa nếu không có kho khóa; mật khẩu không bao giờ được lưu. Đăng xuất sẽ xóa các bản sao.</translation>
    </message>
    <message>
        <source>Show colleagues which proposal I have open</source>
        <translation>Cho đồng nghiệp thấy tôi đang mở đề án nào</translation>
    </message>
    <message>
        <source>They see your disc in its header. You see theirs in any case.</source>
        <translation>Họ thấy hình đại diện của bạn ở đầu đề án. Bạn vẫn luôn thấy của họ.</translation>
    </message>
    <message>
        <source>Nobody is signed in, so nothing is sent.</source>
        <translation>Không có ai đăng nhập nên không có gì được gửi đi.</translation>
    </message>
    <message>
        <source>What you write in proposals and to your agent goes to %1, your company&apos;s server, and from there to the model that your company chose. The server also keeps which sections you have read, so that every computer of yours knows.</source>
        <translation>Những gì bạn viết trong đề án và cho tác tử được gửi đến %1, máy chủ của công ty bạn, rồi từ đó đến mô hình mà công ty đã chọn. Máy chủ cũng lưu bạn đã đọc phần nào, để mọi máy tính của bạn đều biết.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ProposalPaper</name>
    <message>
        <source>This proposal is not here any more.</source>
        <translation>Đề án này không còn ở đây nữa.</translation>
    </message>
    <message>
        <source>Ask its owner if you still need it.</source>
        <translation>Hãy hỏi chủ sở hữu nếu bạn vẫn cần.</translation>
    </message>
    <message>
        <source>Prepared for</source>
        <translation>Dành cho</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Người soạn</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ReceiptLine</name>
    <message>
        <source>not yet: %1</source>
        <translation>chưa: %1</translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <translation>Biên nhận: %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::RecordField</name>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Accept: %1</source>
        <translation>Chấp nhận: %1</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Sửa: %1</translation>
    </message>
    <message>
        <source>Not sent along.</source>
        <translation>Không gửi kèm.</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Đã chấp nhận</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Của bạn</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Đã bỏ qua</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>Gửi kèm</translation>
    </message>
    <message>
        <source>Nothing found in the conversation. What belongs here: %1</source>
        <translation>Không tìm thấy gì trong cuộc trò chuyện. Nội dung cần ghi: %1</translation>
    </message>
    <message>
        <source>A secret is hidden when this is sent. They read: %1</source>
        <translation>Thông tin bí mật sẽ được ẩn khi gửi. Người nhận đọc: %1</translation>
    </message>
    <message>
        <source>Take along: %1</source>
        <translation>Gửi kèm: %1</translation>
    </message>
    <message>
        <source>Skip: %1</source>
        <translation>Bỏ qua: %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ReportDialog</name>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>Đã sao chép báo cáo.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Văn bản (*.txt)</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>Không ghi được tệp: %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on this one.</source>
        <translation>Hãy chọn thư mục khác, hoặc giải phóng chỗ ở thư mục này.</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Đã lưu báo cáo.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Thẩm định</translation>
    </message>
    <message>
        <source>Suggestions that wait for you. J and K move, A accepts, R rejects, Ctrl+Z takes it back.</source>
        <translation>Các đề xuất đang chờ bạn. J và K để di chuyển, A chấp nhận, R bác, Ctrl+Z hoàn tác.</translation>
    </message>
    <message>
        <source>Nothing waits for your decision</source>
        <translation>Không có gì chờ bạn quyết định</translation>
    </message>
    <message>
        <source>When a colleague suggests a change to something you edit, you decide about it here.</source>
        <translation>Khi đồng nghiệp đề xuất thay đổi nội dung bạn chỉnh sửa, bạn quyết định ở đây.</translation>
    </message>
    <message>
        <source>Untitled proposal</source>
        <translation>Đề án chưa có tiêu đề</translation>
    </message>
</context>
<context>
    <name>agentee::ui::RevisionModel</name>
    <message>
        <source>via agent %1</source>
        <translation>qua tác tử %1</translation>
    </message>
    <message>
        <source>accepted by %1</source>
        <translation>được %1 chấp nhận</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>%1 · %2
%3</source>
        <translation>%1 · %2
%3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaChipsInput</name>
    <message>
        <source>Add to %1</source>
        <translation>Thêm vào %1</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Thêm…</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaChoiceInput</name>
    <message>
        <source>Not set</source>
        <translation>Chưa đặt</translation>
    </message>
    <message>
        <source>%1 (not one of the choices)</source>
        <translation>%1 (không có trong các lựa chọn)</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaDateInput</name>
    <message>
        <source>Not set</source>
        <translation>Chưa đặt</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Mở lịch</translation>
    </message>
    <message>
        <source>Open the calendar (Alt+Down)</source>
        <translation>Mở lịch (Alt+Xuống)</translation>
    </message>
    <message>
        <source>This is not a day. Write it like %1.</source>
        <translation>Đây không phải ngày. Hãy viết như %1.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaField</name>
    <message>
        <source>Needed</source>
        <translation>Bắt buộc</translation>
    </message>
    <message>
        <source>This value does not fit the field. It is shown as it is, as JSON.</source>
        <translation>Giá trị này không hợp với trường. Nó được hiển thị nguyên dạng JSON.</translation>
    </message>
    <message>
        <source>%1, needed</source>
        <translation>%1, bắt buộc</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaForm</name>
    <message>
        <source>Form</source>
        <translation>Biểu mẫu</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>State as JSON</source>
        <translation>Trạng thái dạng JSON</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Và %n mục nữa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaLongTextInput</name>
    <message>
        <source>Not set</source>
        <translation>Chưa đặt</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaNumberInput</name>
    <message>
        <source>Not set</source>
        <translation>Chưa đặt</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Ở đây cần số nguyên.</translation>
    </message>
    <message>
        <source>This is not a number. Write it like %1.</source>
        <translation>Đây không phải số. Hãy viết như %1.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaRow</name>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Nothing filled in yet</source>
        <translation>Chưa điền gì</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>Thu gọn %1</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>Mở rộng %1</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Mở rộng</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Chuyển lên: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Chuyển xuống: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Bỏ %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaRowsInput</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Thêm vào %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Đã bỏ: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message numerus="yes">
        <source>There may be no more than %n.</source>
        <translation>
            <numerusform>Không được có nhiều hơn %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaTextInput</name>
    <message>
        <source>Not set</source>
        <translation>Chưa đặt</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SearchModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 trong %2: %3</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SectionBuffer</name>
    <message>
        <source>yours</source>
        <translation>của bạn</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>của họ</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SessionsPanel</name>
    <message>
        <source>Conversations</source>
        <translation>Cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Whose conversation</source>
        <translation>Cuộc trò chuyện của ai</translation>
    </message>
    <message>
        <source>No proposal is open</source>
        <translation>Không có đề án nào đang mở</translation>
    </message>
    <message>
        <source>Conversations about a proposal appear here: yours, and those that colleagues showed you.</source>
        <translation>Các cuộc trò chuyện về một đề án xuất hiện ở đây: của bạn, và của đồng nghiệp cho bạn xem.</translation>
    </message>
    <message>
        <source>More about your conversation</source>
        <translation>Thêm về cuộc trò chuyện của bạn</translation>
    </message>
    <message>
        <source>End this conversation…</source>
        <translation>Kết thúc cuộc trò chuyện này…</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Của tôi</translation>
    </message>
    <message>
        <source>%1&apos;s conversation, read-only</source>
        <translation>Cuộc trò chuyện của %1, chỉ đọc</translation>
    </message>
    <message>
        <source>%1&apos;s conversation is no longer shared with you.</source>
        <translation>Cuộc trò chuyện của %1 không còn được chia sẻ với bạn.</translation>
    </message>
    <message>
        <source>The proposal and what you wrote yourself stay as they are.</source>
        <translation>Đề án và những gì bạn tự viết giữ nguyên.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SetAsideList</name>
    <message>
        <source>Set aside: %L1</source>
        <translation>Đã để riêng: %L1</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Sao chép văn bản</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Back among what needs you, to be sent or made a suggestion</source>
        <translation>Trở lại danh sách cần bạn xử lý, để gửi hoặc chuyển thành đề xuất</translation>
    </message>
    <message>
        <source>set aside %1, deleted after 30 days</source>
        <translation>để riêng %1, sẽ xóa sau 30 ngày</translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation>Đã sao chép văn bản.</translation>
    </message>
    <message>
        <source>It is back among what needs you.</source>
        <translation>Mục này đã trở lại danh sách cần bạn xử lý.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Settings</name>
    <message>
        <source>Your choice is in effect, but could not be kept for the next start.</source>
        <translation>Lựa chọn của bạn đã có hiệu lực nhưng không lưu được cho lần khởi động sau.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that %1 can be written to.</source>
        <translation>Hãy kiểm tra đĩa chưa đầy và có thể ghi vào %1.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SettingsWindow</name>
    <message>
        <source>Settings – Agentee</source>
        <translation>Cài đặt – Agentee</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Tìm trong cài đặt</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Chủ đề</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShareCard</name>
    <message>
        <source>Continue as me</source>
        <translation>Tiếp tục với tư cách của tôi</translation>
    </message>
    <message>
        <source>Open proposal</source>
        <translation>Mở đề án</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Từ chối…</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>End reading</source>
        <translation>Kết thúc quyền đọc</translation>
    </message>
    <message>
        <source>They can no longer read your conversation. The proposal stays as it is.</source>
        <translation>Họ không còn đọc được cuộc trò chuyện của bạn. Đề án giữ nguyên.</translation>
    </message>
    <message>
        <source>a proposal</source>
        <translation>một đề án</translation>
    </message>
    <message>
        <source>You handed “%1” over to %2</source>
        <translation>Bạn đã bàn giao “%1” cho %2</translation>
    </message>
    <message>
        <source>%1 handed “%2” over to you</source>
        <translation>%1 đã bàn giao “%2” cho bạn</translation>
    </message>
    <message>
        <source>You asked %1 to review “%2”</source>
        <translation>Bạn đã nhờ %1 thẩm định “%2”</translation>
    </message>
    <message>
        <source>%1 asks you to review “%2”</source>
        <translation>%1 nhờ bạn thẩm định “%2”</translation>
    </message>
    <message>
        <source>Handoff record %1</source>
        <translation>Biên bản bàn giao %1</translation>
    </message>
    <message>
        <source>The conversation can no longer be read.</source>
        <translation>Cuộc trò chuyện không còn đọc được.</translation>
    </message>
    <message>
        <source>Without a conversation.</source>
        <translation>Không kèm cuộc trò chuyện.</translation>
    </message>
    <message>
        <source>Conversation followed, messages so far: %L1</source>
        <translation>Theo dõi cuộc trò chuyện, số tin nhắn đến nay: %L1</translation>
    </message>
    <message>
        <source>Conversation up to then, messages: %L1</source>
        <translation>Cuộc trò chuyện đến lúc đó, số tin nhắn: %L1</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>chưa mở</translation>
    </message>
    <message>
        <source>opened %L1 ×</source>
        <translation>đã mở %L1 lần</translation>
    </message>
    <message>
        <source>readable until %1</source>
        <translation>đọc được đến %1</translation>
    </message>
    <message>
        <source>no end date</source>
        <translation>không có ngày kết thúc</translation>
    </message>
    <message>
        <source>Recall and edit again</source>
        <translation>Thu hồi và chỉnh sửa lại</translation>
    </message>
    <message>
        <source>Why not? %1 will read this.</source>
        <translation>Vì sao không? %1 sẽ đọc điều này.</translation>
    </message>
    <message>
        <source>For example: away until Monday</source>
        <translation>Ví dụ: vắng mặt đến thứ Hai</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Từ chối</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShareDialog</name>
    <message>
        <source>Share “%1”</source>
        <translation>Chia sẻ “%1”</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Chia sẻ</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShareForm</name>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Ask for a review</source>
        <translation>Nhờ thẩm định</translation>
    </message>
    <message>
        <source>Show my conversation</source>
        <translation>Cho xem cuộc trò chuyện của tôi</translation>
    </message>
    <message>
        <source>Up to now</source>
        <translation>Đến bây giờ</translation>
    </message>
    <message>
        <source>They read what was said until this moment.</source>
        <translation>Họ đọc những gì đã nói đến lúc này.</translation>
    </message>
    <message>
        <source>Keep following</source>
        <translation>Tiếp tục theo dõi</translation>
    </message>
    <message>
        <source>They also read what you say later, until you end it.</source>
        <translation>Họ cũng đọc những gì bạn nói sau này, cho đến khi bạn kết thúc.</translation>
    </message>
    <message>
        <source>How long the conversation can be read</source>
        <translation>Cuộc trò chuyện đọc được trong bao lâu</translation>
    </message>
    <message>
        <source>Readable until I end it</source>
        <translation>Đọc được đến khi tôi kết thúc</translation>
    </message>
    <message numerus="yes">
        <source>Readable for %n days</source>
        <translation>
            <numerusform>Đọc được trong %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Với ai</translation>
    </message>
    <message>
        <source>What happens to the edit right</source>
        <translation>Quyền chỉnh sửa sẽ ra sao</translation>
    </message>
    <message>
        <source>What they will see</source>
        <translation>Họ sẽ thấy gì</translation>
    </message>
    <message>
        <source>Handoff record</source>
        <translation>Biên bản bàn giao</translation>
    </message>
    <message>
        <source>Drafted from your conversation. Accept, edit or skip each part; all of it travels with the share.</source>
        <translation>Soạn từ cuộc trò chuyện của bạn. Chấp nhận, sửa hoặc bỏ qua từng mục; tất cả đi kèm phần chia sẻ.</translation>
    </message>
    <message>
        <source>Close, keep as draft</source>
        <translation>Đóng, giữ bản nháp</translation>
    </message>
    <message>
        <source>Preparing what they will see</source>
        <translation>Đang chuẩn bị những gì họ sẽ thấy</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>They</source>
        <translation>Họ</translation>
    </message>
    <message>
        <source>Only the person who edits can hand over.</source>
        <translation>Chỉ người đang chỉnh sửa mới bàn giao được.</translation>
    </message>
    <message>
        <source>They edit from now on; you can suggest.</source>
        <translation>Từ nay họ chỉnh sửa; bạn có thể đề xuất.</translation>
    </message>
    <message>
        <source>%1 edits from now on; you can suggest.</source>
        <translation>Từ nay %1 chỉnh sửa; bạn có thể đề xuất.</translation>
    </message>
    <message>
        <source>You keep editing; they suggest and you decide.</source>
        <translation>Bạn tiếp tục chỉnh sửa; họ đề xuất và bạn quyết định.</translation>
    </message>
    <message>
        <source>You keep editing; %1 suggests and you decide.</source>
        <translation>Bạn tiếp tục chỉnh sửa; %1 đề xuất và bạn quyết định.</translation>
    </message>
    <message>
        <source>You have no conversation in this proposal yet.</source>
        <translation>Bạn chưa có cuộc trò chuyện nào trong đề án này.</translation>
    </message>
    <message>
        <source>The proposal as it is, and this much of your conversation:</source>
        <translation>Đề án như hiện tại, và chừng này cuộc trò chuyện của bạn:</translation>
    </message>
    <message>
        <source>The proposal and the handoff record. Your conversation stays with you.</source>
        <translation>Đề án và biên bản bàn giao. Cuộc trò chuyện của bạn ở lại với bạn.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Đang gửi…</translation>
    </message>
    <message>
        <source>Hand over to %1</source>
        <translation>Bàn giao cho %1</translation>
    </message>
    <message>
        <source>Ask %1 to review</source>
        <translation>Nhờ %1 thẩm định</translation>
    </message>
    <message>
        <source>You may read this proposal, but not share it.</source>
        <translation>Bạn được đọc đề án này, nhưng không được chia sẻ.</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Hãy chọn một đồng nghiệp.</translation>
    </message>
    <message>
        <source>First look at what they will see; that needs the network.</source>
        <translation>Trước hết hãy xem họ sẽ thấy gì; việc này cần mạng.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShareSentPage</name>
    <message>
        <source>Recall</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Đã thu hồi</translation>
    </message>
    <message>
        <source>%1 can no longer read your conversation.</source>
        <translation>%1 không còn đọc được cuộc trò chuyện của bạn.</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 đã từ chối</translation>
    </message>
    <message>
        <source>You edit the proposal again.</source>
        <translation>Bạn lại chỉnh sửa đề án.</translation>
    </message>
    <message>
        <source>Ask somebody else, or talk to %1.</source>
        <translation>Hãy nhờ người khác, hoặc trao đổi với %1.</translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation>Đã bàn giao cho %1</translation>
    </message>
    <message>
        <source>%1 is asked to review</source>
        <translation>Đã nhờ %1 thẩm định</translation>
    </message>
    <message>
        <source>%1 edits now. You can still read everything and suggest changes.</source>
        <translation>Bây giờ %1 chỉnh sửa. Bạn vẫn đọc được mọi thứ và đề xuất thay đổi.</translation>
    </message>
    <message>
        <source>You keep editing. %1&apos;s suggestions come to you.</source>
        <translation>Bạn tiếp tục chỉnh sửa. Các đề xuất của %1 sẽ đến với bạn.</translation>
    </message>
    <message>
        <source>Recall and edit again</source>
        <translation>Thu hồi và chỉnh sửa lại</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SharedTranscriptPage</name>
    <message>
        <source>Conversation</source>
        <translation>Cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Handoff record</source>
        <translation>Biên bản bàn giao</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Từ đó đến nay</translation>
    </message>
    <message>
        <source>Continue as me</source>
        <translation>Tiếp tục với tư cách của tôi</translation>
    </message>
    <message>
        <source>Begin your own conversation, with the handoff record</source>
        <translation>Bắt đầu cuộc trò chuyện của riêng bạn, với biên bản bàn giao</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Từ chối…</translation>
    </message>
    <message>
        <source>Go to my conversation</source>
        <translation>Đến cuộc trò chuyện của tôi</translation>
    </message>
    <message>
        <source>Fetching the conversation</source>
        <translation>Đang tải cuộc trò chuyện</translation>
    </message>
    <message>
        <source>Fetching the conversation…</source>
        <translation>Đang tải cuộc trò chuyện…</translation>
    </message>
    <message>
        <source>Nothing has been said in this conversation yet.</source>
        <translation>Cuộc trò chuyện này chưa có gì.</translation>
    </message>
    <message>
        <source>The conversation is not on this computer yet.</source>
        <translation>Cuộc trò chuyện chưa có trên máy tính này.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>This conversation is no longer shared with you.</source>
        <translation>Cuộc trò chuyện này không còn được chia sẻ với bạn.</translation>
    </message>
    <message>
        <source>New messages appear here as they are written.</source>
        <translation>Tin nhắn mới xuất hiện ở đây ngay khi được viết.</translation>
    </message>
    <message>
        <source>It shows what was said until then.</source>
        <translation>Hiển thị những gì đã nói đến lúc đó.</translation>
    </message>
    <message>
        <source>Readable until %1.</source>
        <translation>Đọc được đến %1.</translation>
    </message>
    <message>
        <source>Read-only: %1&apos;s conversation, shared with you %2</source>
        <translation>Chỉ đọc: cuộc trò chuyện của %1, chia sẻ với bạn %2</translation>
    </message>
    <message>
        <source>Beginning of the document</source>
        <translation>Phần mở đầu tài liệu</translation>
    </message>
    <message>
        <source>changed by %1, %2</source>
        <translation>được %1 thay đổi, %2</translation>
    </message>
    <message>
        <source>Nothing in the proposal has changed since it was shared.</source>
        <translation>Đề án không có gì thay đổi từ khi được chia sẻ.</translation>
    </message>
    <message>
        <source>Why not? %1 will read this and gets the proposal back.</source>
        <translation>Vì sao không? %1 sẽ đọc điều này và nhận lại đề án.</translation>
    </message>
    <message>
        <source>For example: away until Monday</source>
        <translation>Ví dụ: vắng mặt đến thứ Hai</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Từ chối</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) in the conversation of %1.</source>
        <translation>
            <numerusform>%n tin nhắn mới trong cuộc trò chuyện của %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShortcutRow</name>
    <message>
        <source>Use them here</source>
        <translation>Dùng ở đây</translation>
    </message>
    <message>
        <source>Keys for: %1</source>
        <translation>Phím tắt cho: %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Trở lại %1</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>không có phím tắt</translation>
    </message>
    <message>
        <source>Standard keys for: %1</source>
        <translation>Phím chuẩn cho: %1</translation>
    </message>
    <message>
        <source>%1 already does “%2”.</source>
        <translation>%1 đã dùng cho “%2”.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Welcome to Agentee</source>
        <translation>Chào mừng đến với Agentee</translation>
    </message>
    <message>
        <source>agentee.example.com</source>
        <translation>agentee.example.com</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Địa chỉ email</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>This server runs on your own computer with sample people. Sign in as ana@northwind.example with the password northwind.</source>
        <translation>Máy chủ này chạy trên chính máy tính của bạn với những người mẫu. Đăng nhập bằng ana@northwind.example với mật khẩu northwind.</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Đây không phải địa chỉ máy chủ.</translation>
    </message>
    <message>
        <source>It looks like agentee.example.com and is reached over https.</source>
        <translation>Địa chỉ có dạng agentee.example.com và được truy cập qua https.</translation>
    </message>
    <message>
        <source>Type your email address and your password.</source>
        <translation>Hãy nhập địa chỉ email và mật khẩu.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Đang đăng nhập</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Collect diagnostics…</source>
        <translation>Thu thập thông tin chẩn đoán…</translation>
    </message>
    <message>
        <source>Proxy and certificates</source>
        <translation>Proxy và chứng chỉ</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Chứng chỉ của tổ chức cấp</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Chứng chỉ (*.pem *.crt *.cer *.der);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Không đọc được tệp: %1</translation>
    </message>
    <message>
        <source>“%1” is believed for %2.</source>
        <translation>“%1” được tin cậy cho %2.</translation>
    </message>
    <message>
        <source>Under “Proxy and certificates” it can be removed again.</source>
        <translation>Có thể bỏ lại trong mục “Proxy và chứng chỉ”.</translation>
    </message>
    <message>
        <source>Keep me signed in</source>
        <translation>Giữ tôi đăng nhập</translation>
    </message>
    <message>
        <source>Otherwise you sign in again at the next start. What you wrote stays on this computer either way.</source>
        <translation>Nếu không, bạn đăng nhập lại khi khởi động lần sau. Dù thế nào, những gì bạn viết vẫn ở trên máy tính này.</translation>
    </message>
    <message>
        <source>Waiting for the keychain of this desktop.</source>
        <translation>Đang chờ kho khóa của máy tính này.</translation>
    </message>
    <message>
        <source>Perhaps it asks for its password in another window. Without it your sign-in is kept encrypted in a file.</source>
        <translation>Có thể nó đang hỏi mật khẩu trong một cửa sổ khác. Nếu không có nó, phiên đăng nhập của bạn được giữ mã hóa trong một tệp.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Tiếp tục không cần nó</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Spoken</name>
    <message>
        <source>Empty this field</source>
        <translation>Xóa nội dung ô này</translation>
    </message>
</context>
<context>
    <name>agentee::ui::StatePage</name>
    <message>
        <source>Suggest other values</source>
        <translation>Đề xuất giá trị khác</translation>
    </message>
    <message>
        <source>Your suggestion is on its way.</source>
        <translation>Đề xuất của bạn đang được gửi.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::StatusLine</name>
    <message>
        <source>Signed in as %1 (%2)</source>
        <translation>Đã đăng nhập là %1 (%2)</translation>
    </message>
    <message>
        <source>Please sign in again. Nothing is lost</source>
        <translation>Hãy đăng nhập lại. Không mất gì cả</translation>
    </message>
    <message>
        <source>Offline. You can go on working</source>
        <translation>Ngoại tuyến. Bạn vẫn làm việc tiếp được</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Đang kết nối</translation>
    </message>
    <message numerus="yes">
        <source>Fetching your proposals: %n change(s) so far</source>
        <translation>
            <numerusform>Đang tải các đề án: đến nay %n thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching changes</source>
        <translation>Đang tải các thay đổi</translation>
    </message>
    <message>
        <source>Everything synced</source>
        <translation>Đã đồng bộ hết</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) waiting</source>
        <translation>
            <numerusform>%n chỉnh sửa đang chờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) need you</source>
        <translation>
            <numerusform>%n chỉnh sửa cần bạn xử lý</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Lần thử tiếp theo lúc %1.</translation>
    </message>
    <message>
        <source>Click to see what waits to be sent.</source>
        <translation>Nhấp để xem những gì đang chờ gửi.</translation>
    </message>
    <message>
        <source>The network is back.</source>
        <translation>Đã có mạng trở lại.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::StepBar</name>
    <message>
        <source>done</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>bước hiện tại</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>sắp tới</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bị chặn</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
</context>
<context>
    <name>agentee::ui::StoragePage</name>
    <message>
        <source>Storage</source>
        <translation>Lưu trữ</translation>
    </message>
    <message>
        <source>Everything you may see is kept on this computer, so that it can be read and written without the network.</source>
        <translation>Mọi thứ bạn được xem đều được lưu trên máy tính này, để đọc và viết được cả khi không có mạng.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Fetch everything again…</source>
        <translation>Tải lại tất cả…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Copies of proposals</source>
        <translation>Bản sao các đề án</translation>
    </message>
    <message>
        <source>The copies on this computer are deleted and fetched again from the server. Until that is done you see only what has arrived, and without the network nothing. Edits that were not sent yet and your drafts stay.</source>
        <translation>Các bản sao trên máy tính này bị xóa và được tải lại từ máy chủ. Cho đến khi xong, bạn chỉ thấy những gì đã tải về, và không thấy gì nếu không có mạng. Các chỉnh sửa chưa gửi và bản nháp của bạn vẫn còn.</translation>
    </message>
    <message>
        <source>Delete the copies and fetch them again</source>
        <translation>Xóa các bản sao và tải lại</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Chỉ có ở đây</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Không có ai đăng nhập.</translation>
    </message>
    <message>
        <source>%1, with the index for the search.</source>
        <translation>%1, kể cả chỉ mục tìm kiếm.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) wait to be sent.</source>
        <translation>
            <numerusform>%n chỉnh sửa đang chờ gửi.</numerusform>
        </translation>
    </message>
    <message>
        <source>No edit waits to be sent.</source>
        <translation>Không có chỉnh sửa nào chờ gửi.</translation>
    </message>
    <message>
        <source>Unsent edits, drafts and what you took back need %1.</source>
        <translation>Các chỉnh sửa chưa gửi, bản nháp và những gì bạn rút lại chiếm %1.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SuggestionBar</name>
    <message>
        <source>Send suggestion</source>
        <translation>Gửi đề xuất</translation>
    </message>
    <message>
        <source>Why? A sentence for whoever decides</source>
        <translation>Vì sao? Một câu cho người quyết định</translation>
    </message>
    <message>
        <source>Reason for the suggestion</source>
        <translation>Lý do của đề xuất</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Hủy bỏ</translation>
    </message>
    <message>
        <source>Change the text first</source>
        <translation>Trước hết hãy thay đổi văn bản</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SuggestionCard</name>
    <message>
        <source>What it builds on was changed since this was written. Reject it, or ask for it to be made again.</source>
        <translation>Nội dung nền đã thay đổi sau khi đề xuất được viết. Hãy bác đề xuất, hoặc yêu cầu viết lại.</translation>
    </message>
    <message>
        <source>The same fields were changed since this was written. Choose what stays by rebasing it.</source>
        <translation>Cùng những trường này đã thay đổi sau khi đề xuất được viết. Hãy cập nhật đề xuất và chọn nội dung giữ lại.</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Được đề xuất</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Rebase</source>
        <translation>Cập nhật đề xuất</translation>
    </message>
    <message>
        <source>Edit and accept</source>
        <translation>Sửa rồi chấp nhận</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Bác…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút lại</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Hoàn tác quyết định</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Show what it was made against, what stands there now, and what is proposed</source>
        <translation>Hiện bản gốc, nội dung hiện có và nội dung đề xuất</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Deleted section</source>
        <translation>Phần đã xóa</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>chưa gửi</translation>
    </message>
    <message>
        <source>Your suggestion for %1, %2</source>
        <translation>Đề xuất của bạn cho %1, %2</translation>
    </message>
    <message>
        <source>Suggestion by %1 for %2, %3</source>
        <translation>Đề xuất của %1 cho %2, %3</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Đã chấp nhận</translation>
    </message>
    <message>
        <source>You accepted it, %1</source>
        <translation>Bạn đã chấp nhận, %1</translation>
    </message>
    <message>
        <source>Accepted by %1, %2</source>
        <translation>Được %1 chấp nhận, %2</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Đã bác</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: “%2”</translation>
    </message>
    <message>
        <source>You rejected it</source>
        <translation>Bạn đã bác</translation>
    </message>
    <message>
        <source>Rejected by %1</source>
        <translation>Bị %1 bác</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút lại</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation>Đã thay bằng bản mới hơn</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>Chấp nhận (A)</translation>
    </message>
    <message>
        <source>Reject with a reason (R)</source>
        <translation>Bác kèm lý do (R)</translation>
    </message>
    <message>
        <source>Rebase by hand…</source>
        <translation>Cập nhật đề xuất thủ công…</translation>
    </message>
    <message>
        <source>It is decided already.</source>
        <translation>Đã được quyết định.</translation>
    </message>
    <message>
        <source>Only the person who edits this part can accept it.</source>
        <translation>Chỉ người chỉnh sửa phần này mới chấp nhận được.</translation>
    </message>
    <message>
        <source>Why not? %1 will read this.</source>
        <translation>Vì sao không? %1 sẽ đọc điều này.</translation>
    </message>
    <message>
        <source>A reason saves the next round</source>
        <translation>Nêu lý do giúp khỏi thêm một vòng</translation>
    </message>
    <message>
        <source>Reject with this reason</source>
        <translation>Bác với lý do này</translation>
    </message>
    <message>
        <source>Your version of the proposed text</source>
        <translation>Bản của bạn cho văn bản được đề xuất</translation>
    </message>
    <message>
        <source>Accept as edited</source>
        <translation>Chấp nhận bản đã sửa</translation>
    </message>
    <message>
        <source>What stands there now</source>
        <translation>Nội dung hiện có</translation>
    </message>
    <message>
        <source>%1&apos;s proposal</source>
        <translation>Đề nghị của %1</translation>
    </message>
    <message>
        <source>Rebase with this text</source>
        <translation>Cập nhật đề xuất với văn bản này</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SuggestionList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Hiện thêm %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n đã quyết định</numerusform>
        </translation>
    </message>
    <message>
        <source>Older decisions are in the history of each section.</source>
        <translation>Các quyết định cũ hơn nằm trong lịch sử của từng phần.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Open proposal</source>
        <translation>Mở đề án</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Mở %1</translation>
    </message>
    <message>
        <source>%1&apos;s suggestion is accepted.</source>
        <translation>Đề xuất của %1 được chấp nhận.</translation>
    </message>
    <message>
        <source>%1&apos;s suggestion is rejected.</source>
        <translation>Đề xuất của %1 bị bác.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Take the decision back (%1)</source>
        <translation>Hoàn tác quyết định (%1)</translation>
    </message>
    <message>
        <source>The decision is taken back.</source>
        <translation>Quyết định đã được hoàn tác.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Đề xuất</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Đề xuất sau</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Đề xuất trước</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>Chấp nhận đề xuất</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>Bác đề xuất</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Hoàn tác quyết định vừa rồi</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SuggestionsPage</name>
    <message>
        <source>Suggestions</source>
        <translation>Đề xuất</translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation>Chưa có đề xuất</translation>
    </message>
    <message>
        <source>When a reviewer proposes a change, it appears here with what it changes.</source>
        <translation>Khi người thẩm định đề xuất thay đổi, nó xuất hiện ở đây cùng những gì thay đổi.</translation>
    </message>
    <message>
        <source>Open a section and choose “Suggest a change”; the person who edits decides.</source>
        <translation>Mở một phần và chọn “Đề xuất thay đổi”; người chỉnh sửa sẽ quyết định.</translation>
    </message>
    <message>
        <source>%1 suggests a change: %2.</source>
        <translation>%1 đề xuất một thay đổi: %2.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message numerus="yes">
        <source>%n new suggestion(s).</source>
        <translation>
            <numerusform>%n đề xuất mới.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::ThreeWayView</name>
    <message>
        <source>Which text is shown</source>
        <translation>Văn bản nào được hiển thị</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Made against</source>
        <translation>Bản gốc</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện tại</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Những gì thay đổi</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Transcript</name>
    <message>
        <source>One message left out</source>
        <translation>Một tin nhắn được lược bỏ</translation>
    </message>
    <message numerus="yes">
        <source>%n messages left out</source>
        <translation>
            <numerusform>%n tin nhắn được lược bỏ</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Cuộc trò chuyện</translation>
    </message>
    <message numerus="yes">
        <source>Show earlier (%n more)</source>
        <translation>
            <numerusform>Xem trước đó (còn %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show later (%n more)</source>
        <translation>
            <numerusform>Xem tiếp (còn %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>secrets hidden</source>
        <translation>đã ẩn thông tin bí mật</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>bị cắt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>Nothing more was recorded.</source>
        <translation>Không ghi lại thêm gì.</translation>
    </message>
    <message>
        <source>This is too long to be shown whole; the rest is left out.</source>
        <translation>Nội dung quá dài để hiển thị hết; phần còn lại được lược bỏ.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::TranscriptPaper</name>
    <message>
        <source>This answer was cut off.</source>
        <translation>Câu trả lời này bị ngắt giữa chừng.</translation>
    </message>
    <message>
        <source>This answer was stopped.</source>
        <translation>Câu trả lời này đã bị dừng.</translation>
    </message>
    <message>
        <source>Secrets in this message are masked.</source>
        <translation>Các bí mật trong tin nhắn này đã được che.</translation>
    </message>
    <message>
        <source>There is no conversation to export.</source>
        <translation>Không có cuộc trò chuyện nào để xuất.</translation>
    </message>
    <message>
        <source>Choose the tab of a conversation on the right.</source>
        <translation>Hãy chọn thẻ của một cuộc trò chuyện ở bên phải.</translation>
    </message>
    <message>
        <source>Conversation about “%1”</source>
        <translation>Cuộc trò chuyện về “%1”</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Của</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Số tin nhắn</translation>
    </message>
    <message>
        <source>Exported on</source>
        <translation>Ngày xuất</translation>
    </message>
</context>
<context>
    <name>agentee::ui::TranscriptPreview</name>
    <message>
        <source>What they will see of the conversation</source>
        <translation>Phần cuộc trò chuyện họ sẽ thấy</translation>
    </message>
    <message>
        <source>Messages: %L1</source>
        <translation>Tin nhắn: %L1</translation>
    </message>
    <message>
        <source>secrets masked: %L1</source>
        <translation>đã che thông tin bí mật: %L1</translation>
    </message>
    <message>
        <source>left out: %L1</source>
        <translation>đã lược bỏ: %L1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Hiện %n tin trước đó</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Đưa trở lại</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Lược bỏ</translation>
    </message>
    <message>
        <source>Put message %1 back</source>
        <translation>Đưa tin nhắn %1 trở lại</translation>
    </message>
    <message>
        <source>Leave message %1 out</source>
        <translation>Lược bỏ tin nhắn %1</translation>
    </message>
    <message>
        <source>Left out. They see that something was left out, not what.</source>
        <translation>Đã lược bỏ. Họ thấy rằng có nội dung bị lược bỏ, nhưng không thấy là gì.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Bản ghi trò chuyện</translation>
    </message>
    <message>
        <source>The part of the program that shows it is missing. Install Agentee again.</source>
        <translation>Thiếu bộ phận hiển thị của chương trình. Hãy cài lại Agentee.</translation>
    </message>
    <message>
        <source>This transcript could not be shown.</source>
        <translation>Không hiển thị được bản ghi trò chuyện này.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Hiển thị lại</translation>
    </message>
    <message>
        <source>The part of the program that shows it stopped. Nothing is lost.</source>
        <translation>Bộ phận hiển thị của chương trình đã dừng. Không mất gì cả.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>agentee::ui::UpdateDialog</name>
    <message>
        <source>Download and install</source>
        <translation>Tải xuống và cài đặt</translation>
    </message>
    <message>
        <source>A new version of Agentee</source>
        <translation>Phiên bản mới của Agentee</translation>
    </message>
    <message>
        <source>Agentee %1, published on %2</source>
        <translation>Agentee %1, phát hành ngày %2</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Có gì mới</translation>
    </message>
    <message>
        <source>The version that you use must not be used any longer.</source>
        <translation>Phiên bản bạn đang dùng không được dùng nữa.</translation>
    </message>
    <message>
        <source>Install the new one; what you wrote stays as it is.</source>
        <translation>Hãy cài phiên bản mới; những gì bạn đã viết giữ nguyên.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Đang tải xuống…</translation>
    </message>
</context>
<context>
    <name>agentee::ui::WelcomePage</name>
    <message>
        <source>Start the trial</source>
        <translation>Bắt đầu dùng thử</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Kết nối…</translation>
    </message>
    <message>
        <source>Welcome to Agentee</source>
        <translation>Chào mừng đến với Agentee</translation>
    </message>
    <message>
        <source>Proposals that people and their agents write together.</source>
        <translation>Đề án do con người và các tác tử của họ cùng viết.</translation>
    </message>
    <message>
        <source>Try it on this computer</source>
        <translation>Dùng thử trên máy tính này</translation>
    </message>
    <message>
        <source>With a sample proposal and an agent. Nothing you write is sent anywhere, and you can take it along to your company later.</source>
        <translation>Có sẵn đề án mẫu và một tác tử. Những gì bạn viết không gửi đi đâu, và sau này bạn có thể mang theo về công ty.</translation>
    </message>
    <message>
        <source>Connect to your company</source>
        <translation>Kết nối với công ty</translation>
    </message>
    <message>
        <source>With the address and the account that your administrator gave you. Your colleagues and your proposals are there.</source>
        <translation>Bằng địa chỉ và tài khoản do quản trị viên cung cấp. Đồng nghiệp và đề án của bạn ở đó.</translation>
    </message>
    <message>
        <source>Starting the server on this computer</source>
        <translation>Đang khởi động máy chủ trên máy tính này</translation>
    </message>
</context>
<context>
    <name>agentee::ui::WordDiffView</name>
    <message>
        <source>Changes</source>
        <translation>Thay đổi</translation>
    </message>
    <message numerus="yes">
        <source>… %n lines unchanged</source>
        <translation>
            <numerusform>… %n dòng không đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: “%1”.</source>
        <translation>Đã thêm: “%1”.</translation>
    </message>
    <message>
        <source>Removed: “%1”.</source>
        <translation>Đã bỏ: “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more change(s).</source>
        <translation>
            <numerusform>Và %n thay đổi nữa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::WorkspaceHeader</name>
    <message>
        <source>Share</source>
        <translation>Chia sẻ</translation>
    </message>
    <message>
        <source>Take the edit right</source>
        <translation>Nhận quyền chỉnh sửa</translation>
    </message>
    <message>
        <source>Title of the proposal</source>
        <translation>Tiêu đề của đề án</translation>
    </message>
    <message>
        <source>You become the one who edits. The present editor can suggest changes.</source>
        <translation>Bạn trở thành người chỉnh sửa. Người chỉnh sửa hiện tại có thể đề xuất thay đổi.</translation>
    </message>
    <message>
        <source>Editors and owners can bring colleagues in</source>
        <translation>Người biên tập và chủ sở hữu có thể mời đồng nghiệp tham gia</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Đến %1</translation>
    </message>
    <message>
        <source>%1 has this open</source>
        <translation>%1 đang mở đề án này</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Quay lại %1</translation>
    </message>
    <message>
        <source>Bring a colleague in</source>
        <translation>Mời đồng nghiệp tham gia</translation>
    </message>
</context>
<context>
    <name>agentee::ui::WorkspaceList</name>
    <message>
        <source>In text</source>
        <translation>Trong văn bản</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Search titles and texts</source>
        <translation>Tìm tiêu đề và văn bản</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Đề án</translation>
    </message>
    <message>
        <source>Matches in the texts</source>
        <translation>Kết quả trong văn bản</translation>
    </message>
    <message>
        <source>No proposals yet.</source>
        <translation>Chưa có đề án nào.</translation>
    </message>
    <message>
        <source>Those that colleagues share with you appear here.</source>
        <translation>Những đề án đồng nghiệp chia sẻ với bạn xuất hiện ở đây.</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>Đề án mới</translation>
    </message>
    <message>
        <source>In text (%1)</source>
        <translation>Trong văn bản (%1)</translation>
    </message>
    <message>
        <source>Nothing in the texts</source>
        <translation>Không có gì trong văn bản</translation>
    </message>
    <message>
        <source>The texts are still being indexed</source>
        <translation>Văn bản vẫn đang được lập chỉ mục</translation>
    </message>
</context>
<context>
    <name>agentee::ui::WorkspaceListModel</name>
    <message>
        <source>Assigned to me</source>
        <translation>Giao cho tôi</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Cần thẩm định</translation>
    </message>
    <message>
        <source>Shared by me</source>
        <translation>Tôi đã chia sẻ</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2, changed since you last looked</source>
        <translation>%1, %2, đã thay đổi từ lần bạn xem trước</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n proposal(s)</source>
        <translation>
            <numerusform>%1, %n đề án</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Mọi thứ khác</translation>
    </message>
</context>
<context>
    <name>agentee::ui::WorkspacePage</name>
    <message>
        <source>Parts of the proposal</source>
        <translation>Các mục của đề án</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Suggestions %1</source>
        <translation>Đề xuất %1</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Đề xuất</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>The facts of this proposal as a form</source>
        <translation>Thông tin của đề án dưới dạng biểu mẫu</translation>
    </message>
    <message>
        <source>Versions of the current section</source>
        <translation>Các phiên bản của phần hiện tại</translation>
    </message>
</context>
<context>
    <name>exportDocument</name>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>Không ghi được tệp: %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on this one.</source>
        <translation>Hãy chọn thư mục khác, hoặc giải phóng chỗ ở thư mục này.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The channel for later starts could not be opened.</source>
        <translation>Không mở được kênh cho các lần khởi động sau.</translation>
    </message>
    <message>
        <source>Check that the folder for temporary files can be written to and is not full.</source>
        <translation>Hãy kiểm tra rằng có thể ghi vào thư mục tệp tạm và nó chưa đầy.</translation>
    </message>
</context>
</TS>
