<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>EditStanding</name>
    <message>
        <source>Nobody holds the edit right now. You can suggest a change.</source>
        <translation>Сейчас никто не редактирует. Вы можете предложить правку.</translation>
    </message>
    <message>
        <source>Nobody holds the edit right now. You can read.</source>
        <translation>Сейчас никто не редактирует. Вы можете читать.</translation>
    </message>
    <message>
        <source>Your role here lets you read only. Ask the owner for more.</source>
        <translation>Ваша роль позволяет здесь только читать. Если нужно больше, обратитесь к владельцу.</translation>
    </message>
    <message>
        <source>%1 is editing. You can suggest a change.</source>
        <translation>Сейчас редактирует %1. Вы можете предложить правку.</translation>
    </message>
    <message>
        <source>%1 is editing. You can read.</source>
        <translation>Сейчас редактирует %1. Вы можете читать.</translation>
    </message>
    <message>
        <source>%1 owns this section. You can suggest a change.</source>
        <translation>Владелец этого раздела — %1. Вы можете предложить правку.</translation>
    </message>
    <message>
        <source>%1 owns this section. You can read.</source>
        <translation>Владелец этого раздела — %1. Вы можете читать.</translation>
    </message>
    <message>
        <source>You are editing</source>
        <translation>Редактируете вы</translation>
    </message>
    <message>
        <source>Nobody is editing</source>
        <translation>Никто не редактирует</translation>
    </message>
    <message>
        <source>%1 is editing, you can suggest</source>
        <translation>Редактирует %1, вы можете предлагать правки</translation>
    </message>
    <message>
        <source>%1 is editing, you can read</source>
        <translation>Редактирует %1, вы можете читать</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>entry %1</source>
        <translation>запись %1</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Open this link in your browser?</source>
        <translation>Открыть эту ссылку в браузере?</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Открыть ссылку</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться здесь</translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message>
        <source>The file could not be read: %1.</source>
        <translation>Не удалось прочитать файл: %1.</translation>
    </message>
    <message>
        <source>Look whether it is still there and whether you may read it.</source>
        <translation>Проверьте, на месте ли он и можете ли вы его читать.</translation>
    </message>
</context>
<context>
    <name>SleepWatch</name>
    <message>
        <source>What is being typed is saved</source>
        <translation>Сохраняется набираемый текст</translation>
    </message>
</context>
<context>
    <name>TranscriptWords</name>
    <message numerus="yes">
        <source>Read %n section(s)</source>
        <translation>
            <numerusform>Прочитан %n раздел</numerusform>
            <numerusform>Прочитано %n раздела</numerusform>
            <numerusform>Прочитано %n разделов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched for %n thing(s)</source>
        <translation>
            <numerusform>Выполнен %n поиск</numerusform>
            <numerusform>Выполнено %n поиска</numerusform>
            <numerusform>Выполнено %n поисков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n раз)</numerusform>
            <numerusform>%1 (%n раза)</numerusform>
            <numerusform>%1 (%n раз)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (did not work)</source>
        <translation>%1 (не удалось)</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Агент</translation>
    </message>
    <message>
        <source>Handoff record</source>
        <translation>Запись о передаче</translation>
    </message>
    <message>
        <source>%1  ·  imported from %2</source>
        <translation>%1  ·  импортировано из %2</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>just now</source>
        <translation>только что</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
            <numerusform>%n мин назад</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>вчера, %1</translation>
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
        <translation>Вы</translation>
    </message>
    <message>
        <source>via agent</source>
        <translation>через агента</translation>
    </message>
    <message>
        <source>via agent, %1</source>
        <translation>через агента, %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Continued</source>
        <translation>Продолжено</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Отказ</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Актуальна</translation>
    </message>
    <message>
        <source>Text moved, can be rebased</source>
        <translation>Текст изменился, можно актуализировать</translation>
    </message>
    <message>
        <source>Overlaps with a newer edit</source>
        <translation>Пересекается с более новым изменением</translation>
    </message>
    <message>
        <source>Already applied</source>
        <translation>Уже применено</translation>
    </message>
    <message>
        <source>Section is gone</source>
        <translation>Раздела больше нет</translation>
    </message>
    <message>
        <source>Other parts changed since this was written. Rebase it first, then it can be accepted.</source>
        <translation>После её написания изменились другие места. Сначала актуализируйте правку, затем её можно принять.</translation>
    </message>
    <message>
        <source>The same lines were changed since this was written. Choose what stays by rebasing it.</source>
        <translation>После её написания те же строки были изменены. Актуализируйте правку и выберите, что останется.</translation>
    </message>
    <message>
        <source>What it proposes stands there already, so there is nothing left to accept.</source>
        <translation>То, что в ней предложено, там уже стоит; принимать нечего.</translation>
    </message>
    <message>
        <source>What it changes was deleted, so there is nowhere to put it. Its text stays readable here.</source>
        <translation>То, что она меняет, удалено, и вставить её некуда. Её текст по-прежнему можно прочитать здесь.</translation>
    </message>
</context>
<context>
    <name>ageText</name>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
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
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Sign out %1?</source>
        <translation>Выйти из учётной записи %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) were not sent yet and would be deleted with the copies on this computer.</source>
        <translation>
            <numerusform>%n изменение ещё не отправлено и будет удалено вместе с копиями на этом компьютере.</numerusform>
            <numerusform>%n изменения ещё не отправлены и будут удалены вместе с копиями на этом компьютере.</numerusform>
            <numerusform>%n изменений ещё не отправлено и будет удалено вместе с копиями на этом компьютере.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copies of your proposals on this computer are deleted. They stay on the server.</source>
        <translation>Копии ваших предложений на этом компьютере будут удалены. На сервере они останутся.</translation>
    </message>
    <message>
        <source>Sign out and delete unsent edits</source>
        <translation>Выйти и удалить неотправленные изменения</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Не выходить</translation>
    </message>
</context>
<context>
    <name>agentee::client::CrashOffer</name>
    <message>
        <source>Agentee stopped unexpectedly last time.</source>
        <translation>В прошлый раз работа Agentee неожиданно прервалась.</translation>
    </message>
    <message>
        <source>What you typed is kept. A report of it lies on this computer; it is sent to nobody.</source>
        <translation>Всё, что вы набрали, сохранено. Отчёт об этом лежит на этом компьютере и никому не отправляется.</translation>
    </message>
    <message>
        <source>Look at the report</source>
        <translation>Посмотреть отчёт</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Report of a crash</source>
        <translation>Отчёт о сбое</translation>
    </message>
    <message>
        <source>Where the program was when it stopped; nothing of what you wrote is in it. It helps those who mend the program.</source>
        <translation>В каком месте остановилась программа; ничего из написанного вами в нём нет. Он помогает тем, кто исправляет программу.</translation>
    </message>
</context>
<context>
    <name>agentee::client::CrashReports</name>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>Папка %1 недоступна для записи.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that the folder belongs to you.</source>
        <translation>Проверьте, что диск не заполнен и папка принадлежит вам.</translation>
    </message>
    <message>
        <source>A crash of this program will leave no report.</source>
        <translation>Сбой этой программы не оставит отчёта.</translation>
    </message>
</context>
<context>
    <name>agentee::client::DesktopNotifier</name>
    <message>
        <source>%1 handed this over to you</source>
        <translation>%1 передаёт вам эту работу</translation>
    </message>
    <message>
        <source>%1 asks you to review</source>
        <translation>%1 просит вас о проверке</translation>
    </message>
    <message>
        <source>%1 opened what you shared</source>
        <translation>%1 открывает то, чем вы поделились</translation>
    </message>
    <message>
        <source>%1 continues your work</source>
        <translation>%1 продолжает вашу работу</translation>
    </message>
    <message>
        <source>%1 declined what you shared</source>
        <translation>%1 отказывается от того, чем вы поделились</translation>
    </message>
    <message>
        <source>%1 took a share back</source>
        <translation>%1 отзывает доступ, которым поделился раньше</translation>
    </message>
    <message>
        <source>%1 suggests a change</source>
        <translation>%1 предлагает правку</translation>
    </message>
    <message>
        <source>%1 accepted your suggestion</source>
        <translation>%1 принимает вашу правку</translation>
    </message>
    <message>
        <source>%1 rejected your suggestion</source>
        <translation>%1 отклоняет вашу правку</translation>
    </message>
    <message>
        <source>%1 ended your access</source>
        <translation>%1 закрывает вам доступ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Proposal data</source>
        <translation>Данные предложения</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>You accepted the suggestion by %1.</source>
        <translation>Вы приняли правку от %1.</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Отменить решение</translation>
    </message>
</context>
<context>
    <name>agentee::client::Diagnostics</name>
    <message>
        <source>Collect diagnostics…</source>
        <translation>Собрать диагностику…</translation>
    </message>
    <message>
        <source>Versions, settings, counts, the state of the local data and the log, for those who help you. Names, addresses, titles, texts and passwords are left out. It is sent to nobody: save or copy it.</source>
        <translation>Версии, настройки, количества, состояние локальных данных и журнал — для тех, кто вам помогает. Имена, адреса, заголовки, тексты и пароли исключены. Никому ничего не отправляется: сохраните или скопируйте.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>Looking through the local data…</source>
        <translation>Просмотр локальных данных…</translation>
    </message>
</context>
<context>
    <name>agentee::client::FirstRun</name>
    <message>
        <source>Welcome – Agentee</source>
        <translation>Добро пожаловать – Agentee</translation>
    </message>
    <message>
        <source>Guided start</source>
        <translation>Первое знакомство</translation>
    </message>
    <message>
        <source>Bring your proposals from the trial…</source>
        <translation>Взять предложения из пробы…</translation>
    </message>
    <message>
        <source>Waiting for the keychain of this desktop</source>
        <translation>Ожидание хранилища ключей рабочего стола</translation>
    </message>
</context>
<context>
    <name>agentee::client::LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
</context>
<context>
    <name>agentee::client::LinkElsewhere</name>
    <message>
        <source>This link leads to %1, where you are not signed in.</source>
        <translation>Эта ссылка ведёт на %1, где вы не вошли в систему.</translation>
    </message>
    <message>
        <source>If you know this server, sign in there under File, Accounts, and open the link again.</source>
        <translation>Если этот сервер вам знаком, войдите на него через «Файл», «Учётные записи» и откройте ссылку снова.</translation>
    </message>
    <message>
        <source>This link leads to %1, where you have another account.</source>
        <translation>Эта ссылка ведёт на %1, где у вас другая учётная запись.</translation>
    </message>
    <message>
        <source>The account that is open now is on another server.</source>
        <translation>Открытая сейчас учётная запись находится на другом сервере.</translation>
    </message>
    <message>
        <source>Switch to %1 (%2)</source>
        <translation>Перейти к %1 (%2)</translation>
    </message>
    <message>
        <source>What this link leads to is in another account of yours.</source>
        <translation>То, на что ведёт эта ссылка, находится в другой вашей учётной записи.</translation>
    </message>
    <message>
        <source>The account that is open now does not have it.</source>
        <translation>В открытой сейчас учётной записи этого нет.</translation>
    </message>
    <message>
        <source>What this link leads to is not here.</source>
        <translation>Того, на что ведёт эта ссылка, здесь нет.</translation>
    </message>
    <message>
        <source>It may be in another account of yours, or still on its way.</source>
        <translation>Возможно, это в другой вашей учётной записи или ещё в пути.</translation>
    </message>
    <message>
        <source>Switch to</source>
        <translation>Переключиться на</translation>
    </message>
</context>
<context>
    <name>agentee::client::LocalServer</name>
    <message numerus="yes">
        <source>It is started again in %n second(s). Nothing you typed is lost.</source>
        <translation>
            <numerusform>Он запустится снова через %n секунду. Ничего из набранного не потеряно.</numerusform>
            <numerusform>Он запустится снова через %n секунды. Ничего из набранного не потеряно.</numerusform>
            <numerusform>Он запустится снова через %n секунд. Ничего из набранного не потеряно.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server on this computer ended.</source>
        <translation>Сервер на этом компьютере остановился.</translation>
    </message>
    <message>
        <source>The server on this computer did not start.</source>
        <translation>Сервер на этом компьютере не запустился.</translation>
    </message>
    <message>
        <source>It said: “%1” %2</source>
        <comment>%2: what happens next</comment>
        <translation>Он сообщил: «%1» %2</translation>
    </message>
</context>
<context>
    <name>agentee::client::LocalTrial</name>
    <message>
        <source>The server on this computer is starting</source>
        <translation>Сервер на этом компьютере запускается</translation>
    </message>
    <message>
        <source>The server on this computer ended and is started again</source>
        <translation>Сервер на этом компьютере остановился и запускается снова</translation>
    </message>
</context>
<context>
    <name>agentee::client::LoginStart</name>
    <message>
        <source>Whether Agentee starts when you log in could not be changed: %1</source>
        <translation>Не удалось изменить запуск Agentee при входе в систему: %1</translation>
    </message>
    <message>
        <source>Check that you may write %1.</source>
        <translation>Проверьте, что у вас есть право записи: %1.</translation>
    </message>
    <message>
        <source>The program&apos;s folder has a line break in its name.</source>
        <translation>В имени папки программы есть перевод строки.</translation>
    </message>
</context>
<context>
    <name>agentee::client::Options</name>
    <message>
        <source>Proposals that people and their agents write together.</source>
        <translation>Предложения, которые люди и их агенты пишут вместе.</translation>
    </message>
    <message>
        <source>Shows this text.</source>
        <translation>Показывает этот текст.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Показывает версию.</translation>
    </message>
    <message>
        <source>Folder of accounts and local data.</source>
        <translation>Папка учётных записей и локальных данных.</translation>
    </message>
    <message>
        <source>Address of the server to sign in to.</source>
        <translation>Адрес сервера для входа.</translation>
    </message>
    <message>
        <source>Signs in as a sample person of a trial server.</source>
        <translation>Входит как условный человек пробного сервера.</translation>
    </message>
    <message>
        <source>Markdown files to import, or links to open.</source>
        <translation>Файлы Markdown для импорта или ссылки для открытия.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server.</source>
        <translation>«%1» — не адрес сервера.</translation>
    </message>
    <message>
        <source>Starts beside the clock, without a window, when that is chosen in the settings.</source>
        <translation>Запускается рядом с часами, без окна, если это выбрано в настройках.</translation>
    </message>
</context>
<context>
    <name>agentee::client::Preferences</name>
    <message>
        <source>this computer</source>
        <translation>этот компьютер</translation>
    </message>
    <message>
        <source>Sign in to see what your server offers.</source>
        <translation>Войдите, чтобы увидеть, что предлагает ваш сервер.</translation>
    </message>
    <message>
        <source>Asking your server what it offers…</source>
        <translation>Запрашиваем у сервера, что он предлагает…</translation>
    </message>
    <message>
        <source>What your server offers cannot be seen now: %1</source>
        <translation>Сейчас не видно, что предлагает ваш сервер: %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
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
        <translation>Не удалось изменить данные сервера на этом компьютере.</translation>
    </message>
    <message>
        <source>Start Agentee again.</source>
        <translation>Запустите Agentee ещё раз.</translation>
    </message>
    <message>
        <source>It said: “%1”</source>
        <translation>Сообщение сервера: «%1»</translation>
    </message>
</context>
<context>
    <name>agentee::client::SignInWindow</name>
    <message>
        <source>Sign in – Agentee</source>
        <translation>Вход – Agentee</translation>
    </message>
    <message>
        <source>The server asks you to sign in again. Nothing you typed is lost.</source>
        <translation>Сервер просит войти снова. Всё, что вы ввели, сохранено.</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Вы вышли из учётной записи.</translation>
    </message>
    <message>
        <source>Signing in to the trial server…</source>
        <translation>Вход на пробный сервер…</translation>
    </message>
</context>
<context>
    <name>agentee::client::StartProblem</name>
    <message>
        <source>Agentee could not start</source>
        <translation>Не удалось запустить Agentee</translation>
    </message>
</context>
<context>
    <name>agentee::client::Tray</name>
    <message numerus="yes">
        <source>Agentee: %n unread</source>
        <translation>
            <numerusform>Agentee: %n непрочитанное</numerusform>
            <numerusform>Agentee: %n непрочитанных</numerusform>
            <numerusform>Agentee: %n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>Agentee</source>
        <translation>Agentee</translation>
    </message>
    <message>
        <source>Open Agentee</source>
        <translation>Открыть Agentee</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Непрочитанные</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Завершить</translation>
    </message>
</context>
<context>
    <name>agentee::client::TrialBackend</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Папку %1 создать нельзя.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>В папку %1 нельзя записать.</translation>
    </message>
</context>
<context>
    <name>agentee::client::TrialRun</name>
    <message>
        <source>The client could not be started: %1.</source>
        <translation>Не удалось запустить клиент: %1.</translation>
    </message>
    <message>
        <source>The trial server stays until the other clients end.</source>
        <translation>Пробный сервер работает, пока не завершатся другие клиенты.</translation>
    </message>
    <message>
        <source>The trial server listens at %1.</source>
        <translation>Пробный сервер слушает по адресу %1.</translation>
    </message>
</context>
<context>
    <name>agentee::client::UpdateOffer</name>
    <message>
        <source>Check for updates…</source>
        <translation>Проверить обновления…</translation>
    </message>
    <message>
        <source>Agentee %1 is the newest version.</source>
        <translation>Agentee %1 — новейшая версия.</translation>
    </message>
    <message>
        <source>The installer could not be started.</source>
        <translation>Не удалось запустить установщик.</translation>
    </message>
    <message>
        <source>It lies here: %1</source>
        <translation>Он лежит здесь: %1</translation>
    </message>
    <message>
        <source>Updates of Agentee</source>
        <translation>Обновления Agentee</translation>
    </message>
</context>
<context>
    <name>agentee::models::AuditLine</name>
    <message>
        <source>There are two lines with the number %1.</source>
        <translation>Есть две строки с номером %1.</translation>
    </message>
    <message>
        <source>Line %1 is not where it belongs.</source>
        <translation>Строка %1 стоит не на своём месте.</translation>
    </message>
    <message>
        <source>Line %1 is missing, or is not where it belongs.</source>
        <translation>Строки %1 нет, или она стоит не на своём месте.</translation>
    </message>
    <message>
        <source>Line %1 does not continue the line before it.</source>
        <translation>Строка %1 не продолжает предыдущую.</translation>
    </message>
    <message>
        <source>Line %1 was changed after it was written.</source>
        <translation>Строка %1 изменена после записи.</translation>
    </message>
    <message>
        <source>Line %1 is not the one that was noted outside of the database.</source>
        <translation>Строка %1 не та, что была отмечена вне базы данных.</translation>
    </message>
    <message>
        <source>The end is cut off: line %1 is missing.</source>
        <translation>Конец обрезан: нет строки %1.</translation>
    </message>
</context>
<context>
    <name>agentee::models::Change</name>
    <message>
        <source>is missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>must be empty when a row goes</source>
        <translation>должно быть пустым, когда строка удаляется</translation>
    </message>
    <message>
        <source>must be a workspace when one is purged</source>
        <translation>должно быть рабочим пространством, когда его убирают</translation>
    </message>
    <message>
        <source>must be in the order of their numbers</source>
        <translation>должно идти в порядке номеров</translation>
    </message>
    <message>
        <source>must not be before the last change</source>
        <translation>не должно быть раньше последнего изменения</translation>
    </message>
</context>
<context>
    <name>agentee::models::ConversationImport</name>
    <message>
        <source>must be a person or an agent</source>
        <translation>должно быть человеком или агентом</translation>
    </message>
    <message>
        <source>must be empty: only agents use tools</source>
        <translation>должно быть пустым: инструментами пользуются только агенты</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>не может быть пустым</translation>
    </message>
</context>
<context>
    <name>agentee::models::FrontMatter</name>
    <message>
        <source>The block of facts at the start of the document could not be read; it is kept as it is.</source>
        <translation>Блок сведений в начале документа не удалось прочитать; он сохранён как есть.</translation>
    </message>
</context>
<context>
    <name>agentee::models::HandoffDraft</name>
    <message>
        <source>Begin with what message %1 says: “%2”</source>
        <translation>Начните с того, что говорит сообщение %1: «%2»</translation>
    </message>
</context>
<context>
    <name>agentee::models::HandoffRecord</name>
    <message>
        <source>This is not the id of a handoff record.</source>
        <translation>Это не номер записи о передаче.</translation>
    </message>
    <message>
        <source>Handoff record %1</source>
        <translation>Запись о передаче %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Кратко</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Почему: %1</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Отклонено: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Дальнейшие шаги</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Открытые вопросы</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>Resume prompt</source>
        <translation>Что первым узнаёт следующий агент</translation>
    </message>
</context>
<context>
    <name>agentee::models::JsonDocument</name>
    <message>
        <source>The data is not valid JSON, starting at byte %1.</source>
        <translation>Данные не являются правильным JSON, начиная с байта %1.</translation>
    </message>
    <message>
        <source>The data must be one JSON object.</source>
        <translation>Данные должны быть одним объектом JSON.</translation>
    </message>
    <message>
        <source>The data is nested too deeply.</source>
        <translation>Данные вложены слишком глубоко.</translation>
    </message>
    <message>
        <source>The data names the same field twice, at byte %1.</source>
        <translation>Одно и то же поле названо дважды, байт %1.</translation>
    </message>
    <message>
        <source>The data contains half a character, at byte %1.</source>
        <translation>В данных половина символа, байт %1.</translation>
    </message>
    <message>
        <source>The data contains a number that is too large, at byte %1.</source>
        <translation>В данных слишком большое число, байт %1.</translation>
    </message>
    <message>
        <source>The data goes on after its end, at byte %1.</source>
        <translation>Данные продолжаются после своего конца, байт %1.</translation>
    </message>
    <message>
        <source>The data is larger than %1.</source>
        <translation>Данные больше %1.</translation>
    </message>
    <message>
        <source>The data starts with a byte order mark, which JSON does not have.</source>
        <translation>Данные начинаются с метки порядка байтов, которой в JSON нет.</translation>
    </message>
    <message>
        <source>The data is not valid UTF-8.</source>
        <translation>Данные не являются правильным UTF-8.</translation>
    </message>
</context>
<context>
    <name>agentee::models::JsonPatch</name>
    <message>
        <source>The proposed change cannot be applied.</source>
        <translation>Предложенное изменение нельзя применить.</translation>
    </message>
    <message>
        <source>Make the change again from the present state.</source>
        <translation>Сделайте изменение заново, исходя из текущего состояния.</translation>
    </message>
    <message>
        <source>This operation is not an object.</source>
        <translation>Эта операция — не объект.</translation>
    </message>
    <message>
        <source>This operation is none of add, remove, replace, move, copy and test.</source>
        <translation>Эта операция — не add, remove, replace, move, copy или test.</translation>
    </message>
    <message>
        <source>This operation does not say properly what it changes.</source>
        <translation>Операция не указывает правильно, что она меняет.</translation>
    </message>
    <message>
        <source>This operation has no value.</source>
        <translation>У операции нет значения.</translation>
    </message>
    <message>
        <source>This operation does not say properly where its value comes from.</source>
        <translation>Операция не указывает правильно, откуда берётся значение.</translation>
    </message>
    <message>
        <source>The whole state cannot be removed.</source>
        <translation>Состояние целиком удалить нельзя.</translation>
    </message>
    <message>
        <source>A value cannot be moved into itself.</source>
        <translation>Значение нельзя переместить в само себя.</translation>
    </message>
    <message>
        <source>The whole state cannot be moved.</source>
        <translation>Состояние целиком переместить нельзя.</translation>
    </message>
    <message>
        <source>The copies of this change would make the state too large.</source>
        <translation>Копии в этом изменении сделали бы состояние слишком большим.</translation>
    </message>
    <message>
        <source>The state must remain an object.</source>
        <translation>Состояние должно остаться объектом.</translation>
    </message>
    <message>
        <source>The state is no longer what this change expects.</source>
        <translation>Состояние уже не то, которого ждёт это изменение.</translation>
    </message>
    <message>
        <source>Look at the present state and make the change again.</source>
        <translation>Посмотрите текущее состояние и сделайте изменение заново.</translation>
    </message>
    <message>
        <source>This value has changed.</source>
        <translation>Это значение изменилось.</translation>
    </message>
    <message>
        <source>A change has at most %1 operations.</source>
        <translation>Наибольшее число операций в изменении: %1.</translation>
    </message>
    <message>
        <source>The values of this change are nested too deeply.</source>
        <translation>Значения этого изменения вложены слишком глубоко.</translation>
    </message>
    <message>
        <source>This operation does not fit the present state.</source>
        <translation>Эта операция не подходит к текущему состоянию.</translation>
    </message>
</context>
<context>
    <name>agentee::models::JsonReader</name>
    <message>
        <source>must be a whole number between %1 and %2</source>
        <translation>должно быть целым числом от %1 до %2</translation>
    </message>
    <message>
        <source>must be between %1 and %2 characters</source>
        <translation>должно иметь длину от %1 до %2 символов</translation>
    </message>
    <message>
        <source>must be at most %1 characters</source>
        <translation>наибольшая длина в символах: %1</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>must be an id</source>
        <translation>должно быть идентификатором</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>должно быть текстом</translation>
    </message>
    <message>
        <source>must not contain invalid characters</source>
        <translation>не должно содержать недопустимых символов</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>должно быть true или false</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>должно быть числом</translation>
    </message>
    <message>
        <source>must be a time such as 2026-11-21T09:30:00.000Z</source>
        <translation>должно быть временем, например 2026-11-21T09:30:00.000Z</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>должно быть объектом</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>должно быть списком</translation>
    </message>
    <message>
        <source>must have at most %1 entries</source>
        <translation>наибольшее число записей: %1</translation>
    </message>
    <message>
        <source>must be a list of texts of at most %1 characters</source>
        <translation>должно быть списком текстов длиной до %1 символов</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>здесь неизвестно</translation>
    </message>
    <message>
        <source>Some of the values are missing or wrong.</source>
        <translation>Некоторые значения отсутствуют или неверны.</translation>
    </message>
    <message>
        <source>Correct the values that are named, then try again.</source>
        <translation>Исправьте названные значения и повторите попытку.</translation>
    </message>
    <message>
        <source>must be one of the known words, not “%1”</source>
        <translation>должно быть одним из известных слов, а не «%1»</translation>
    </message>
</context>
<context>
    <name>agentee::models::JsonSchema</name>
    <message>
        <source>The schema is nested too deeply, or refers to itself.</source>
        <translation>Схема вложена слишком глубоко или ссылается на себя.</translation>
    </message>
    <message>
        <source>The schema uses “%1”, which is not supported here.</source>
        <translation>В схеме есть «%1», здесь это не поддерживается.</translation>
    </message>
    <message>
        <source>A part of the schema has an address of its own, which is not supported here.</source>
        <translation>У части схемы есть собственный адрес, здесь это не поддерживается.</translation>
    </message>
    <message>
        <source>The schema refers to something that is not a part of it.</source>
        <translation>Схема ссылается на то, чего в ней нет.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>целое число</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>да или нет</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>список</translation>
    </message>
    <message>
        <source>a group of fields</source>
        <translation>группа полей</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пустое значение</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>This must be a date such as 2026-11-21.</source>
        <translation>Здесь нужна дата, например 2026-11-21.</translation>
    </message>
    <message>
        <source>This must be a date with a time such as 2026-11-21T09:30:00Z.</source>
        <translation>Здесь нужна дата со временем, например 2026-11-21T09:30:00Z.</translation>
    </message>
    <message>
        <source>This must be an e-mail address.</source>
        <translation>Здесь нужен адрес электронной почты.</translation>
    </message>
    <message>
        <source>This must be an address such as https://example.com.</source>
        <translation>Здесь нужен адрес, например https://example.com.</translation>
    </message>
    <message>
        <source>This does not have the form that is asked for here.</source>
        <translation>Форма значения не та, что здесь требуется.</translation>
    </message>
    <message>
        <source>This must be %1.</source>
        <translation>Здесь допустимо только: %1.</translation>
    </message>
    <message>
        <source>This must be one of: %1.</source>
        <translation>Допустимые значения: %1.</translation>
    </message>
    <message>
        <source>This must be “%1”.</source>
        <translation>Здесь должно стоять «%1».</translation>
    </message>
    <message>
        <source>This must be at least %1.</source>
        <translation>Значение должно быть не меньше %1.</translation>
    </message>
    <message>
        <source>This must be at most %1.</source>
        <translation>Значение должно быть не больше %1.</translation>
    </message>
    <message>
        <source>This must be more than %1.</source>
        <translation>Значение должно быть больше %1.</translation>
    </message>
    <message>
        <source>This must be less than %1.</source>
        <translation>Значение должно быть меньше %1.</translation>
    </message>
    <message>
        <source>This must be a multiple of %1.</source>
        <translation>Значение должно быть кратно %1.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Это поле не может быть пустым.</translation>
    </message>
    <message>
        <source>This must have at least %1 characters.</source>
        <translation>Минимальное число символов: %1.</translation>
    </message>
    <message>
        <source>This must have at most %1 characters.</source>
        <translation>Максимальное число символов: %1.</translation>
    </message>
    <message>
        <source>At least %1 entries are needed.</source>
        <translation>Минимальное число записей: %1.</translation>
    </message>
    <message>
        <source>At most %1 entries are allowed.</source>
        <translation>Максимальное число записей: %1.</translation>
    </message>
    <message>
        <source>No entry may stand here twice.</source>
        <translation>Записи не должны повторяться.</translation>
    </message>
    <message>
        <source>A required field is missing.</source>
        <translation>Не хватает обязательного поля.</translation>
    </message>
    <message>
        <source>There is a field that does not belong here.</source>
        <translation>Есть поле, которого здесь быть не должно.</translation>
    </message>
    <message>
        <source>This does not fit the rules of the workflow.</source>
        <translation>Это не соответствует правилам процесса.</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>Это поле обязательно.</translation>
    </message>
    <message>
        <source>Correct the schema in the workflow and try again.</source>
        <translation>Исправьте схему в процессе и повторите попытку.</translation>
    </message>
    <message>
        <source>The schema is larger than 64 KB.</source>
        <translation>Схема больше 64 КБ.</translation>
    </message>
    <message>
        <source>This is not a valid JSON Schema.</source>
        <translation>Это не правильная JSON Schema.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>Вложенность слишком глубока.</translation>
    </message>
</context>
<context>
    <name>agentee::models::MarkdownImport</name>
    <message>
        <source>The file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>%1 is not written in UTF-8.</source>
        <translation>%1: кодировка не UTF-8.</translation>
    </message>
    <message>
        <source>Choose the encoding in which its text reads right.</source>
        <translation>Выберите кодировку, в которой текст читается правильно.</translation>
    </message>
    <message>
        <source>Imported document</source>
        <translation>Импортированный документ</translation>
    </message>
    <message>
        <source>The front matter of %1 is longer than %2 characters.</source>
        <translation>%1: вводный блок длиннее допустимого (%2 симв.).</translation>
    </message>
    <message>
        <source>Move a part of it into the document.</source>
        <translation>Перенесите его часть в документ.</translation>
    </message>
    <message>
        <source>%1 has a section that is longer than %2 characters.</source>
        <translation>%1: есть раздел длиннее допустимого (%2 симв.).</translation>
    </message>
    <message>
        <source>Divide it with headings of the first or second level, or take large pictures out of its text.</source>
        <translation>Разделите его заголовками первого или второго уровня или уберите из текста большие изображения.</translation>
    </message>
    <message>
        <source>The document has very many headings, so sections were made from the topmost ones only.</source>
        <translation>В документе очень много заголовков, поэтому разделы созданы только из заголовков верхнего уровня.</translation>
    </message>
    <message>
        <source>The document has very many headings, so it was taken over as one section.</source>
        <translation>В документе очень много заголовков, поэтому он принят одним разделом.</translation>
    </message>
    <message>
        <source>%1 is larger than %2.</source>
        <translation>%1: размер больше %2.</translation>
    </message>
    <message>
        <source>Cut it into smaller files, or take large pictures out of its text.</source>
        <translation>Разделите его на файлы поменьше или уберите из текста большие изображения.</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1: это не текстовый файл.</translation>
    </message>
    <message>
        <source>Save or export it as Markdown first, then import that file.</source>
        <translation>Сначала сохраните или экспортируйте его в Markdown, затем импортируйте тот файл.</translation>
    </message>
    <message>
        <source>%1 cannot be read as %2.</source>
        <translation>%1 нельзя прочитать как %2.</translation>
    </message>
    <message>
        <source>Choose another encoding.</source>
        <translation>Выберите другую кодировку.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1: пусто.</translation>
    </message>
    <message>
        <source>Choose a file with text in it.</source>
        <translation>Выберите файл, в котором есть текст.</translation>
    </message>
</context>
<context>
    <name>agentee::models::Message</name>
    <message>
        <source>must be empty when the turn was left out</source>
        <translation>должно быть пустым, когда реплика пропущена</translation>
    </message>
</context>
<context>
    <name>agentee::models::NewWorkspace</name>
    <message>
        <source>must have different keys and ids</source>
        <translation>должны иметь разные ключи и идентификаторы</translation>
    </message>
    <message>
        <source>must have at most %1 bytes together</source>
        <translation>вместе не более %1 байт</translation>
    </message>
    <message>
        <source>must follow each other without gaps</source>
        <translation>должны следовать друг за другом без пропусков</translation>
    </message>
    <message>
        <source>must lie inside of the snippet</source>
        <translation>должно лежать внутри отрывка</translation>
    </message>
</context>
<context>
    <name>agentee::models::Person</name>
    <message>
        <source>must be upper-case letters</source>
        <translation>должно состоять из заглавных букв</translation>
    </message>
</context>
<context>
    <name>agentee::models::Problem</name>
    <message>
        <source>You are not signed in.</source>
        <translation>Вы не вошли в систему.</translation>
    </message>
    <message>
        <source>The server does not know what was asked for.</source>
        <translation>Сервер не знает того, что запрошено.</translation>
    </message>
    <message>
        <source>The server did not allow this.</source>
        <translation>Сервер этого не разрешил.</translation>
    </message>
    <message>
        <source>Somebody else changed this in the meantime.</source>
        <translation>Тем временем кто-то другой это изменил.</translation>
    </message>
    <message>
        <source>The data on this computer is too old and has to be fetched again.</source>
        <translation>Данные на этом компьютере устарели и должны быть получены заново.</translation>
    </message>
    <message>
        <source>This is larger than the server takes.</source>
        <translation>Это больше, чем принимает сервер.</translation>
    </message>
    <message>
        <source>The server was asked too often.</source>
        <translation>Слишком много запросов к серверу.</translation>
    </message>
    <message>
        <source>The server cannot be reached at the moment.</source>
        <translation>Сервер сейчас недоступен.</translation>
    </message>
    <message>
        <source>Something between this computer and the server answered in its place.</source>
        <translation>Вместо сервера ответило что-то между ним и этим компьютером.</translation>
    </message>
    <message>
        <source>The model provider did not answer usefully.</source>
        <translation>Поставщик модели не дал полезного ответа.</translation>
    </message>
    <message>
        <source>The server has no room left to store this.</source>
        <translation>На сервере больше нет места для этого.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Действие отменено.</translation>
    </message>
    <message>
        <source>The server is still working on this.</source>
        <translation>Сервер ещё работает над этим.</translation>
    </message>
    <message>
        <source>The server failed while it worked on this.</source>
        <translation>При обработке на сервере произошла ошибка.</translation>
    </message>
    <message>
        <source>The server did not understand what was sent.</source>
        <translation>Сервер не понял того, что было отправлено.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Войдите снова.</translation>
    </message>
    <message>
        <source>Check the network; some networks want you to sign in with a browser first.</source>
        <translation>Проверьте сеть; в некоторых сетях сначала нужно войти через браузер.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Повторите попытку через минуту.</translation>
    </message>
    <message>
        <source>Try again later, and tell your administrator if it stays.</source>
        <translation>Повторите попытку позже; если не поможет, сообщите администратору.</translation>
    </message>
    <message>
        <source>Look at the present version, then try again.</source>
        <translation>Посмотрите текущую версию и повторите попытку.</translation>
    </message>
    <message>
        <source>Check that this program is up to date.</source>
        <translation>Проверьте, обновлена ли эта программа.</translation>
    </message>
</context>
<context>
    <name>agentee::models::SessionFile</name>
    <message>
        <source>(%L1 more characters are in the file)</source>
        <translation>(ещё символов в файле: %L1)</translation>
    </message>
    <message>
        <source>(%L1 more bytes of this line are in the file)</source>
        <translation>(ещё байтов этой строки в файле: %L1)</translation>
    </message>
    <message>
        <source>(a picture, which is in the file only)</source>
        <translation>(изображение, которое есть только в файле)</translation>
    </message>
    <message>
        <source>Thought about it</source>
        <translation>Размышление</translation>
    </message>
    <message>
        <source>Kept as it was: %1</source>
        <translation>Сохранено как есть: %1</translation>
    </message>
    <message>
        <source>Kept as it was: a line that is no record</source>
        <translation>Сохранено как есть: строка, которая не является записью</translation>
    </message>
</context>
<context>
    <name>agentee::models::ShareCommand</name>
    <message>
        <source>must be a list of different offsets</source>
        <translation>должно быть списком разных позиций</translation>
    </message>
    <message>
        <source>is needed to show a transcript</source>
        <translation>требуется, чтобы показать стенограмму</translation>
    </message>
    <message>
        <source>must name turns of the transcript that is shown</source>
        <translation>должно называть реплики показываемой стенограммы</translation>
    </message>
</context>
<context>
    <name>agentee::models::StateMerge</name>
    <message>
        <source>A field that this suggestion changes was changed again.</source>
        <translation>Поле, которое меняет эта правка, снова изменено.</translation>
    </message>
    <message>
        <source>Look at what stands there now, then choose again.</source>
        <translation>Посмотрите, что там сейчас, и выберите снова.</translation>
    </message>
</context>
<context>
    <name>agentee::models::StreamEvent</name>
    <message>
        <source>must be a list of ids</source>
        <translation>должно быть списком идентификаторов</translation>
    </message>
</context>
<context>
    <name>agentee::models::Suggestion</name>
    <message>
        <source>must be a list of objects</source>
        <translation>должно быть списком объектов</translation>
    </message>
    <message>
        <source>must have at most %1 bytes</source>
        <translation>наибольший размер в байтах: %1</translation>
    </message>
    <message>
        <source>is needed to replace a section</source>
        <translation>требуется, чтобы заменить раздел</translation>
    </message>
    <message>
        <source>must be empty when a section is replaced</source>
        <translation>должно быть пустым, когда заменяется раздел</translation>
    </message>
    <message>
        <source>must be empty when the state is changed</source>
        <translation>должно быть пустым, когда меняется состояние</translation>
    </message>
    <message>
        <source>is needed to change the state</source>
        <translation>требуется, чтобы изменить состояние</translation>
    </message>
</context>
<context>
    <name>agentee::models::SuggestionRules</name>
    <message>
        <source>The text has been changed in %1 that this suggestion changes too.</source>
        <translation>Текст изменён там же, где его меняет эта правка: %1.</translation>
    </message>
    <message>
        <source>Compare both and decide what stays.</source>
        <translation>Сравните оба варианта и решите, что останется.</translation>
    </message>
    <message>
        <source>What this suggestion changes is not there any more.</source>
        <translation>Того, что меняет эта правка, больше нет.</translation>
    </message>
    <message>
        <source>Reject it, or make it again from the present state.</source>
        <translation>Отклоните её или сделайте заново, исходя из текущего состояния.</translation>
    </message>
    <message>
        <source>What this suggestion changes has been changed since it was made.</source>
        <translation>То, что меняет эта правка, изменено после её создания.</translation>
    </message>
</context>
<context>
    <name>agentee::models::Workflow</name>
    <message>
        <source>This workflow cannot be used.</source>
        <translation>Этот процесс нельзя использовать.</translation>
    </message>
    <message>
        <source>Correct what is marked and try again.</source>
        <translation>Исправьте отмеченное и повторите попытку.</translation>
    </message>
    <message>
        <source>The key is missing, or is not made of lower-case letters, digits and underscores.</source>
        <translation>Ключ отсутствует или состоит не только из строчных букв, цифр и подчёркиваний.</translation>
    </message>
    <message>
        <source>The version must be a whole number from 1.</source>
        <translation>Версия должна быть целым числом от 1.</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>Нет заголовка.</translation>
    </message>
    <message>
        <source>A step&apos;s key is made of lower-case letters, digits and underscores.</source>
        <translation>Ключ шага состоит из строчных букв, цифр и подчёркиваний.</translation>
    </message>
    <message>
        <source>The step has no title.</source>
        <translation>У шага нет заголовка.</translation>
    </message>
    <message>
        <source>There are two steps with the key “%1”.</source>
        <translation>Два шага имеют ключ «%1».</translation>
    </message>
    <message>
        <source>“%1” is not a condition that is known here.</source>
        <translation>Условие «%1» здесь неизвестно.</translation>
    </message>
    <message>
        <source>A workflow has 1 to %1 steps.</source>
        <translation>Число шагов процесса — от 1 до %1.</translation>
    </message>
    <message>
        <source>A template has at most %1 sections.</source>
        <translation>Наибольшее число разделов в шаблоне: %1.</translation>
    </message>
    <message>
        <source>The template has no section “%1”, which a step needs.</source>
        <translation>В шаблоне нет раздела «%1», который нужен одному из шагов.</translation>
    </message>
    <message>
        <source>“%1” is not a place in the state.</source>
        <translation>«%1» — не место в состоянии.</translation>
    </message>
    <message>
        <source>The section “%1” is still empty.</source>
        <translation>Раздел «%1» ещё пуст.</translation>
    </message>
    <message>
        <source>“%1” is not filled in.</source>
        <translation>Поле «%1» не заполнено.</translation>
    </message>
    <message>
        <source>There are suggestions that nobody has decided yet.</source>
        <translation>Есть правки, по которым ещё нет решения.</translation>
    </message>
    <message>
        <source>The workflow has no such step.</source>
        <translation>В процессе нет такого шага.</translation>
    </message>
    <message>
        <source>Choose one of the steps that are shown.</source>
        <translation>Выберите один из показанных шагов.</translation>
    </message>
    <message>
        <source>Steps are taken one after the other.</source>
        <translation>Шаги проходят по порядку.</translation>
    </message>
    <message>
        <source>Go to the next step, or back to an earlier one.</source>
        <translation>Перейдите к следующему шагу или вернитесь к более раннему.</translation>
    </message>
    <message>
        <source>“%1” is not finished yet.</source>
        <translation>Шаг «%1» ещё не завершён.</translation>
    </message>
    <message>
        <source>Complete what is listed, then go on.</source>
        <translation>Завершите перечисленное и продолжайте.</translation>
    </message>
    <message>
        <source>“%1” is none of Step, State, Template and Language.</source>
        <translation>«%1» — не Step, не State, не Template и не Language.</translation>
    </message>
    <message>
        <source>“%1” is not a language by its two letters.</source>
        <translation>«%1» — не двухбуквенное обозначение языка.</translation>
    </message>
    <message>
        <source>The language “%1” stands there twice.</source>
        <translation>Язык «%1» указан дважды.</translation>
    </message>
    <message>
        <source>The workflow has no words at “%1”, which are translated here.</source>
        <translation>У процесса нет слов в месте «%1», которое здесь переведено.</translation>
    </message>
</context>
<context>
    <name>agentee::models::codec</name>
    <message>
        <source>must be a single line</source>
        <translation>должно быть одной строкой</translation>
    </message>
    <message>
        <source>must be 64 lower-case hexadecimal digits</source>
        <translation>должно состоять из 64 строчных шестнадцатеричных цифр</translation>
    </message>
    <message>
        <source>must have at most %1 bytes</source>
        <translation>наибольший размер в байтах: %1</translation>
    </message>
</context>
<context>
    <name>agentee::server</name>
    <message>
        <source>This server has no agent. Ask whoever runs it.</source>
        <translation>На этом сервере нет агента. Обратитесь к тому, кто его обслуживает.</translation>
    </message>
    <message>
        <source>Some of the values are missing or wrong.</source>
        <translation>Некоторые значения отсутствуют или неверны.</translation>
    </message>
    <message>
        <source>Correct the values that are named, then try again.</source>
        <translation>Исправьте названные значения и повторите попытку.</translation>
    </message>
    <message>
        <source>This request takes no body.</source>
        <translation>У этого запроса не бывает тела.</translation>
    </message>
    <message>
        <source>The body of this request must be JSON (Content-Type: application/json).</source>
        <translation>Тело этого запроса должно быть JSON (Content-Type: application/json).</translation>
    </message>
    <message>
        <source>The request does not say which version it was made against.</source>
        <translation>В запросе не указано, к какой версии он относится.</translation>
    </message>
    <message>
        <source>Send the version in If-Match.</source>
        <translation>Укажите версию в If-Match.</translation>
    </message>
    <message>
        <source>If-Match must be one whole number from 1 on, in quotation marks.</source>
        <translation>If-Match должен быть целым числом от 1 в кавычках.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>По этому адресу ничего нет.</translation>
    </message>
    <message>
        <source>The request does not say by which key its repetition would be known.</source>
        <translation>В запросе нет ключа, по которому узнаётся его повторение.</translation>
    </message>
    <message>
        <source>Send a new id in Idempotency-Key.</source>
        <translation>Укажите новый идентификатор в Idempotency-Key.</translation>
    </message>
    <message>
        <source>Idempotency-Key must be an id (a UUID).</source>
        <translation>Idempotency-Key должен быть идентификатором (UUID).</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>предложение</translation>
    </message>
    <message>
        <source>section</source>
        <translation>раздел</translation>
    </message>
    <message>
        <source>Only an owner of this proposal may do that.</source>
        <translation>Это может сделать только владелец этого предложения.</translation>
    </message>
    <message>
        <source>You may read this proposal, not change it.</source>
        <translation>Вы можете читать это предложение, но не менять его.</translation>
    </message>
    <message>
        <source>%1 edits this section; you can suggest a change.</source>
        <translation>Этот раздел редактирует %1; вы можете предложить правку.</translation>
    </message>
    <message>
        <source>Nobody is editing now; an owner can take over or say who edits.</source>
        <translation>Сейчас никто не редактирует; владелец может взяться сам или назначить редактора.</translation>
    </message>
    <message>
        <source>You may suggest changes to this proposal, not make them.</source>
        <translation>К этому предложению вы можете предлагать правки, но не вносить изменения.</translation>
    </message>
    <message>
        <source>%1 is editing now; you can suggest a change.</source>
        <translation>Сейчас редактирует %1; вы можете предложить правку.</translation>
    </message>
    <message>
        <source>Make a suggestion, or ask an owner of the proposal.</source>
        <translation>Предложите правку или обратитесь к владельцу предложения.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Вы не вошли в систему.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Войдите снова.</translation>
    </message>
    <message>
        <source>Too many tries to sign in with this address.</source>
        <translation>Слишком много попыток входа с этим адресом.</translation>
    </message>
    <message>
        <source>Wait a quarter of an hour, then try again.</source>
        <translation>Подождите четверть часа и повторите попытку.</translation>
    </message>
    <message>
        <source>The address or the password is not right.</source>
        <translation>Адрес или пароль неверны.</translation>
    </message>
    <message>
        <source>Check both and try again.</source>
        <translation>Проверьте и то и другое и повторите попытку.</translation>
    </message>
    <message>
        <source>A company with this id exists already.</source>
        <translation>Компания с таким идентификатором уже есть.</translation>
    </message>
    <message>
        <source>Use a new id.</source>
        <translation>Возьмите новый идентификатор.</translation>
    </message>
    <message>
        <source>A company&apos;s name has 1 to 200 characters.</source>
        <translation>Длина названия компании — от 1 до 200 символов.</translation>
    </message>
    <message>
        <source>company</source>
        <translation>компания</translation>
    </message>
    <message>
        <source>Initials are 1 to 4 capital letters.</source>
        <translation>Инициалы — от 1 до 4 заглавных букв.</translation>
    </message>
    <message>
        <source>This is not an address.</source>
        <translation>Это не адрес.</translation>
    </message>
    <message>
        <source>A name has 1 to 200 characters.</source>
        <translation>Длина имени — от 1 до 200 символов.</translation>
    </message>
    <message>
        <source>There is an account with this address or id already.</source>
        <translation>Учётная запись с таким адресом или идентификатором уже есть.</translation>
    </message>
    <message>
        <source>Use another one.</source>
        <translation>Возьмите другой.</translation>
    </message>
    <message>
        <source>person</source>
        <translation>человек</translation>
    </message>
    <message>
        <source>There is no such %1, or you have no access to it.</source>
        <translation>Не найдено или недоступно вам: %1.</translation>
    </message>
    <message>
        <source>Ask whoever sent you here to share it with you.</source>
        <translation>Попросите доступ у того, кто направил вас сюда.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Исправьте и повторите попытку.</translation>
    </message>
    <message>
        <source>Somebody changed this %1 in the meantime.</source>
        <translation>Тем временем это изменил кто-то другой: %1.</translation>
    </message>
    <message>
        <source>Compare your version with the present one, then save again.</source>
        <translation>Сравните свою версию с текущей и сохраните снова.</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>коллега</translation>
    </message>
    <message>
        <source>A proposal needs an owner.</source>
        <translation>У предложения должен быть владелец.</translation>
    </message>
    <message>
        <source>Make somebody else an owner first.</source>
        <translation>Сначала назначьте владельцем кого-то другого.</translation>
    </message>
    <message>
        <source>An agent may not remove people.</source>
        <translation>Агент не может убирать людей.</translation>
    </message>
    <message>
        <source>Do it yourself.</source>
        <translation>Сделайте это сами.</translation>
    </message>
    <message>
        <source>The server no longer knows how far you have read.</source>
        <translation>Сервер больше не знает, до какого места вы прочитали.</translation>
    </message>
    <message>
        <source>Everything has to be fetched again.</source>
        <translation>Всё нужно получить заново.</translation>
    </message>
    <message>
        <source>notification</source>
        <translation>уведомление</translation>
    </message>
    <message>
        <source>A password has 8 to 200 characters.</source>
        <translation>Длина пароля — от 8 до 200 символов.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Выберите другой.</translation>
    </message>
    <message>
        <source>The password could not be stored safely.</source>
        <translation>Пароль не удалось надёжно сохранить.</translation>
    </message>
    <message>
        <source>Tell whoever runs the server.</source>
        <translation>Сообщите тому, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>This section is longer than a section may be.</source>
        <translation>Этот раздел длиннее допустимого.</translation>
    </message>
    <message>
        <source>Divide it into several sections.</source>
        <translation>Разделите его на несколько разделов.</translation>
    </message>
    <message>
        <source>The text contains a character that no text may contain.</source>
        <translation>В тексте есть недопустимый символ.</translation>
    </message>
    <message>
        <source>The proposal would become larger than it may be.</source>
        <translation>Предложение стало бы больше допустимого.</translation>
    </message>
    <message>
        <source>Move a part of it into another proposal.</source>
        <translation>Перенесите его часть в другое предложение.</translation>
    </message>
    <message>
        <source>A section with this id exists already.</source>
        <translation>Раздел с таким идентификатором уже есть.</translation>
    </message>
    <message>
        <source>Add it again with a new id.</source>
        <translation>Добавьте его снова с новым идентификатором.</translation>
    </message>
    <message>
        <source>A title has 1 to %1 characters.</source>
        <translation>Длина заголовка — от 1 до %1 символов.</translation>
    </message>
    <message>
        <source>The proposal has as many sections as it may have.</source>
        <translation>В предложении уже наибольшее число разделов.</translation>
    </message>
    <message>
        <source>This section was deleted.</source>
        <translation>Этот раздел удалён.</translation>
    </message>
    <message>
        <source>Restore it, or use your text elsewhere.</source>
        <translation>Восстановите его или используйте свой текст в другом месте.</translation>
    </message>
    <message>
        <source>Restore it first.</source>
        <translation>Сначала восстановите его.</translation>
    </message>
    <message>
        <source>A section goes to an editor or an owner.</source>
        <translation>Раздел поручают редактору или владельцу.</translation>
    </message>
    <message>
        <source>Make that colleague an editor first.</source>
        <translation>Сначала сделайте этого коллегу редактором.</translation>
    </message>
    <message>
        <source>This section has no such version.</source>
        <translation>У этого раздела нет такой версии.</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>беседа</translation>
    </message>
    <message>
        <source>This conversation has ended.</source>
        <translation>Эта беседа завершена.</translation>
    </message>
    <message>
        <source>Begin a new one about the proposal.</source>
        <translation>Начните новую беседу о предложении.</translation>
    </message>
    <message>
        <source>An agent may not speak for its owner.</source>
        <translation>Агент не может говорить за своего владельца.</translation>
    </message>
    <message>
        <source>Only an agent may answer in a conversation.</source>
        <translation>Отвечать в беседе может только агент.</translation>
    </message>
    <message>
        <source>No answer is awaited in this conversation.</source>
        <translation>В этой беседе ответ не ожидается.</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>Сообщение пустое.</translation>
    </message>
    <message>
        <source>The message is longer than a message may be.</source>
        <translation>Сообщение длиннее допустимого.</translation>
    </message>
    <message>
        <source>Send it in several parts, or put it into a section.</source>
        <translation>Отправьте его частями или поместите в раздел.</translation>
    </message>
    <message>
        <source>The message contains a character that no text may contain.</source>
        <translation>В сообщении есть недопустимый символ.</translation>
    </message>
    <message>
        <source>An agent may not begin conversations.</source>
        <translation>Агент не может начинать беседы.</translation>
    </message>
    <message>
        <source>A conversation with this id exists already.</source>
        <translation>Беседа с таким идентификатором уже есть.</translation>
    </message>
    <message>
        <source>Begin it again with a new id.</source>
        <translation>Начните её снова с новым идентификатором.</translation>
    </message>
    <message>
        <source>An agent may not end conversations.</source>
        <translation>Агент не может завершать беседы.</translation>
    </message>
    <message>
        <source>The conversation was ended while the agent was answering.</source>
        <translation>Беседу завершили, пока агент отвечал.</translation>
    </message>
    <message>
        <source>The agent is still answering.</source>
        <translation>Агент ещё отвечает.</translation>
    </message>
    <message>
        <source>Wait for its answer, or stop it.</source>
        <translation>Дождитесь ответа или остановите его.</translation>
    </message>
    <message>
        <source>A message with this id exists already.</source>
        <translation>Сообщение с таким идентификатором уже есть.</translation>
    </message>
    <message>
        <source>Send it again with a new id.</source>
        <translation>Отправьте его снова с новым идентификатором.</translation>
    </message>
    <message>
        <source>There is nothing to try again.</source>
        <translation>Повторять нечего.</translation>
    </message>
    <message>
        <source>Send a message.</source>
        <translation>Отправьте сообщение.</translation>
    </message>
    <message>
        <source>The agent&apos;s answer could not be kept.</source>
        <translation>Ответ агента не удалось сохранить.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Повторите попытку.</translation>
    </message>
    <message>
        <source>The server was restarted while the agent was answering. You can try again.</source>
        <translation>Сервер перезапустился, пока агент отвечал. Можно повторить.</translation>
    </message>
    <message>
        <source>Say in a sentence what this is about.</source>
        <translation>Скажите одной фразой, о чём речь.</translation>
    </message>
    <message>
        <source>share</source>
        <translation>доступ</translation>
    </message>
    <message>
        <source>This share is over already.</source>
        <translation>Этот доступ уже закончился.</translation>
    </message>
    <message>
        <source>Ask for it to be shared again.</source>
        <translation>Попросите поделиться снова.</translation>
    </message>
    <message>
        <source>This time has passed already.</source>
        <translation>Это время уже прошло.</translation>
    </message>
    <message>
        <source>Say which conversation goes along.</source>
        <translation>Укажите, какая беседа прилагается.</translation>
    </message>
    <message>
        <source>The conversation is not that long.</source>
        <translation>Беседа не такая длинная.</translation>
    </message>
    <message>
        <source>The conversation has no such message.</source>
        <translation>В беседе нет такого сообщения.</translation>
    </message>
    <message>
        <source>An agent may not share a proposal.</source>
        <translation>Агент не может делиться предложением.</translation>
    </message>
    <message>
        <source>Share it yourself.</source>
        <translation>Поделитесь им сами.</translation>
    </message>
    <message>
        <source>A share with this id exists already.</source>
        <translation>Доступ с таким идентификатором уже есть.</translation>
    </message>
    <message>
        <source>Share it again with a new id.</source>
        <translation>Поделитесь снова с новым идентификатором.</translation>
    </message>
    <message>
        <source>The reason is longer than a reason may be.</source>
        <translation>Причина длиннее допустимого.</translation>
    </message>
    <message>
        <source>Your agent is still answering.</source>
        <translation>Ваш агент ещё отвечает.</translation>
    </message>
    <message>
        <source>Wait for its answer, then continue.</source>
        <translation>Дождитесь ответа и продолжайте.</translation>
    </message>
    <message>
        <source>transcript</source>
        <translation>стенограмма</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>правка</translation>
    </message>
    <message>
        <source>This suggestion was decided already.</source>
        <translation>Решение по этой правке уже принято.</translation>
    </message>
    <message>
        <source>Look at the decision.</source>
        <translation>Посмотрите решение.</translation>
    </message>
    <message>
        <source>The suggestion was made against a text that never stood here.</source>
        <translation>Правка сделана к тексту, которого здесь никогда не было.</translation>
    </message>
    <message>
        <source>The proposal&apos;s data would become larger than they may be.</source>
        <translation>Данные предложения стали бы больше допустимого.</translation>
    </message>
    <message>
        <source>The section was deleted.</source>
        <translation>Раздел удалён.</translation>
    </message>
    <message>
        <source>Ask for it to be restored.</source>
        <translation>Попросите его восстановить.</translation>
    </message>
    <message>
        <source>With these choices nothing is left of the suggestion.</source>
        <translation>При таком выборе от правки ничего не остаётся.</translation>
    </message>
    <message>
        <source>Reject it instead.</source>
        <translation>Лучше отклоните её.</translation>
    </message>
    <message>
        <source>A section&apos;s text is not merged as data.</source>
        <translation>Текст раздела не объединяется как данные.</translation>
    </message>
    <message>
        <source>Data are not merged as text.</source>
        <translation>Данные не объединяются как текст.</translation>
    </message>
    <message>
        <source>A suggestion with this id exists already.</source>
        <translation>Правка с таким идентификатором уже есть.</translation>
    </message>
    <message>
        <source>Make it again with a new id.</source>
        <translation>Сделайте её снова с новым идентификатором.</translation>
    </message>
    <message>
        <source>The note is longer than a note may be.</source>
        <translation>Заметка длиннее допустимого.</translation>
    </message>
    <message>
        <source>Restore it first, or reject the suggestion.</source>
        <translation>Сначала восстановите его или отклоните правку.</translation>
    </message>
    <message>
        <source>What the suggestion was made against has changed since.</source>
        <translation>То, к чему относится правка, с тех пор изменилось.</translation>
    </message>
    <message>
        <source>Rebase the suggestion, then decide.</source>
        <translation>Актуализируйте правку, затем решайте.</translation>
    </message>
    <message>
        <source>Data are not edited as text.</source>
        <translation>Данные не редактируются как текст.</translation>
    </message>
    <message>
        <source>Say in a sentence why.</source>
        <translation>Скажите одной фразой почему.</translation>
    </message>
    <message>
        <source>Only its author can withdraw a suggestion.</source>
        <translation>Отозвать правку может только её автор.</translation>
    </message>
    <message>
        <source>Reject it instead, if you may decide.</source>
        <translation>Лучше отклоните её, если решаете вы.</translation>
    </message>
    <message>
        <source>There is no decision to take back.</source>
        <translation>Нет решения, которое можно отменить.</translation>
    </message>
    <message>
        <source>Only who decided can take the decision back.</source>
        <translation>Отменить решение может только тот, кто его принял.</translation>
    </message>
    <message>
        <source>What was accepted has been changed since.</source>
        <translation>Принятое с тех пор изменено.</translation>
    </message>
    <message>
        <source>Undo that change first.</source>
        <translation>Сначала отмените то изменение.</translation>
    </message>
    <message>
        <source>Rebase it again with a new id.</source>
        <translation>Актуализируйте её снова с новым идентификатором.</translation>
    </message>
    <message>
        <source>The suggestion fits already.</source>
        <translation>Правка уже подходит.</translation>
    </message>
    <message>
        <source>Decide it as it is.</source>
        <translation>Решайте по ней как есть.</translation>
    </message>
    <message>
        <source>This server has no workflow of that name.</source>
        <translation>На этом сервере нет процесса с таким именем.</translation>
    </message>
    <message>
        <source>Choose one of the workflows that it lists.</source>
        <translation>Выберите один из перечисленных процессов.</translation>
    </message>
    <message>
        <source>Some of the proposal&apos;s data are not as they must be.</source>
        <translation>Некоторые данные предложения не такие, какими должны быть.</translation>
    </message>
    <message>
        <source>Correct them and save again.</source>
        <translation>Исправьте их и сохраните снова.</translation>
    </message>
    <message>
        <source>The proposal&apos;s data are larger than they may be.</source>
        <translation>Данные предложения больше допустимого.</translation>
    </message>
    <message>
        <source>The document has more than %1 sections.</source>
        <translation>В документе больше %1 разделов.</translation>
    </message>
    <message>
        <source>Divide it into several proposals.</source>
        <translation>Разделите его на несколько предложений.</translation>
    </message>
    <message>
        <source>This section&apos;s id is in use already.</source>
        <translation>Идентификатор этого раздела уже занят.</translation>
    </message>
    <message>
        <source>Two sections have the same key.</source>
        <translation>Два раздела имеют один и тот же ключ.</translation>
    </message>
    <message>
        <source>The document is larger than a proposal may be.</source>
        <translation>Документ больше, чем может быть предложение.</translation>
    </message>
    <message>
        <source>An agent may not create proposals.</source>
        <translation>Агент не может создавать предложения.</translation>
    </message>
    <message>
        <source>Create it yourself.</source>
        <translation>Создайте его сами.</translation>
    </message>
    <message>
        <source>A proposal with this id exists already.</source>
        <translation>Предложение с таким идентификатором уже есть.</translation>
    </message>
    <message>
        <source>Create it again with a new id.</source>
        <translation>Создайте его снова с новым идентификатором.</translation>
    </message>
    <message>
        <source>The new order does not name every section exactly once.</source>
        <translation>Новый порядок называет не каждый раздел ровно один раз.</translation>
    </message>
    <message>
        <source>The edit right goes to an editor or an owner.</source>
        <translation>Право редактирования передают редактору или владельцу.</translation>
    </message>
    <message>
        <source>Make that colleague an editor first, or share the proposal as a handoff.</source>
        <translation>Сначала сделайте этого коллегу редактором или передайте предложение.</translation>
    </message>
    <message>
        <source>This request repeats the key of another one.</source>
        <translation>Этот запрос повторяет ключ другого.</translation>
    </message>
    <message>
        <source>Send it again with a new key.</source>
        <translation>Отправьте его снова с новым ключом.</translation>
    </message>
    <message>
        <source>This request is being worked on already.</source>
        <translation>Этот запрос уже обрабатывается.</translation>
    </message>
    <message>
        <source>Ask again in a second.</source>
        <translation>Повторите через секунду.</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>здесь неизвестно</translation>
    </message>
    <message>
        <source>must have at most %1 characters</source>
        <translation>наибольшая длина в символах: %1</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>должно быть целым числом от %1 до %2</translation>
    </message>
    <message>
        <source>must be an id, or null to give the section back</source>
        <translation>должно быть идентификатором или null, чтобы вернуть раздел</translation>
    </message>
    <message>
        <source>must be a list of whole numbers from 0 on</source>
        <translation>должно быть списком целых чисел от 0</translation>
    </message>
    <message>
        <source>must name the section that is to be replaced</source>
        <translation>должно называть заменяемый раздел</translation>
    </message>
    <message>
        <source>must be null for a change of the state</source>
        <translation>должно быть null при изменении состояния</translation>
    </message>
    <message>
        <source>must be empty when a section is replaced</source>
        <translation>должно быть пустым, когда заменяется раздел</translation>
    </message>
    <message>
        <source>must be empty for a change of the state</source>
        <translation>должно быть пустым при изменении состояния</translation>
    </message>
    <message>
        <source>must be a list of ids</source>
        <translation>должно быть списком идентификаторов</translation>
    </message>
    <message>
        <source>Only who administers the company can do this.</source>
        <translation>Это может сделать только администратор компании.</translation>
    </message>
    <message>
        <source>Ask an administrator of your company.</source>
        <translation>Обратитесь к администратору вашей компании.</translation>
    </message>
    <message>
        <source>You cannot close your own account.</source>
        <translation>Нельзя закрыть собственную учётную запись.</translation>
    </message>
    <message>
        <source>Ask another administrator to do it.</source>
        <translation>Попросите об этом другого администратора.</translation>
    </message>
    <message>
        <source>Only an administrator of the platform can close this account.</source>
        <translation>Эту учётную запись может закрыть только администратор платформы.</translation>
    </message>
    <message>
        <source>This conversation would have more messages than one may have.</source>
        <translation>В этой беседе стало бы больше сообщений, чем допускается.</translation>
    </message>
    <message>
        <source>End it, and import the rest into a new one.</source>
        <translation>Завершите её и импортируйте остальное в новую.</translation>
    </message>
    <message>
        <source>The answer was stopped.</source>
        <translation>Ответ остановлен.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check its connection to the model service.</source>
        <translation>Попросите администратора этого сервера проверить его соединение с сервисом модели.</translation>
    </message>
    <message>
        <source>The address of the model service %1 could not be found.</source>
        <translation>Адрес сервиса модели %1 не найден.</translation>
    </message>
    <message>
        <source>The model service %1 cannot be reached from this server.</source>
        <translation>Сервис модели %1 недоступен с этого сервера.</translation>
    </message>
    <message>
        <source>The model service %1 did not take the connection in time.</source>
        <translation>Сервис модели %1 вовремя не принял соединение.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Повторите попытку через минуту.</translation>
    </message>
    <message>
        <source>No secure connection to the model service %1 could be made.</source>
        <translation>Не удалось установить защищённое соединение с сервисом модели %1.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check the address and the certificate of the model service.</source>
        <translation>Попросите администратора этого сервера проверить адрес и сертификат сервиса модели.</translation>
    </message>
    <message>
        <source>The way to the model service %1 is blocked by the proxy.</source>
        <translation>Путь к сервису модели %1 закрыт прокси-сервером.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check the proxy settings.</source>
        <translation>Попросите администратора этого сервера проверить настройки прокси.</translation>
    </message>
    <message>
        <source>The model service %1 stopped answering.</source>
        <translation>Сервис модели %1 перестал отвечать.</translation>
    </message>
    <message>
        <source>The answer of the model service %1 took too long.</source>
        <translation>Сервис модели %1 отвечал слишком долго.</translation>
    </message>
    <message>
        <source>Try again, or ask for less at once.</source>
        <translation>Повторите попытку или просите меньше за один раз.</translation>
    </message>
    <message>
        <source>The request to the model service %1 failed on its way.</source>
        <translation>Запрос к сервису модели %1 не дошёл.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check the address of the model service.</source>
        <translation>Попросите администратора этого сервера проверить адрес сервиса модели.</translation>
    </message>
    <message>
        <source>The model service %1 is at another address.</source>
        <translation>Сервис модели %1 находится по другому адресу.</translation>
    </message>
    <message>
        <source>The model service %1 does not accept this server&apos;s key.</source>
        <translation>Сервис модели %1 не принимает ключ этого сервера.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to enter a valid key.</source>
        <translation>Попросите администратора этого сервера ввести действующий ключ.</translation>
    </message>
    <message>
        <source>The model service %1 does not allow this server to use %2.</source>
        <translation>Сервис модели %1 не разрешает этому серверу использовать %2.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check what the key may be used for.</source>
        <translation>Попросите администратора этого сервера проверить, для чего можно использовать ключ.</translation>
    </message>
    <message>
        <source>The budget at the model service %1 is used up.</source>
        <translation>Бюджет в сервисе модели %1 израсходован.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check the account at the model service.</source>
        <translation>Попросите администратора этого сервера проверить учётную запись в сервисе модели.</translation>
    </message>
    <message>
        <source>The model service %1 does not know the model %2.</source>
        <translation>Сервис модели %1 не знает модель %2.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check the name of the model and the address of the service.</source>
        <translation>Попросите администратора этого сервера проверить имя модели и адрес сервиса.</translation>
    </message>
    <message>
        <source>The conversation is too long for the model %2.</source>
        <translation>Беседа слишком длинная для модели %2.</translation>
    </message>
    <message>
        <source>Start a new session, or ask about a smaller part.</source>
        <translation>Начните новый сеанс или спросите о меньшей части.</translation>
    </message>
    <message>
        <source>The model service %1 takes no more requests at the moment.</source>
        <translation>Сервис модели %1 сейчас больше не принимает запросов.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Подождите немного и повторите попытку.</translation>
    </message>
    <message>
        <source>The model service %1 is overloaded.</source>
        <translation>Сервис модели %1 перегружен.</translation>
    </message>
    <message>
        <source>The model service %1 has a fault.</source>
        <translation>В сервисе модели %1 сбой.</translation>
    </message>
    <message>
        <source>The model service %1 did not accept the request.</source>
        <translation>Сервис модели %1 не принял запрос.</translation>
    </message>
    <message>
        <source>Ask the administrator of this server to check that %2 can use tools and that the settings of the service fit it.</source>
        <translation>Попросите администратора этого сервера проверить, умеет ли %2 использовать инструменты и подходят ли к нему настройки сервиса.</translation>
    </message>
    <message>
        <source>What answers at the address of %1 is not a model service.</source>
        <translation>По адресу %1 отвечает не сервис модели.</translation>
    </message>
    <message>
        <source>The answer of the model service %1 could not be understood.</source>
        <translation>Ответ сервиса модели %1 не удалось понять.</translation>
    </message>
    <message>
        <source>The answer of the model service %1 broke off.</source>
        <translation>Ответ сервиса модели %1 оборвался.</translation>
    </message>
    <message>
        <source>The answer of the model service %1 was too large.</source>
        <translation>Ответ сервиса модели %1 слишком велик.</translation>
    </message>
    <message>
        <source>Ask for less at once.</source>
        <translation>Просите меньше за один раз.</translation>
    </message>
    <message>
        <source>There is nothing to answer yet.</source>
        <translation>Отвечать пока не на что.</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Обдумывает</translation>
    </message>
    <message>
        <source>Thinking about what was found</source>
        <translation>Обдумывает найденное</translation>
    </message>
    <message>
        <source>The answer became too long and was cut. Ask for less at once.</source>
        <translation>Ответ стал слишком длинным и был обрезан. Просите меньше за один раз.</translation>
    </message>
    <message>
        <source>The agent used its tools %1 times without coming to an answer. Try again, or ask for less at once.</source>
        <translation>Агент обращался к инструментам (раз: %1), но так и не пришёл к ответу. Повторите попытку или просите меньше за один раз.</translation>
    </message>
    <message>
        <source>The model gave no answer. Try again, or ask in other words.</source>
        <translation>Модель не дала ответа. Повторите попытку или спросите другими словами.</translation>
    </message>
    <message>
        <source>The answer was cut because it became too long. Ask for less at once, or ask to go on.</source>
        <translation>Ответ обрезан: он стал слишком длинным. Просите меньше за один раз или попросите продолжить.</translation>
    </message>
    <message>
        <source>The model declined to answer. Ask in other words.</source>
        <translation>Модель отказалась отвечать. Спросите другими словами.</translation>
    </message>
    <message>
        <source>The agent has written as much as one answer may cost. Ask for less at once, or ask to go on.</source>
        <translation>Агент исчерпал объём, отведённый на один ответ. Просите меньше за один раз или попросите продолжить.</translation>
    </message>
    <message>
        <source>Did not use a tool</source>
        <translation>Инструмент не использован</translation>
    </message>
    <message>
        <source>These are too many calls at once.</source>
        <translation>Слишком много обращений сразу.</translation>
    </message>
    <message>
        <source>The tools have given back as much as one answer may use.</source>
        <translation>Инструменты вернули столько, сколько можно использовать в одном ответе.</translation>
    </message>
    <message>
        <source>You stopped the agent before it had answered.</source>
        <translation>Вы остановили агента до того, как он ответил.</translation>
    </message>
    <message>
        <source>The server was stopped while the agent was answering. You can try again.</source>
        <translation>Сервер остановили, пока агент отвечал. Можно повторить.</translation>
    </message>
    <message>
        <source>Note: %1 rejected %2 before.</source>
        <translation>Внимание: %2 уже отклоняли. Кто: %1.</translation>
    </message>
    <message>
        <source>Note: %1 rejected %2 before, because: %3</source>
        <translation>Внимание: %2 уже отклоняли. Кто: %1. Почему: %3</translation>
    </message>
    <message>
        <source>List the sections</source>
        <translation>Перечислить разделы</translation>
    </message>
    <message numerus="yes">
        <source>Listed %n section(s)</source>
        <translation>
            <numerusform>Перечислен %n раздел</numerusform>
            <numerusform>Перечислены %n раздела</numerusform>
            <numerusform>Перечислено %n разделов</numerusform>
        </translation>
    </message>
    <message>
        <source>Read a section</source>
        <translation>Прочитать раздел</translation>
    </message>
    <message>
        <source>Read section %1</source>
        <translation>Прочитан раздел %1</translation>
    </message>
    <message>
        <source>Read the proposal&apos;s data</source>
        <translation>Прочитать данные предложения</translation>
    </message>
    <message>
        <source>Search the proposals</source>
        <translation>Искать в предложениях</translation>
    </message>
    <message numerus="yes">
        <source>Searched for %1: %n passage(s)</source>
        <translation>
            <numerusform>Поиск %1: %n отрывок</numerusform>
            <numerusform>Поиск %1: %n отрывка</numerusform>
            <numerusform>Поиск %1: %n отрывков</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the handoff record</source>
        <translation>Прочитать запись о передаче</translation>
    </message>
    <message>
        <source>There is no handoff record %1 about this proposal.</source>
        <translation>Записи о передаче %1 об этом предложении нет.</translation>
    </message>
    <message>
        <source>Read handoff record %1</source>
        <translation>Прочитана запись о передаче %1</translation>
    </message>
    <message>
        <source>Found no handoff record</source>
        <translation>Записи о передаче не найдено</translation>
    </message>
    <message>
        <source>List the suggestions</source>
        <translation>Перечислить правки</translation>
    </message>
    <message numerus="yes">
        <source>Listed %n suggestion(s)</source>
        <translation>
            <numerusform>Перечислена %n правка</numerusform>
            <numerusform>Перечислены %n правки</numerusform>
            <numerusform>Перечислено %n правок</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading section %1</source>
        <translation>Читает раздел %1</translation>
    </message>
    <message>
        <source>Searching for %1</source>
        <translation>Ищет %1</translation>
    </message>
    <message>
        <source>Looking at the sections</source>
        <translation>Просматривает разделы</translation>
    </message>
    <message>
        <source>Reading the proposal&apos;s data</source>
        <translation>Читает данные предложения</translation>
    </message>
    <message>
        <source>Reading the handoff record</source>
        <translation>Читает запись о передаче</translation>
    </message>
    <message>
        <source>Looking at the suggestions</source>
        <translation>Просматривает правки</translation>
    </message>
    <message>
        <source>Several sections could be meant by %1.</source>
        <translation>Под %1 может подразумеваться несколько разделов.</translation>
    </message>
    <message>
        <source>This proposal has no section %1.</source>
        <translation>В этом предложении нет раздела %1.</translation>
    </message>
    <message>
        <source>Tried a tool that there is not</source>
        <translation>Попытка использовать инструмент, которого нет</translation>
    </message>
    <message>
        <source>There is no tool %1.</source>
        <translation>Инструмента %1 нет.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was tried, why it was not done</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>the title of something</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>The section has changed since it was read.</source>
        <translation>Раздел изменился с тех пор, как был прочитан.</translation>
    </message>
    <message>
        <source>Section %1 was like that already</source>
        <translation>Раздел %1 уже был таким</translation>
    </message>
    <message>
        <source>Edited section %1</source>
        <translation>Изменён раздел %1</translation>
    </message>
    <message>
        <source>%1 instead of making it: %2</source>
        <comment>“Suggested a change of …”, why</comment>
        <translation>%1 (само изменение не внесено): %2</translation>
    </message>
    <message>
        <source>Suggested a change of section %1</source>
        <translation>Предложена правка раздела %1</translation>
    </message>
    <message>
        <source>Edit a section</source>
        <translation>Изменить раздел</translation>
    </message>
    <message>
        <source>Suggest a change of a section</source>
        <translation>Предложить правку раздела</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Добавить раздел</translation>
    </message>
    <message>
        <source>Added section %1</source>
        <translation>Добавлен раздел %1</translation>
    </message>
    <message>
        <source>The proposal&apos;s data have changed since they were read.</source>
        <translation>Данные предложения изменились с тех пор, как были прочитаны.</translation>
    </message>
    <message>
        <source>The proposal&apos;s data were like that already</source>
        <translation>Данные предложения уже были такими</translation>
    </message>
    <message>
        <source>Changed the proposal&apos;s data</source>
        <translation>Изменены данные предложения</translation>
    </message>
    <message>
        <source>Suggested a change of the proposal&apos;s data</source>
        <translation>Предложена правка данных предложения</translation>
    </message>
    <message>
        <source>Change the proposal&apos;s data</source>
        <translation>Изменить данные предложения</translation>
    </message>
    <message>
        <source>Move to another step</source>
        <translation>Перейти к другому шагу</translation>
    </message>
    <message>
        <source>Moved to the step %1</source>
        <translation>Выполнен переход к шагу %1</translation>
    </message>
    <message>
        <source>Editing section %1</source>
        <translation>Изменяет раздел %1</translation>
    </message>
    <message>
        <source>Suggesting a change of section %1</source>
        <translation>Предлагает правку раздела %1</translation>
    </message>
    <message>
        <source>Adding section %1</source>
        <translation>Добавляет раздел %1</translation>
    </message>
    <message>
        <source>Changing the proposal&apos;s data</source>
        <translation>Изменяет данные предложения</translation>
    </message>
    <message>
        <source>Moving to the step %1</source>
        <translation>Переходит к шагу %1</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment.</source>
        <translation>Сервер сейчас слишком занят.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Повторите попытку через минуту.</translation>
    </message>
    <message>
        <source>This is too large for the server; it takes at most %1 bytes here.</source>
        <translation>Это слишком много для сервера: здесь он принимает не больше %1 байт.</translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation>Заголовки запроса слишком велики.</translation>
    </message>
    <message>
        <source>The body of the request cannot be read.</source>
        <translation>Тело запроса не удалось прочитать.</translation>
    </message>
    <message>
        <source>The server made a mistake while working on this.</source>
        <translation>При обработке этого на сервере произошла ошибка.</translation>
    </message>
    <message>
        <source>The request cannot be read.</source>
        <translation>Запрос не удалось прочитать.</translation>
    </message>
    <message>
        <source>This address is for event streams only.</source>
        <translation>Этот адрес только для потоков событий.</translation>
    </message>
    <message>
        <source>You are not signed in, or no longer.</source>
        <translation>Вы не вошли в систему или уже вышли.</translation>
    </message>
    <message>
        <source>The address of the request cannot be read.</source>
        <translation>Адрес запроса не удалось прочитать.</translation>
    </message>
    <message>
        <source>The request says more than once how long it is.</source>
        <translation>Запрос больше одного раза указывает свою длину.</translation>
    </message>
    <message>
        <source>The request is encoded in a way that this server does not take.</source>
        <translation>Запрос закодирован способом, который этот сервер не принимает.</translation>
    </message>
    <message>
        <source>The request gives a length that is not a number.</source>
        <translation>Длина в запросе указана не числом.</translation>
    </message>
    <message>
        <source>The request must name exactly one host.</source>
        <translation>Запрос должен называть ровно один узел.</translation>
    </message>
    <message>
        <source>The request expects something that this server does not do.</source>
        <translation>Запрос ожидает того, чего этот сервер не делает.</translation>
    </message>
    <message>
        <source>The headers of the request do not end.</source>
        <translation>Заголовки запроса не заканчиваются.</translation>
    </message>
    <message>
        <source>The first line of the request cannot be read.</source>
        <translation>Первую строку запроса не удалось прочитать.</translation>
    </message>
    <message>
        <source>The headers of the request cannot be read.</source>
        <translation>Заголовки запроса не удалось прочитать.</translation>
    </message>
    <message>
        <source>The headers of the request end too early.</source>
        <translation>Заголовки запроса заканчиваются слишком рано.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, tell whoever runs the server.</source>
        <translation>Повторите попытку; если это случится снова, сообщите тому, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>This address does not take this kind of request.</source>
        <translation>Этот адрес не принимает такие запросы.</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>The server could not use its database; nothing was changed.</source>
        <translation>Сервер не смог обратиться к базе данных; ничего не изменено.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, tell whoever runs the server.</source>
        <translation>Повторите попытку. Если это случится снова, сообщите тому, кто обслуживает сервер.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full; nothing was changed.</source>
        <translation>Диск сервера заполнен; ничего не изменено.</translation>
    </message>
    <message>
        <source>Make room on the server&apos;s disk, then try again.</source>
        <translation>Освободите место на диске сервера и повторите попытку.</translation>
    </message>
    <message>
        <source>The server&apos;s database is in use by another program; nothing was changed.</source>
        <translation>База данных сервера занята другой программой; ничего не изменено.</translation>
    </message>
    <message>
        <source>End the other program, then try again.</source>
        <translation>Завершите другую программу и повторите попытку.</translation>
    </message>
    <message>
        <source>The server&apos;s disk does not answer as it should; nothing was changed.</source>
        <translation>Диск сервера отвечает не так, как должен; ничего не изменено.</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the server&apos;s folder, then try again.</source>
        <translation>Проверьте диск и права на папку сервера и повторите попытку.</translation>
    </message>
    <message>
        <source>The server&apos;s database is damaged.</source>
        <translation>База данных сервера повреждена.</translation>
    </message>
    <message>
        <source>Restore the latest backup of the server&apos;s folder.</source>
        <translation>Восстановите последнюю резервную копию папки сервера.</translation>
    </message>
    <message>
        <source>The server refused to store something that contradicts itself; nothing was changed.</source>
        <translation>Сервер отказался сохранить то, что противоречит само себе; ничего не изменено.</translation>
    </message>
    <message>
        <source>The server made a mistake.</source>
        <translation>На сервере произошла ошибка.</translation>
    </message>
    <message>
        <source>A write was asked for inside of another write; nothing was changed.</source>
        <translation>Запись запрошена внутри другой записи; ничего не изменено.</translation>
    </message>
    <message>
        <source>The server made a mistake; nothing was changed.</source>
        <translation>На сервере произошла ошибка; ничего не изменено.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::AccessTokens</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Никто не вошёл в систему.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Войдите.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::AccountList</name>
    <message>
        <source>The list of accounts on this computer is damaged: %1.</source>
        <translation>Список учётных записей на этом компьютере повреждён: %1.</translation>
    </message>
    <message>
        <source>Move that file away, then sign in again.</source>
        <translation>Уберите этот файл и войдите снова.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Certificates</name>
    <message>
        <source>There is no certificate in this file.</source>
        <translation>В этом файле нет сертификата.</translation>
    </message>
    <message>
        <source>Choose the file that your administrator gave you; its name often ends in .pem, .crt or .cer.</source>
        <translation>Выберите файл от администратора; его имя обычно оканчивается на .pem, .crt или .cer.</translation>
    </message>
    <message>
        <source>“%1” is not the certificate of an authority: it may not issue others.</source>
        <translation>«%1» не сертификат центра сертификации: он не может выпускать другие.</translation>
    </message>
    <message>
        <source>Ask your administrator for the certificate of the authority itself.</source>
        <translation>Попросите у администратора сертификат самого центра.</translation>
    </message>
    <message>
        <source>The certificate “%1” is not valid now.</source>
        <translation>Сертификат «%1» сейчас недействителен.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, or ask your administrator for the newer one.</source>
        <translation>Проверьте дату на этом компьютере или попросите у администратора более новый.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Database</name>
    <message>
        <source>The local data could not be used; nothing was changed.</source>
        <translation>Локальные данные не удалось использовать; ничего не изменено.</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Перезапустите программу.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed.</source>
        <translation>Диск заполнен; ничего не изменено.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Освободите место на диске и повторите попытку.</translation>
    </message>
    <message>
        <source>Another program is using the local data; nothing was changed.</source>
        <translation>Локальные данные заняты другой программой; ничего не изменено.</translation>
    </message>
    <message>
        <source>Close the other program, then try again.</source>
        <translation>Закройте другую программу и повторите попытку.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should; nothing was changed.</source>
        <translation>Диск отвечает не так, как должен; ничего не изменено.</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the profile folder, then try again.</source>
        <translation>Проверьте диск и права на папку профиля, затем повторите попытку.</translation>
    </message>
    <message>
        <source>The local copy is damaged.</source>
        <translation>Локальная копия повреждена.</translation>
    </message>
    <message>
        <source>It is fetched again from the server; what you typed is kept.</source>
        <translation>Она будет получена с сервера заново; введённое вами сохранено.</translation>
    </message>
    <message>
        <source>The local data was written by a newer version of this program.</source>
        <translation>Локальные данные записаны более новой версией этой программы.</translation>
    </message>
    <message>
        <source>Install the newer version again, or sign in with another profile.</source>
        <translation>Установите более новую версию или войдите с другим профилем.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Engine</name>
    <message>
        <source>The server sent something that this program does not understand.</source>
        <translation>Сервер прислал то, чего эта программа не понимает.</translation>
    </message>
    <message>
        <source>It is asked again.</source>
        <translation>Запрос будет повторён.</translation>
    </message>
    <message>
        <source>The server cannot be reached now.</source>
        <translation>Сервер сейчас недоступен.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::FileCredentials</name>
    <message>
        <source>The sign-in that was kept on this computer cannot be read any more.</source>
        <translation>Сохранённые на этом компьютере данные для входа больше не читаются.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Войдите снова.</translation>
    </message>
    <message>
        <source>The sign-in could not be encrypted.</source>
        <translation>Не удалось зашифровать данные для входа.</translation>
    </message>
    <message>
        <source>Try again, and tell your administrator if it stays.</source>
        <translation>Повторите попытку; если не поможет, сообщите администратору.</translation>
    </message>
    <message>
        <source>%1 could not be removed: %2.</source>
        <translation>Не удалось удалить %1: %2.</translation>
    </message>
    <message>
        <source>Check that the folder belongs to you.</source>
        <translation>Проверьте, принадлежит ли папка вам.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Keychain</name>
    <message>
        <source>The system&apos;s keychain, where the sign-in is kept, did not answer.</source>
        <translation>Системное хранилище ключей, где лежат данные для входа, не ответило.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Разблокируйте хранилище ключей и повторите попытку.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::KnownServers</name>
    <message>
        <source>What is known of servers on this computer is damaged: %1.</source>
        <translation>Сведения о серверах на этом компьютере повреждены: %1.</translation>
    </message>
    <message>
        <source>Move that file away, then enter the proxy and the authorities again.</source>
        <translation>Переместите этот файл и снова введите прокси и центры сертификации.</translation>
    </message>
    <message>
        <source>The server&apos;s version (%1) does not fit this program&apos;s.</source>
        <translation>Версия сервера (%1) не подходит к этой программе.</translation>
    </message>
    <message>
        <source>Update this program, or ask your administrator.</source>
        <translation>Обновите эту программу или спросите администратора.</translation>
    </message>
    <message>
        <source>The proxy has no address yet.</source>
        <translation>У прокси ещё нет адреса.</translation>
    </message>
    <message>
        <source>Enter its name and its port, for example proxy.example.com and 3128.</source>
        <translation>Введите имя и порт, например proxy.example.com и 3128.</translation>
    </message>
    <message>
        <source>Too many certificate authorities were added.</source>
        <translation>Добавлено слишком много центров сертификации.</translation>
    </message>
    <message>
        <source>Remove one that is not used any more.</source>
        <translation>Уберите тот, который больше не нужен.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::LocalPeopleStore</name>
    <message>
        <source>Someone</source>
        <translation>Кто-то</translation>
    </message>
</context>
<context>
    <name>agentee::sync::LocalStore</name>
    <message>
        <source>The folder for local data cannot be made.</source>
        <translation>Не удалось создать папку для локальных данных.</translation>
    </message>
    <message>
        <source>Check the rights of the profile folder.</source>
        <translation>Проверьте права на папку профиля.</translation>
    </message>
    <message>
        <source>This is being sent.</source>
        <translation>Это отправляется.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Network</name>
    <message>
        <source>Check the network connection; it is tried again by itself.</source>
        <translation>Проверьте подключение к сети; попытка повторится сама.</translation>
    </message>
    <message>
        <source>It is tried again by itself; if it stays, tell your administrator.</source>
        <translation>Попытка повторится сама; если не поможет, сообщите администратору.</translation>
    </message>
    <message>
        <source>There is no computer called %1.</source>
        <translation>Компьютера с именем %1 нет.</translation>
    </message>
    <message>
        <source>Check the network and the server&apos;s address.</source>
        <translation>Проверьте сеть и адрес сервера.</translation>
    </message>
    <message>
        <source>%1 does not accept connections.</source>
        <translation>%1 не принимает подключений.</translation>
    </message>
    <message>
        <source>The connection to %1 was lost.</source>
        <translation>Соединение с %1 потеряно.</translation>
    </message>
    <message>
        <source>This computer is not connected to a network.</source>
        <translation>Этот компьютер не подключён к сети.</translation>
    </message>
    <message>
        <source>The proxy of this network did not let the connection through.</source>
        <translation>Прокси этой сети не пропустил подключение.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>Не удалось связаться с %1.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Срок сертификата %1 истёк.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date; if it is right, tell your administrator.</source>
        <translation>Проверьте дату на этом компьютере; если она верна, сообщите администратору.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>Сертификат %1 ещё не действует.</translation>
    </message>
    <message>
        <source>What answered as %1 showed the certificate of another computer.</source>
        <translation>Ответивший под именем %1 предъявил сертификат другого компьютера.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address; do not enter a password here.</source>
        <translation>Проверьте адрес сервера; не вводите здесь пароль.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by somebody this computer does not know.</source>
        <translation>Сертификат %1 выдан тем, кого этот компьютер не знает.</translation>
    </message>
    <message>
        <source>Ask your administrator to have the issuer installed on this computer.</source>
        <translation>Попросите администратора установить издателя на этот компьютер.</translation>
    </message>
    <message>
        <source>The certificate of %1 was withdrawn.</source>
        <translation>Сертификат %1 отозван.</translation>
    </message>
    <message>
        <source>Tell your administrator.</source>
        <translation>Сообщите администратору.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Не удалось установить защищённое соединение с %1.</translation>
    </message>
    <message>
        <source>Check that the address is that of a secure server, and tell your administrator if it stays.</source>
        <translation>Проверьте, что это адрес защищённого сервера; если не поможет, сообщите администратору.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 не отвечает вовремя.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is larger than %1.</source>
        <translation>Ответ сервера больше %1.</translation>
    </message>
    <message>
        <source>The answer of %1 arrived incomplete or damaged.</source>
        <translation>Ответ %1 пришёл неполным или повреждённым.</translation>
    </message>
    <message>
        <source>%1 sent this program to another address.</source>
        <translation>%1 направляет эту программу на другой адрес.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address; some networks want you to sign in with a browser first.</source>
        <translation>Проверьте адрес сервера; в некоторых сетях сначала нужно войти через браузер.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Действие отменено.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the two letters of the language that this catalogue is in</comment>
        <translation>ru</translation>
    </message>
    <message>
        <source>Check it under “Proxy and certificates” where you sign in, or in the system&apos;s network settings.</source>
        <translation>Проверьте его в разделе «Прокси и сертификаты» на странице входа или в сетевых настройках системы.</translation>
    </message>
    <message>
        <source>The proxy of this network could not be reached.</source>
        <translation>Не удалось связаться с прокси этой сети.</translation>
    </message>
    <message>
        <source>Check its name and port under “Proxy and certificates” where you sign in, or in the system&apos;s network settings.</source>
        <translation>Проверьте его имя и порт в разделе «Прокси и сертификаты» на странице входа или в сетевых настройках системы.</translation>
    </message>
    <message>
        <source>The proxy of this network wants a user name and a password, or other ones.</source>
        <translation>Прокси этой сети требует имя пользователя и пароль или не принимает указанные.</translation>
    </message>
    <message>
        <source>Enter them under “Proxy and certificates” where you sign in.</source>
        <translation>Введите их в разделе «Прокси и сертификаты» на странице входа.</translation>
    </message>
    <message>
        <source>%1 answered, but not as an Agentee server does.</source>
        <translation>%1 отвечает, но не так, как сервер Agentee.</translation>
    </message>
    <message>
        <source>Check the address; some networks want you to sign in with a browser first.</source>
        <translation>Проверьте адрес; в некоторых сетях сначала нужно войти через браузер.</translation>
    </message>
    <message>
        <source>Another program answers in the place of the server on this computer.</source>
        <translation>Вместо сервера на этом компьютере отвечает другая программа.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. The server is started again elsewhere by itself.</source>
        <translation>Ей ничего не отправлено. Сервер сам запускается снова в другом месте.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Outbox</name>
    <message>
        <source>Somebody else changed the same place since you made this change.</source>
        <translation>После вашего изменения кто-то другой изменил то же место.</translation>
    </message>
    <message>
        <source>Compare both and decide what is to stand there.</source>
        <translation>Сравните оба варианта и решите, что должно остаться.</translation>
    </message>
    <message>
        <source>What you changed is not there any more, or you may no longer see it.</source>
        <translation>Того, что вы изменили, больше нет, или у вас больше нет доступа.</translation>
    </message>
    <message>
        <source>Your text is kept here; copy what you still need.</source>
        <translation>Ваш текст сохранён здесь; скопируйте то, что вам ещё нужно.</translation>
    </message>
    <message>
        <source>The right to edit this has moved to somebody else.</source>
        <translation>Право редактирования перешло к другому человеку.</translation>
    </message>
    <message>
        <source>You can offer your text as a suggestion.</source>
        <translation>Вы можете предложить свой текст как правку.</translation>
    </message>
    <message>
        <source>This suggestion was decided by somebody else in the meantime.</source>
        <translation>Тем временем решение по этой правке принял кто-то другой.</translation>
    </message>
    <message>
        <source>Look at the suggestion as it is now.</source>
        <translation>Посмотрите, какова правка сейчас.</translation>
    </message>
    <message>
        <source>The section is not there any more.</source>
        <translation>Этого раздела больше нет.</translation>
    </message>
    <message>
        <source>Copy your text to another section.</source>
        <translation>Скопируйте свой текст в другой раздел.</translation>
    </message>
    <message>
        <source>This text is too long to be kept.</source>
        <translation>Этот текст слишком длинный, чтобы его сохранить.</translation>
    </message>
    <message>
        <source>This title is too long.</source>
        <translation>Этот заголовок слишком длинный.</translation>
    </message>
    <message>
        <source>This message is too long.</source>
        <translation>Это сообщение слишком длинное.</translation>
    </message>
    <message>
        <source>This reason is too long.</source>
        <translation>Эта причина слишком длинная.</translation>
    </message>
    <message>
        <source>This cannot be made a suggestion.</source>
        <translation>Это нельзя сделать правкой.</translation>
    </message>
    <message>
        <source>This is not kept here any more.</source>
        <translation>Здесь это больше не хранится.</translation>
    </message>
    <message>
        <source>You had set this aside.</source>
        <translation>Вы отложили это.</translation>
    </message>
    <message>
        <source>Send it, or set it aside again.</source>
        <translation>Отправьте это или отложите снова.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::OutboxEntry</name>
    <message>
        <source>New workspace %2</source>
        <translation>Новое рабочее пространство %2</translation>
    </message>
    <message>
        <source>New title of %2</source>
        <translation>Новый заголовок: %2</translation>
    </message>
    <message>
        <source>Changed details of %2</source>
        <translation>Изменённые сведения: %2</translation>
    </message>
    <message>
        <source>Step of %2</source>
        <translation>Шаг: %2</translation>
    </message>
    <message>
        <source>Order of the sections in %2</source>
        <translation>Порядок разделов: %2</translation>
    </message>
    <message>
        <source>New section in %2</source>
        <translation>Новый раздел (%2)</translation>
    </message>
    <message>
        <source>Edit of %1 in %2</source>
        <translation>Изменение раздела %1 (%2)</translation>
    </message>
    <message>
        <source>Deletion of %1 in %2</source>
        <translation>Удаление раздела %1 (%2)</translation>
    </message>
    <message>
        <source>Return of %1 to %2</source>
        <translation>Возвращение раздела %1 (%2)</translation>
    </message>
    <message>
        <source>Owner of %1 in %2</source>
        <translation>Владелец раздела %1 (%2)</translation>
    </message>
    <message>
        <source>Reading of %1 in %2</source>
        <translation>Прочтение раздела %1 (%2)</translation>
    </message>
    <message>
        <source>Suggestion for %1 in %2</source>
        <translation>Правка к разделу %1 (%2)</translation>
    </message>
    <message>
        <source>Acceptance of a suggestion for %1 in %2</source>
        <translation>Принятие правки к разделу %1 (%2)</translation>
    </message>
    <message>
        <source>Rejection of a suggestion for %1 in %2</source>
        <translation>Отклонение правки к разделу %1 (%2)</translation>
    </message>
    <message>
        <source>Withdrawal of a suggestion for %1 in %2</source>
        <translation>Отзыв правки к разделу %1 (%2)</translation>
    </message>
    <message>
        <source>Reopening of a suggestion for %1 in %2</source>
        <translation>Повторное открытие правки к разделу %1 (%2)</translation>
    </message>
    <message>
        <source>Renewal of a suggestion for %1 in %2</source>
        <translation>Обновление правки к разделу %1 (%2)</translation>
    </message>
    <message>
        <source>New session in %2</source>
        <translation>Новый сеанс: %2</translation>
    </message>
    <message>
        <source>Message to the agent in %2</source>
        <translation>Сообщение агенту: %2</translation>
    </message>
    <message>
        <source>Opening of the share of %2</source>
        <translation>Открытие доступа: %2</translation>
    </message>
    <message>
        <source>Reading of a notification about %2</source>
        <translation>Прочтение уведомления: %2</translation>
    </message>
    <message>
        <source>a section</source>
        <translation>раздел</translation>
    </message>
    <message>
        <source>a workspace</source>
        <translation>рабочее пространство</translation>
    </message>
</context>
<context>
    <name>agentee::sync::PrivateFile</name>
    <message>
        <source>Check that the disk is not full and that the folder belongs to you.</source>
        <translation>Проверьте, что диск не заполнен и папка принадлежит вам.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Не удалось записать %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>Не удалось прочитать %1: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than it can be.</source>
        <translation>%1: размер больше допустимого.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>Не удалось создать папку %1.</translation>
    </message>
    <message>
        <source>Others at this computer may read %1, and that could not be changed.</source>
        <translation>Другие пользователи этого компьютера могут читать %1, и изменить это не удалось.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Profile</name>
    <message>
        <source>Agentee is already open with the data in %1.</source>
        <translation>Agentee уже открыта с данными из %1.</translation>
    </message>
    <message>
        <source>Use the window that is open, or close it first.</source>
        <translation>Пользуйтесь открытым окном или сначала закройте его.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to.</source>
        <translation>В папку %1 нельзя записывать.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that the folder belongs to you.</source>
        <translation>Проверьте, что диск не заполнен и папка принадлежит вам.</translation>
    </message>
    <message>
        <source>This account is not signed in on this computer.</source>
        <translation>Вход в эту учётную запись на этом компьютере не выполнен.</translation>
    </message>
    <message>
        <source>Sign in.</source>
        <translation>Войдите.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) have not reached the server yet.</source>
        <translation>
            <numerusform>%n изменение ещё не дошло до сервера.</numerusform>
            <numerusform>%n изменения ещё не дошли до сервера.</numerusform>
            <numerusform>%n изменений ещё не дошло до сервера.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until they are sent, or sign out and lose them.</source>
        <translation>Дождитесь отправки или выйдите и потеряйте их.</translation>
    </message>
    <message>
        <source>You are signed out, but the folder %1 could not be deleted.</source>
        <translation>Вы вышли, но папку %1 удалить не удалось.</translation>
    </message>
    <message>
        <source>Delete it by hand.</source>
        <translation>Удалите её вручную.</translation>
    </message>
    <message>
        <source>The copies in %1 could not be deleted.</source>
        <translation>Не удалось удалить копии в %1.</translation>
    </message>
    <message>
        <source>Check that the file belongs to you, then try again. Nothing else was changed.</source>
        <translation>Проверьте, что файл принадлежит вам, и попробуйте ещё раз. Больше ничего не изменилось.</translation>
    </message>
    <message>
        <source>This computer gave no random numbers.</source>
        <translation>Этот компьютер не выдал случайных чисел.</translation>
    </message>
    <message>
        <source>Restart it, then try again.</source>
        <translation>Перезагрузите его и попробуйте ещё раз.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::ServerAddress</name>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Это не адрес сервера.</translation>
    </message>
    <message>
        <source>Enter it as your administrator gave it to you, for example agentee.example.com.</source>
        <translation>Введите его так, как дал администратор, например agentee.example.com.</translation>
    </message>
    <message>
        <source>This address is not secure: a password sent there could be read on the way.</source>
        <translation>Этот адрес не защищён: отправленный туда пароль могут прочитать по дороге.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://.</source>
        <translation>Введите адрес, который начинается с https://.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::SessionStore</name>
    <message>
        <source>You can only read this workspace.</source>
        <translation>Это рабочее пространство вы можете только читать.</translation>
    </message>
    <message>
        <source>This session has ended.</source>
        <translation>Этот сеанс завершён.</translation>
    </message>
    <message>
        <source>Start a new one.</source>
        <translation>Начните новый.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Отправлять нечего.</translation>
    </message>
    <message>
        <source>This message is too long.</source>
        <translation>Это сообщение слишком длинное.</translation>
    </message>
    <message>
        <source>The server does not say what it offers.</source>
        <translation>Сервер не сообщает, что он предлагает.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::ShareStore</name>
    <message>
        <source>You may not share this workspace in this way.</source>
        <translation>Делиться этим рабочим пространством таким способом вам нельзя.</translation>
    </message>
    <message>
        <source>Only its recipient opens a share.</source>
        <translation>Открыть доступ может только его получатель.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Store</name>
    <message>
        <source>The account was closed.</source>
        <translation>Учётная запись закрыта.</translation>
    </message>
    <message>
        <source>The server cannot be reached now.</source>
        <translation>Сервер сейчас недоступен.</translation>
    </message>
    <message>
        <source>Try again when you are online.</source>
        <translation>Повторите попытку, когда будет сеть.</translation>
    </message>
    <message>
        <source>The server sent something that this program does not understand.</source>
        <translation>Сервер прислал то, чего эта программа не понимает.</translation>
    </message>
    <message>
        <source>It is asked again. If this stays, install the newest version of this program.</source>
        <translation>Запрос будет повторён. Если не поможет, установите новейшую версию программы.</translation>
    </message>
    <message>
        <source>You no longer have access to this workspace.</source>
        <translation>У вас больше нет доступа к этому рабочему пространству.</translation>
    </message>
    <message>
        <source>Your text is kept here; copy what you still need.</source>
        <translation>Ваш текст сохранён здесь; скопируйте то, что вам ещё нужно.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be kept.</source>
        <translation>В тексте есть символ, который нельзя сохранить.</translation>
    </message>
    <message>
        <source>A title is missing.</source>
        <translation>Нет заголовка.</translation>
    </message>
    <message>
        <source>A title has to be a single line.</source>
        <translation>Заголовок должен быть одной строкой.</translation>
    </message>
    <message>
        <source>This is not here any more, or you may no longer see it.</source>
        <translation>Этого здесь больше нет, или у вас больше нет доступа.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::SuggestionStore</name>
    <message>
        <source>What this suggestion was made against has changed since.</source>
        <translation>То, к чему относится эта правка, с тех пор изменилось.</translation>
    </message>
    <message>
        <source>Renew the suggestion first.</source>
        <translation>Сначала обновите правку.</translation>
    </message>
    <message>
        <source>This note is too long.</source>
        <translation>Эта заметка слишком длинная.</translation>
    </message>
    <message>
        <source>This text is too long to be kept.</source>
        <translation>Этот текст слишком длинный, чтобы его сохранить.</translation>
    </message>
    <message>
        <source>You can only read this workspace.</source>
        <translation>Это рабочее пространство вы можете только читать.</translation>
    </message>
    <message>
        <source>The suggestion changes nothing.</source>
        <translation>Правка ничего не меняет.</translation>
    </message>
    <message>
        <source>Only the person who edits this may decide about suggestions.</source>
        <translation>Решать о правках может только тот, кто это редактирует.</translation>
    </message>
    <message>
        <source>This suggestion was decided already.</source>
        <translation>Решение по этой правке уже принято.</translation>
    </message>
    <message>
        <source>What this suggestion would change is not there any more.</source>
        <translation>Того, что меняет эта правка, больше нет.</translation>
    </message>
    <message>
        <source>This reason is too long.</source>
        <translation>Эта причина слишком длинная.</translation>
    </message>
    <message>
        <source>Only its author can withdraw a suggestion.</source>
        <translation>Отозвать правку может только её автор.</translation>
    </message>
    <message>
        <source>Only the person who edits this may reopen a suggestion.</source>
        <translation>Открыть правку заново может только тот, кто это редактирует.</translation>
    </message>
    <message>
        <source>The section of this suggestion is not there any more.</source>
        <translation>Раздела этой правки больше нет.</translation>
    </message>
    <message>
        <source>With these choices nothing is left of the suggestion.</source>
        <translation>При таком выборе от правки ничего не остаётся.</translation>
    </message>
    <message>
        <source>Reject it instead.</source>
        <translation>Лучше отклоните её.</translation>
    </message>
    <message>
        <source>Only its author, or the person who edits this, can renew a suggestion.</source>
        <translation>Обновить правку может только её автор или тот, кто это редактирует.</translation>
    </message>
    <message>
        <source>This suggestion is about a text, not about fields.</source>
        <translation>Эта правка касается текста, а не полей.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::Updates</name>
    <message>
        <source>The new version did not arrive as its makers published it.</source>
        <translation>Новая версия пришла не такой, какой её опубликовали разработчики.</translation>
    </message>
    <message>
        <source>Nothing was installed. Try again, or from another network.</source>
        <translation>Ничего не установлено. Попробуйте снова или из другой сети.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2.</source>
        <translation>Не удаётся записать файл %1: %2.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Освободите место и попробуйте снова.</translation>
    </message>
    <message>
        <source>What the update server says does not come from the makers of this program.</source>
        <translation>То, что сообщает сервер обновлений, исходит не от разработчиков этой программы.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later, or from another network.</source>
        <translation>Ничего не изменено. Попробуйте позже или из другой сети.</translation>
    </message>
    <message>
        <source>What the update server says cannot be understood.</source>
        <translation>Ответ сервера обновлений не удалось понять.</translation>
    </message>
    <message>
        <source>Nothing was changed. Fetch the new version by hand.</source>
        <translation>Ничего не изменено. Скачайте новую версию вручную.</translation>
    </message>
    <message>
        <source>What the update server says was good until %1, and has not been renewed since.</source>
        <translation>То, что сообщает сервер обновлений, было действительно до %1 и с тех пор не продлено.</translation>
    </message>
    <message>
        <source>Newer versions may be kept from you: try from another network. Or the date of this computer is wrong.</source>
        <translation>Возможно, новые версии от вас скрывают: попробуйте из другой сети. Или на этом компьютере неверная дата.</translation>
    </message>
    <message>
        <source>The update server speaks of version %1 as the newest, and has spoken of %2 before.</source>
        <translation>Сервер обновлений называет новейшей версию %1, а раньше сообщал о %2.</translation>
    </message>
    <message>
        <source>Updates are looked for over encrypted connections only.</source>
        <translation>Обновления ищутся только через зашифрованные соединения.</translation>
    </message>
    <message>
        <source>Version %1 is not newer than this one.</source>
        <translation>Версия %1 не новее этой.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Папку %1 создать нельзя.</translation>
    </message>
</context>
<context>
    <name>agentee::sync::WorkspaceStore</name>
    <message>
        <source>Somebody else edits this section now.</source>
        <translation>Этот раздел сейчас редактирует кто-то другой.</translation>
    </message>
    <message>
        <source>You can suggest a change instead.</source>
        <translation>Вместо этого вы можете предложить правку.</translation>
    </message>
    <message>
        <source>This section was deleted.</source>
        <translation>Этот раздел удалён.</translation>
    </message>
    <message>
        <source>Restore it first.</source>
        <translation>Сначала восстановите его.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can add sections.</source>
        <translation>Добавлять разделы может только тот, кто редактирует это рабочее пространство.</translation>
    </message>
    <message>
        <source>This title is too long.</source>
        <translation>Этот заголовок слишком длинный.</translation>
    </message>
    <message>
        <source>This workspace has as many sections as it can have.</source>
        <translation>В этом рабочем пространстве уже наибольшее число разделов.</translation>
    </message>
    <message>
        <source>This section is too long to be kept.</source>
        <translation>Этот раздел слишком длинный, чтобы его сохранить.</translation>
    </message>
    <message>
        <source>This section was changed at the same place while you were writing.</source>
        <translation>Пока вы писали, этот раздел изменили в том же месте.</translation>
    </message>
    <message>
        <source>Compare both and decide what is to stand there.</source>
        <translation>Сравните оба варианта и решите, что должно остаться.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can assign sections.</source>
        <translation>Назначать разделы может только тот, кто редактирует это рабочее пространство.</translation>
    </message>
    <message>
        <source>This person does not work on this workspace.</source>
        <translation>Этот человек не работает в этом рабочем пространстве.</translation>
    </message>
    <message>
        <source>“%1” is too large to be sent to the server.</source>
        <translation>«%1» — слишком большой объём для отправки на сервер.</translation>
    </message>
    <message>
        <source>Divide it into several documents, or take large pictures out of its text.</source>
        <translation>Разделите его на несколько документов или уберите из текста большие изображения.</translation>
    </message>
    <message>
        <source>This workspace is there already.</source>
        <translation>Это рабочее пространство уже есть.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can rename it.</source>
        <translation>Переименовать может только тот, кто редактирует это рабочее пространство.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can change its details.</source>
        <translation>Менять сведения может только тот, кто редактирует это рабочее пространство.</translation>
    </message>
    <message>
        <source>These details are too long to be kept.</source>
        <translation>Эти сведения слишком длинные, чтобы их сохранить.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can move it on.</source>
        <translation>Перейти к следующему шагу может только тот, кто редактирует это рабочее пространство.</translation>
    </message>
    <message>
        <source>Only the person who edits this workspace can move sections.</source>
        <translation>Перемещать разделы может только тот, кто редактирует это рабочее пространство.</translation>
    </message>
    <message>
        <source>The sections have changed while you moved them.</source>
        <translation>Разделы изменились, пока вы их перемещали.</translation>
    </message>
    <message>
        <source>Move them again.</source>
        <translation>Переместите их ещё раз.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Each account has its own proposals on this computer; nothing passes from one to another.</source>
        <translation>У каждой учётной записи на этом компьютере свои предложения; из одной в другую ничего не переходит.</translation>
    </message>
    <message>
        <source>Sign in as somebody else…</source>
        <translation>Войти как кто-то другой…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Выйти из учётной записи…</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>Выйти из учётной записи: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open the proposals of %1</source>
        <translation>Открыть предложения: %1</translation>
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
        <translation>Места</translation>
    </message>
</context>
<context>
    <name>agentee::ui::AgentPage</name>
    <message>
        <source>Agent</source>
        <translation>Агент</translation>
    </message>
    <message>
        <source>Your agent acts with your rights and for you alone, whatever model it runs on.</source>
        <translation>Агент действует с вашими правами и только для вас, на какой бы модели он ни работал.</translation>
    </message>
    <message>
        <source>New conversations are answered by</source>
        <translation>Кто отвечает в новых беседах</translation>
    </message>
    <message>
        <source>Those that have begun keep what answers in them.</source>
        <translation>Начатые беседы сохраняют свою модель.</translation>
    </message>
    <message>
        <source>Who decides what is offered</source>
        <translation>Кто решает, что доступно</translation>
    </message>
    <message>
        <source>Your company does, on its server. The keys of model providers are there and nowhere else; what you write to your agent goes to your server, and from there to the model that answers.</source>
        <translation>Ваша компания, на своём сервере. Ключи поставщиков моделей есть только там; то, что вы пишете агенту, уходит на ваш сервер, а оттуда — модели, которая отвечает.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>provider, model</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What your company has chosen</source>
        <translation>Выбор вашей компании</translation>
    </message>
    <message>
        <source>%1 (not offered here)</source>
        <translation>%1 (здесь не предлагается)</translation>
    </message>
    <message>
        <source>Your server offers one: %1.</source>
        <translation>Ваш сервер предлагает одну модель: %1.</translation>
    </message>
    <message>
        <source>Your company has chosen: %1.</source>
        <translation>Ваша компания выбрала: %1.</translation>
    </message>
    <message>
        <source>This is for %1; other accounts have their own choice.</source>
        <translation>Это для учётной записи: %1; у других учётных записей свой выбор.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::AnswerBox</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The text is longer than %L1 characters. Shorten it.</source>
        <translation>Длина текста больше допустимой (%L1 симв.). Сократите его.</translation>
    </message>
    <message>
        <source>Answers and reasons</source>
        <translation>Ответы и причины</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Отправить ответ</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>Не отвечать</translation>
    </message>
</context>
<context>
    <name>agentee::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Every choice is in effect at once, and holds for all accounts on this computer.</source>
        <translation>Каждый выбор действует сразу и для всех учётных записей на этом компьютере.</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Like the system changes with it, also while Agentee is open.</source>
        <translation>«Как в системе» меняется вместе с ней, даже пока Agentee открыт.</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Мелкий</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Крупный</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Самый крупный</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Normal is the size that you chose for the whole system.</source>
        <translation>«Обычный» — размер, выбранный вами для всей системы.</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Свободно</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Плотно</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Плотность</translation>
    </message>
    <message>
        <source>Compact shows more rows, with less air around buttons and fields.</source>
        <translation>«Плотно» показывает больше строк, с меньшими отступами вокруг кнопок и полей.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>What you have open stays open. Proposals are in the language of those who wrote them.</source>
        <translation>Всё открытое остаётся открытым. Предложения остаются на языке их авторов.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Badge</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n новое</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Закрыть это сообщение</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>what a message is</comment>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>what a message is</comment>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>what a message is</comment>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>what a message is</comment>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>Read-only</source>
        <comment>what a message is</comment>
        <translation>Только чтение</translation>
    </message>
</context>
<context>
    <name>agentee::ui::BoundedTextEdit</name>
    <message>
        <source>Files are not text.</source>
        <translation>Файлы — это не текст.</translation>
    </message>
    <message>
        <source>Import them, or paste what is written in them.</source>
        <translation>Импортируйте их или вставьте то, что в них написано.</translation>
    </message>
    <message>
        <source>This does not fit: a text may have %L1 characters here.</source>
        <translation>Это не помещается: наибольшая длина текста здесь — %L1 симв.</translation>
    </message>
    <message>
        <source>Nothing of it was taken. Paste a part of it.</source>
        <translation>Ничего не вставлено. Вставьте часть текста.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::BringDialog</name>
    <message>
        <source>Show the sample proposals, too</source>
        <translation>Показать и образцы</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Bring your proposals</source>
        <translation>Взять предложения с собой</translation>
    </message>
    <message>
        <source>Proposals of the trial</source>
        <translation>Предложения из пробы</translation>
    </message>
    <message>
        <source>Bring your proposals to %1</source>
        <translation>Взять предложения с собой в %1</translation>
    </message>
    <message>
        <source>Each becomes a new proposal that you alone see at first: its title, its details and every section, as they are now.</source>
        <translation>Каждое станет новым предложением, которое сначала видите только вы: название, сведения и все разделы, как они есть сейчас.</translation>
    </message>
    <message>
        <source>Bringing %1 of %2</source>
        <translation>Переносится %1 из %2</translation>
    </message>
    <message>
        <source>%1 – brought already</source>
        <translation>%1 – уже взято</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Ничего не выбрано</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n proposal(s)</source>
        <translation>
            <numerusform>Взять %n предложение</numerusform>
            <numerusform>Взять %n предложения</numerusform>
            <numerusform>Взять %n предложений</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) were brought.</source>
        <translation>
            <numerusform>Взято %n предложение.</numerusform>
            <numerusform>Взято %n предложения.</numerusform>
            <numerusform>Взято %n предложений.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand in your list.</source>
        <translation>Они в вашем списке.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them still wait to be sent; that goes on by itself.</source>
        <translation>
            <numerusform>%n из них ещё ждёт отправки; это идёт само.</numerusform>
            <numerusform>%n из них ещё ждут отправки; это идёт само.</numerusform>
            <numerusform>%n из них ещё ждут отправки; это идёт само.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was brought.</source>
        <translation>Ничего не взято.</translation>
    </message>
    <message>
        <source>You can do it later from the File menu.</source>
        <translation>Это можно сделать позже из меню «Файл».</translation>
    </message>
    <message>
        <source>“%1” was not brought: %2 %3</source>
        <translation>«%1» не взято: %2 %3</translation>
    </message>
    <message>
        <source>Not taken along: conversations with your agent, the history of the sections, suggestions, what was shared and with whom, and the step; each begins at its first step. The trial keeps everything.</source>
        <translation>Не берутся: разговоры с агентом, история разделов, правки на рассмотрении, кому и что было открыто, и шаг; каждое начинается с первого шага. В пробе всё остаётся.</translation>
    </message>
    <message>
        <source>%1 – there is one of this title already</source>
        <translation>%1 – предложение с таким названием уже есть</translation>
    </message>
    <message>
        <source>%1 – brought, waits to be sent</source>
        <translation>%1 – взято, ждёт отправки</translation>
    </message>
    <message>
        <source>%1 – refused by the server; see “Waiting to be sent”</source>
        <translation>%1 – сервер отказал; см. «Ждёт отправки»</translation>
    </message>
    <message>
        <source>What your company has is still being fetched.</source>
        <translation>Ещё загружается то, что есть у вашей компании.</translation>
    </message>
    <message>
        <source>%1 of %2 were brought; the list says which.</source>
        <translation>Взято %1 из %2; какие — видно в списке.</translation>
    </message>
    <message>
        <source>%1 The rest can be brought now or later; nothing comes twice.</source>
        <translation>%1 Остальные можно взять сейчас или позже; дважды ничего не появится.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::BringProposals</name>
    <message>
        <source>It is not there any more.</source>
        <translation>Его там больше нет.</translation>
    </message>
    <message>
        <source>It has no section that could be taken along.</source>
        <translation>В нём нет раздела, который можно взять.</translation>
    </message>
    <message>
        <source>Your company has no workflow “%1”.</source>
        <translation>В вашей компании нет процесса «%1».</translation>
    </message>
    <message>
        <source>Export it from the trial as Markdown, then import it here.</source>
        <translation>Экспортируйте его из пробы в Markdown и импортируйте здесь.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::CertificateNotice</name>
    <message>
        <source>The certificate of %1 has expired.</source>
        <translation>Срок сертификата %1 истёк.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet.</source>
        <translation>Сертификат %1 ещё не действует.</translation>
    </message>
    <message>
        <source>What answered as %1 showed the certificate of another computer.</source>
        <translation>Ответивший под именем %1 предъявил сертификат другого компьютера.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by somebody this computer does not know.</source>
        <translation>Сертификат %1 выдан тем, кого этот компьютер не знает.</translation>
    </message>
    <message>
        <source>The certificate of %1 was withdrawn.</source>
        <translation>Сертификат %1 отозван.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be checked.</source>
        <translation>Сертификат %1 проверить нельзя.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date; if it is right, tell your administrator.</source>
        <translation>Проверьте дату на этом компьютере; если она верна, сообщите администратору.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address; do not enter a password here.</source>
        <translation>Проверьте адрес сервера; не вводите здесь пароль.</translation>
    </message>
    <message>
        <source>Companies often have an authority of their own. It can be added for this server alone.</source>
        <translation>У компаний часто есть свой центр сертификации. Его можно добавить только для этого сервера.</translation>
    </message>
    <message>
        <source>Tell your administrator.</source>
        <translation>Сообщите администратору.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кем выпущен</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Compare these with what your administrator gave you.</source>
        <translation>Сравните это с тем, что дал вам администратор.</translation>
    </message>
    <message>
        <source>Add this certificate authority here</source>
        <translation>Добавить этот центр сертификации</translation>
    </message>
    <message>
        <source>Choose the authority&apos;s file…</source>
        <translation>Выбрать файл центра…</translation>
    </message>
    <message>
        <source>The certificate that was shown</source>
        <translation>Предъявленный сертификат</translation>
    </message>
    <message>
        <source>The certificate authority</source>
        <translation>Центр сертификации</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>им самим</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ChipList</name>
    <message>
        <source>%1, press Delete to remove</source>
        <translation>%1, нажмите Delete, чтобы убрать</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
</context>
<context>
    <name>agentee::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Палитра команд</translation>
    </message>
    <message>
        <source>An action, a proposal, a section or a colleague</source>
        <translation>Действие, предложение, раздел или коллега</translation>
    </message>
    <message>
        <source>What to do, or where to go</source>
        <translation>Что сделать или куда перейти</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Совпадения</translation>
    </message>
    <message>
        <source>↑ ↓ choose  ·  Enter opens  ·  Esc closes</source>
        <translation>↑ ↓ выбрать  ·  Enter открыть  ·  Esc закрыть</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Composer</name>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Message to your agent</source>
        <translation>Сообщение вашему агенту</translation>
    </message>
    <message>
        <source>Send (Enter). Shift+Enter begins a new line.</source>
        <translation>Отправить (Enter). Shift+Enter начинает новую строку.</translation>
    </message>
    <message>
        <source>Stop the answer. What has arrived is kept.</source>
        <translation>Остановить ответ. Уже полученное сохранится.</translation>
    </message>
    <message>
        <source>This is longer than %L1 characters. Shorten it, or send it in parts.</source>
        <translation>Длина больше допустимой (%L1 симв.). Сократите текст или отправьте частями.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ConflictBench</name>
    <message>
        <source>Not sent yet</source>
        <translation>Ещё не отправлено</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Попробовать сейчас</translation>
    </message>
    <message>
        <source>Try to send now instead of waiting</source>
        <translation>Отправить сейчас, не дожидаясь</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Всё отправлено</translation>
    </message>
    <message>
        <source>What you write without a network waits here, and nothing of it is lost.</source>
        <translation>Написанное без сети ждёт здесь, и ничего не теряется.</translation>
    </message>
    <message>
        <source>Needs you: %L1</source>
        <translation>Ждут вас: %L1</translation>
    </message>
    <message>
        <source>Waits and is sent by itself: %L1</source>
        <translation>Ждут и отправятся сами: %L1</translation>
    </message>
    <message>
        <source>waits and is sent by itself: %L1</source>
        <translation>ждут и отправятся сами: %L1</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>следующая попытка %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ConnectionForm</name>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>Прокси HTTP</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>Прокси SOCKS5</translation>
    </message>
    <message>
        <source>Name of the proxy</source>
        <translation>Имя прокси</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>User name, if it asks for one</source>
        <translation>Имя пользователя, если он его спрашивает</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>The password that is kept</source>
        <translation>Сохранённый пароль</translation>
    </message>
    <message>
        <source>Certificate authorities that you added for this server</source>
        <translation>Центры сертификации, которые вы добавили для этого сервера</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать: %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ContinueSheet</name>
    <message>
        <source>Begin my conversation</source>
        <translation>Начать мою беседу</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>What differs for you</source>
        <translation>Что для вас иначе</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Инструменты</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Что переходит</translation>
    </message>
    <message>
        <source>The handoff record, and nothing else.</source>
        <translation>Запись о передаче, и ничего больше.</translation>
    </message>
    <message>
        <source>You edit the proposal now; %1 can suggest.</source>
        <translation>Теперь предложение редактируете вы; %1 может предлагать правки.</translation>
    </message>
    <message>
        <source>You edit the proposal.</source>
        <translation>Вы редактируете предложение.</translation>
    </message>
    <message>
        <source>You suggest changes; %1 decides about them.</source>
        <translation>Вы предлагаете правки; решает %1.</translation>
    </message>
    <message>
        <source>You read the proposal.</source>
        <translation>Вы читаете предложение.</translation>
    </message>
    <message>
        <source>Your agent reads and edits in your name.</source>
        <translation>Ваш агент читает и редактирует от вашего имени.</translation>
    </message>
    <message>
        <source>Your agent reads, and can only suggest: it has no way to edit.</source>
        <translation>Ваш агент читает и может только предлагать: редактировать он не способен.</translation>
    </message>
    <message>
        <source>Your agent only reads.</source>
        <translation>Ваш агент только читает.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>provider, model</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The one that your company set up for you.</source>
        <translation>Та, которую настроила для вас ваша компания.</translation>
    </message>
    <message>
        <source>Yours: %1.</source>
        <translation>Ваша: %1.</translation>
    </message>
    <message>
        <source>%1 worked with %2.</source>
        <translation>%1 работает с другой: %2.</translation>
    </message>
    <message>
        <source>What your agent uses counts as yours, from the first word.</source>
        <translation>Расход вашего агента с первого слова считается вашим.</translation>
    </message>
    <message>
        <source>%1&apos;s conversation used %L2 tokens so far.</source>
        <translation>Беседа (%1): израсходовано токенов — %L2.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Начинаем…</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ConversationFile</name>
    <message>
        <source>“%1” is no file that can be read.</source>
        <translation>«%1» — не файл, который можно прочитать.</translation>
    </message>
    <message>
        <source>Choose a session file of Claude Code or Codex; its name ends in .jsonl.</source>
        <translation>Выберите файл сессии Claude Code или Codex; его имя оканчивается на .jsonl.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ConversationImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Import a conversation</source>
        <translation>Импорт беседы</translation>
    </message>
    <message>
        <source>Beginning of the conversation</source>
        <translation>Начало беседы</translation>
    </message>
    <message>
        <source>It is added to your own conversation about this proposal and marked as imported. Nobody else sees it until you share your conversation; secrets in it are masked then.</source>
        <translation>Она добавляется к вашей собственной беседе об этом предложении и помечается как импортированная. Никто другой её не увидит, пока вы не поделитесь беседой; секреты в ней тогда скрываются.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Чтение %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Агент</translation>
    </message>
    <message>
        <source>“%1” is no session file of Claude Code or Codex.</source>
        <translation>«%1» — не файл сессии Claude Code или Codex.</translation>
    </message>
    <message>
        <source>Claude Code keeps them in ~/.claude/projects, Codex in ~/.codex/sessions.</source>
        <translation>Claude Code хранит их в ~/.claude/projects, Codex — в ~/.codex/sessions.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Из %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in the file</source>
        <translation>
            <numerusform>%n строка в файле</numerusform>
            <numerusform>%n строки в файле</numerusform>
            <numerusform>%n строк в файле</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours</source>
        <translation>
            <numerusform>%n ваше сообщение</numerusform>
            <numerusform>%n ваших сообщения</numerusform>
            <numerusform>%n ваших сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of the agent</source>
        <translation>
            <numerusform>%n сообщение агента</numerusform>
            <numerusform>%n сообщения агента</numerusform>
            <numerusform>%n сообщений агента</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool call(s)</source>
        <translation>
            <numerusform>%n вызов инструмента</numerusform>
            <numerusform>%n вызова инструментов</numerusform>
            <numerusform>%n вызовов инструментов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other line(s), kept folded as they are</source>
        <translation>
            <numerusform>%n другая строка, сохранена свёрнутой как есть</numerusform>
            <numerusform>%n другие строки, сохранены свёрнутыми как есть</numerusform>
            <numerusform>%n других строк, сохранены свёрнутыми как есть</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n message(s)</source>
        <translation>
            <numerusform>Импортировать %n сообщение</numerusform>
            <numerusform>Импортировать %n сообщения</numerusform>
            <numerusform>Импортировать %n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing a conversation needs the network.</source>
        <translation>Для импорта беседы нужна сеть.</translation>
    </message>
    <message>
        <source>Nothing is lost: the file stays where it is.</source>
        <translation>Ничего не потеряно: файл остаётся на месте.</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Импорт %1</translation>
    </message>
    <message>
        <source>%1 You can import the file again: what has arrived is not added twice.</source>
        <translation>%1 Файл можно импортировать снова: то, что уже пришло, дважды не добавится.</translation>
    </message>
    <message>
        <source>A conversation holds %L1 messages; yours has room for %L2 more.</source>
        <translation>В беседе помещается %L1 сообщений; в вашей есть место ещё для %L2.</translation>
    </message>
    <message>
        <source>This file holds more messages than fit: %L1.</source>
        <translation>В этом файле больше сообщений, чем помещается: %L1.</translation>
    </message>
    <message>
        <source>What fits is imported; split the file by its lines for the rest.</source>
        <translation>То, что помещается, будет импортировано; для остального разделите файл по строкам.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::CopyLink</name>
    <message>
        <source>Copy link</source>
        <translation>Скопировать ссылку</translation>
    </message>
</context>
<context>
    <name>agentee::ui::DesktopPage</name>
    <message>
        <source>Desktop</source>
        <translation>Рабочий стол</translation>
    </message>
    <message>
        <source>How Agentee lives on your desktop while you do something else.</source>
        <translation>Как Agentee живёт на вашем рабочем столе, пока вы заняты другим.</translation>
    </message>
    <message>
        <source>Show an icon beside the clock</source>
        <translation>Показывать значок рядом с часами</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Продолжать работу, когда окно закрыто</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Запускать при входе в систему</translation>
    </message>
    <message>
        <source>Beside the clock</source>
        <translation>Рядом с часами</translation>
    </message>
    <message>
        <source>It says how much you have not read, and its menu opens the newest of it.</source>
        <translation>Значок показывает, сколько вы ещё не прочитали, а его меню открывает самое новое.</translation>
    </message>
    <message>
        <source>You are still told what arrives, and what waits is still sent. “Quit” in the icon&apos;s menu or under File ends it.</source>
        <translation>Вы по-прежнему узнаёте о новом, а ожидающее отправляется. Закончить можно через «Завершить» в меню значка или в меню «Файл».</translation>
    </message>
    <message>
        <source>Your desktop has no place for such an icon now, so Agentee ends with its window.</source>
        <translation>Сейчас на вашем рабочем столе нет места для такого значка, поэтому Agentee завершается вместе с окном.</translation>
    </message>
    <message>
        <source>At login</source>
        <translation>При входе в систему</translation>
    </message>
    <message>
        <source>Beside the clock when it may keep running there, and with its window otherwise.</source>
        <translation>Рядом с часами, если там можно продолжать работу, иначе — с окном.</translation>
    </message>
    <message>
        <source>Here your system decides about that: look for Agentee in its settings.</source>
        <translation>Здесь это решает ваша система: найдите Agentee в её настройках.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::DocumentPage</name>
    <message>
        <source>Suggest a change</source>
        <translation>Предложить правку</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Все разделы</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>Текст раздела</translation>
    </message>
    <message>
        <source>The section as its readers see it</source>
        <translation>Раздел, каким его видят читатели</translation>
    </message>
    <message>
        <source>This document has no sections yet.</source>
        <translation>В этом документе ещё нет разделов.</translation>
    </message>
    <message>
        <source>Add the first section</source>
        <translation>Добавить первый раздел</translation>
    </message>
    <message>
        <source>What to show of the section</source>
        <translation>Что показывать из раздела</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Писать</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Читать</translation>
    </message>
    <message>
        <source>Read all sections in one go</source>
        <translation>Читать все разделы подряд</translation>
    </message>
    <message>
        <source>Your suggestion is on its way.</source>
        <translation>Ваша правка отправляется.</translation>
    </message>
    <message>
        <source>You find it under Suggestions, where you can take it back until it is decided.</source>
        <translation>Она появится в «Правках»; пока решения нет, её можно отозвать.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Взять их вариант</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Оставить мой</translation>
    </message>
    <message>
        <source>Somebody else just changed the lines you are writing.</source>
        <translation>Кто-то только что изменил строки, которые вы пишете.</translation>
    </message>
    <message>
        <source>Nothing is saved until you choose. Both texts are kept in the history.</source>
        <translation>Пока вы не выберете, ничего не сохраняется. Оба текста остаются в истории.</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) changed since you last looked</source>
        <translation>
            <numerusform>Изменён %n раздел с вашего прошлого просмотра</numerusform>
            <numerusform>Изменено %n раздела с вашего прошлого просмотра</numerusform>
            <numerusform>Изменено %n разделов с вашего прошлого просмотра</numerusform>
        </translation>
    </message>
    <message>
        <source>Next change (%1)</source>
        <translation>Следующее изменение (%1)</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>The section “%1” is deleted.</source>
        <translation>Раздел «%1» удалён.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::EditingPage</name>
    <message>
        <source>Editor</source>
        <translation>Редактор</translation>
    </message>
    <message>
        <source>How the text of a section is written and checked.</source>
        <translation>Как пишется и проверяется текст раздела.</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Орфография</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Шрифт</translation>
    </message>
    <message>
        <source>Fonts with letters of one width, in which lists and tables line up.</source>
        <translation>Шрифты с буквами одной ширины, в которых списки и таблицы стоят ровно.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Слева</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Справа</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Снизу</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Where it stands beside the text, when you chose Split.</source>
        <translation>Где он стоит относительно текста, когда выбрано «Рядом».</translation>
    </message>
    <message>
        <source>Check spelling while I write</source>
        <translation>Проверять орфографию, пока я пишу</translation>
    </message>
    <message>
        <source>Unknown words get a wavy line. Nothing leaves this computer for that.</source>
        <translation>Незнакомые слова подчёркиваются волнистой линией. Ничто при этом не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>Словарь</translation>
    </message>
    <message>
        <source>There is no dictionary on this computer. Install one for your system&apos;s spell checker (Hunspell), then start Agentee again.</source>
        <translation>На этом компьютере нет словарей. Установите словарь для системной проверки орфографии (Hunspell) и запустите Agentee снова.</translation>
    </message>
    <message numerus="yes">
        <source>%n dictionary(ies) found on this computer.</source>
        <translation>
            <numerusform>На этом компьютере найден %n словарь.</numerusform>
            <numerusform>На этом компьютере найдено %n словаря.</numerusform>
            <numerusform>На этом компьютере найдено %n словарей.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no spell checker on this computer. Install Sonnet&apos;s for Hunspell (the package is called sonnet6-plugins or kf6-sonnet-hunspell) and a dictionary, then start Agentee again.</source>
        <translation>На этом компьютере нет проверки орфографии. Установите модуль Sonnet для Hunspell (пакет называется sonnet6-plugins или kf6-sonnet-hunspell) и словарь, затем запустите Agentee снова.</translation>
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
        <translation>Экспорт в PDF</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>Экспорт в Markdown</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
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
        <translation>Предварительный просмотр…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Laying out the pages of “%1”</source>
        <translation>Вёрстка страниц «%1»</translation>
    </message>
    <message>
        <source>Writing “%1”</source>
        <translation>Запись «%1»</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Веб-страница (*.html)</translation>
    </message>
    <message>
        <source>Export as web page</source>
        <translation>Экспорт в веб-страницу</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>Текст OpenDocument (*.odt)</translation>
    </message>
    <message>
        <source>Export as OpenDocument text</source>
        <translation>Экспорт в текст OpenDocument</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Веб-страница…</translation>
    </message>
    <message>
        <source>OpenDocument text…</source>
        <translation>Текст OpenDocument…</translation>
    </message>
    <message>
        <source>Conversation as PDF…</source>
        <translation>Беседа в PDF…</translation>
    </message>
    <message>
        <source>Export the conversation as PDF</source>
        <translation>Экспорт беседы в PDF</translation>
    </message>
    <message>
        <source>Conversation about %1</source>
        <translation>Беседа о %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::FieldChangeView</name>
    <message>
        <source>%1: %2 is added</source>
        <translation>%1: добавлено %2</translation>
    </message>
    <message>
        <source>%1: %2 is taken away</source>
        <translation>%1: убрано %2</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: было %2, станет %3</translation>
    </message>
</context>
<context>
    <name>agentee::ui::FieldChoiceBox</name>
    <message>
        <source>Now: %1</source>
        <translation>Сейчас: %1</translation>
    </message>
    <message>
        <source>%1&apos;s proposal: %2</source>
        <translation>Вариант (%1): %2</translation>
    </message>
    <message>
        <source>It was: %1</source>
        <translation>Было: %1</translation>
    </message>
    <message>
        <source>Rebase with these values</source>
        <translation>Актуализировать с этими значениями</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose a value for every field first.</source>
        <translation>Сначала выберите значение для каждого поля.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::FindBar</name>
    <message>
        <source>Find in this section</source>
        <translation>Найти в этом разделе</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Предыдущее совпадение</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n совпадение</numerusform>
            <numerusform>%n совпадения</numerusform>
            <numerusform>%n совпадений</numerusform>
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
        <translation>Показать</translation>
    </message>
    <message>
        <source>Close. Help opens it again.</source>
        <translation>Закрыть. Снова открыть можно в меню «Справка».</translation>
    </message>
    <message>
        <source>Close the guided start</source>
        <translation>Закрыть знакомство</translation>
    </message>
    <message>
        <source>Guided start</source>
        <translation>Первое знакомство</translation>
    </message>
    <message>
        <source>You have seen the whole way. The sample proposal stays for you to try things.</source>
        <translation>Вы прошли весь путь. Предложение-образец остаётся для проб.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Сделано: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Предстоит: %1</translation>
    </message>
    <message>
        <source>Open the sample proposal</source>
        <translation>Откройте образец</translation>
    </message>
    <message>
        <source>Find it by a word</source>
        <translation>Найдите его по слову</translation>
    </message>
    <message>
        <source>It is called “Harbour retrofit” and stands in the list.</source>
        <translation>Он называется «Harbour retrofit» и стоит в списке.</translation>
    </message>
    <message>
        <source>Share shows what a colleague would see. Nothing is sent before you say so.</source>
        <translation>«Поделиться» показывает, что увидит коллега. Пока вы не решите, ничего не отправляется.</translation>
    </message>
    <message>
        <source>Change a sentence in it</source>
        <translation>Измените в нём фразу</translation>
    </message>
    <message>
        <source>See what sharing it shows</source>
        <translation>Посмотрите, что увидят другие</translation>
    </message>
    <message>
        <source>Ask your agent about it</source>
        <translation>Спросите о нём своего агента</translation>
    </message>
    <message>
        <source>Choose one of its sections and type. It is kept by itself.</source>
        <translation>Выберите один из его разделов и пишите. Всё сохраняется само.</translation>
    </message>
    <message>
        <source>Type a word of its text, “quay” for example, and open it from what is found.</source>
        <translation>Введите слово из его текста, например «quay», и откройте его из найденного.</translation>
    </message>
    <message>
        <source>Ask what it says about the quay, for example. Here the Librarian answers: it quotes your proposals and makes nothing up. A company&apos;s server can offer a model that writes.</source>
        <translation>Спросите, например, что в нём сказано о причале (quay). Здесь отвечает Библиотекарь: он цитирует ваши предложения и ничего не придумывает. Сервер компании может предложить модель, которая пишет.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::HandoffRecordEditor</name>
    <message>
        <source>because:</source>
        <translation>потому что:</translation>
    </message>
    <message>
        <source>rejected:</source>
        <translation>отвергнуто:</translation>
    </message>
    <message>
        <source>Handoff record</source>
        <translation>Запись о передаче</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Кратко</translation>
    </message>
    <message>
        <source>Where it stands, in two sentences</source>
        <translation>Как обстоят дела, в двух предложениях</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Следующие действия</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Открытые вопросы</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>What one has to know and cannot read in the proposal</source>
        <translation>Что нужно знать и чего нет в самом предложении</translation>
    </message>
    <message>
        <source>First task for their agent</source>
        <translation>Первая задача для их агента</translation>
    </message>
    <message>
        <source>What their agent is told to begin with</source>
        <translation>С чего начнёт их агент</translation>
    </message>
    <message>
        <source>from message:</source>
        <translation>из сообщения:</translation>
    </message>
    <message>
        <source>What was decided, one on each line; below it “%1 …” and “%2 …”</source>
        <translation>Что решено, по одному в строке; под ним «%1 …» и «%2 …»</translation>
    </message>
    <message>
        <source>What you changed, one on each line</source>
        <translation>Что вы изменили, по одному в строке</translation>
    </message>
    <message>
        <source>What is to be done, one on each line</source>
        <translation>Что нужно сделать, по одному в строке</translation>
    </message>
    <message>
        <source>What nobody has answered yet, one on each line</source>
        <translation>На что ещё никто не ответил, по одному в строке</translation>
    </message>
</context>
<context>
    <name>agentee::ui::HandoffRecordView</name>
    <message>
        <source>Summary</source>
        <translation>Кратко</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Решения</translation>
    </message>
    <message>
        <source>Because: %1</source>
        <translation>Потому что: %1</translation>
    </message>
    <message>
        <source>✕  Rejected: %1</source>
        <translation>✕  Отвергнуто: %1</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Следующие действия</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Открытые вопросы</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>What the next agent is told first</source>
        <translation>Что первым узнаёт следующий агент</translation>
    </message>
</context>
<context>
    <name>agentee::ui::HandoffsPage</name>
    <message>
        <source>Show earlier</source>
        <translation>Показать более ранние</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Передачи</translation>
    </message>
    <message>
        <source>Which handoffs are shown</source>
        <translation>Какие передачи показаны</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>To me</source>
        <translation>Мне</translation>
    </message>
    <message>
        <source>From me</source>
        <translation>От меня</translation>
    </message>
    <message>
        <source>Who works with you on what, and who can read which conversation</source>
        <translation>Кто над чем работает с вами и кто какую беседу может читать</translation>
    </message>
    <message>
        <source>Nothing is shared yet</source>
        <translation>Пока ничем не поделились</translation>
    </message>
    <message>
        <source>Open a proposal and choose Share: a colleague takes over, or reviews, and reads along as far as you let them.</source>
        <translation>Откройте предложение и нажмите «Поделиться»: коллега примет работу или проверит её и прочтёт столько, сколько вы разрешите.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::HistoryPage</name>
    <message>
        <source>Restore this version</source>
        <translation>Восстановить эту версию</translation>
    </message>
    <message>
        <source>History of the section</source>
        <translation>История раздела</translation>
    </message>
    <message>
        <source>Versions of the section, newest first</source>
        <translation>Версии раздела, сначала новые</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Choose a version to see what it changed, or two to compare them.</source>
        <translation>Выберите версию, чтобы увидеть её изменения, или две, чтобы сравнить их.</translation>
    </message>
    <message>
        <source>Versions of the beginning</source>
        <translation>Версии начала</translation>
    </message>
    <message>
        <source>Versions of “%1”</source>
        <translation>Версии раздела «%1»</translation>
    </message>
    <message>
        <source>Fetching the versions</source>
        <translation>Получаем версии</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Earlier versions are kept on the server.</source>
        <translation>Более ранние версии хранятся на сервере.</translation>
    </message>
    <message>
        <source>You see them here as soon as you are online.</source>
        <translation>Они появятся здесь, как только будет сеть.</translation>
    </message>
    <message>
        <source>%1 · %2: %3, %4</source>
        <translation>%1 · %2: %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>добавлено %n слово</numerusform>
            <numerusform>добавлено %n слова</numerusform>
            <numerusform>добавлено %n слов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>убрано %n слово</numerusform>
            <numerusform>убрано %n слова</numerusform>
            <numerusform>убрано %n слов</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one version to restore it.</source>
        <translation>Выберите одну версию, чтобы восстановить её.</translation>
    </message>
    <message>
        <source>Only who edits this section can restore a version of it.</source>
        <translation>Восстановить версию этого раздела может только тот, кто его редактирует.</translation>
    </message>
    <message>
        <source>This is how the section stands now.</source>
        <translation>Так раздел выглядит сейчас.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ImportDialog</name>
    <message>
        <source>Import Markdown</source>
        <translation>Импорт Markdown</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Only the first %L1 of %L2 files are here. Import the others afterwards.</source>
        <translation>Здесь только первые файлы: %L1 из %L2. Остальные импортируйте потом.</translation>
    </message>
    <message>
        <source>Title of the proposal</source>
        <translation>Заголовок предложения</translation>
    </message>
    <message>
        <source>Character encoding of the file</source>
        <translation>Кодировка файла</translation>
    </message>
    <message>
        <source>Read the file as</source>
        <translation>Читать файл как</translation>
    </message>
    <message>
        <source>Sections that were recognised</source>
        <translation>Распознанные разделы</translation>
    </message>
    <message>
        <source>Beginning of the file, as it would be read</source>
        <translation>Начало файла, как оно будет прочитано</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Together these files are too large to be read at once.</source>
        <translation>Вместе эти файлы слишком велики, чтобы прочитать их сразу.</translation>
    </message>
    <message>
        <source>Import “%1” afterwards.</source>
        <translation>Импортируйте «%1» потом.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Читаем %1</translation>
    </message>
    <message>
        <source>%1
is a proposal now</source>
        <translation>%1
теперь предложение</translation>
    </message>
    <message numerus="yes">
        <source>%1
%n section(s)</source>
        <translation>
            <numerusform>%1
%n раздел</numerusform>
            <numerusform>%1
%n раздела</numerusform>
            <numerusform>%1
%n разделов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
cannot be read as it is</source>
        <translation>%1
так прочитать нельзя</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n раздел</numerusform>
            <numerusform>%n раздела</numerusform>
            <numerusform>%n разделов</numerusform>
        </translation>
    </message>
    <message>
        <source>front matter is kept as it stands</source>
        <translation>вводный блок сохраняется как есть</translation>
    </message>
    <message>
        <source>read as %1</source>
        <translation>прочитано как %1</translation>
    </message>
    <message>
        <source>(beginning, without a title)</source>
        <translation>(начало, без заголовка)</translation>
    </message>
    <message>
        <source>Read it as %1</source>
        <translation>Читать как %1</translation>
    </message>
    <message>
        <source>Create the proposal</source>
        <translation>Создать предложение</translation>
    </message>
    <message numerus="yes">
        <source>Create %n proposal(s)</source>
        <translation>
            <numerusform>Создать %n предложение</numerusform>
            <numerusform>Создать %n предложения</numerusform>
            <numerusform>Создать %n предложений</numerusform>
        </translation>
    </message>
    <message>
        <source>The workflows of your company are not here yet.</source>
        <translation>Процессов вашей компании здесь ещё нет.</translation>
    </message>
    <message>
        <source>They arrive with the first contact to the server. Try again then.</source>
        <translation>Они появятся после первой связи с сервером. Тогда повторите попытку.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ImportJob</name>
    <message>
        <source>“%1” is larger than 32 MB.</source>
        <translation>Файл «%1» больше 32 МБ.</translation>
    </message>
    <message>
        <source>Split it into several documents.</source>
        <translation>Разделите его на несколько документов.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>Не удалось прочитать «%1»: %2.</translation>
    </message>
    <message>
        <source>Check that you may open it, then try again.</source>
        <translation>Проверьте, можно ли вам его открыть, и повторите попытку.</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>«%1» — это папка.</translation>
    </message>
    <message>
        <source>Choose the Markdown files in it.</source>
        <translation>Выберите файлы Markdown в ней.</translation>
    </message>
    <message>
        <source>“%1” is a link that leads to no file.</source>
        <translation>«%1» — ссылка, которая не ведёт к файлу.</translation>
    </message>
    <message>
        <source>Choose the file itself.</source>
        <translation>Выберите сам файл.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Файла «%1» нет.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; choose it again.</source>
        <translation>Возможно, он перемещён или переименован; выберите его снова.</translation>
    </message>
    <message>
        <source>“%1” is no document, but a device or a pipe.</source>
        <translation>«%1» — не документ, а устройство или канал.</translation>
    </message>
    <message>
        <source>Choose a Markdown file.</source>
        <translation>Выберите файл Markdown.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Отметить всё прочитанным</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Показать более ранние</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Ничего нового</translation>
    </message>
    <message>
        <source>When a colleague hands something over, asks for a review or answers you, you read it here.</source>
        <translation>Когда коллега передаст вам работу, попросит о проверке или ответит, вы прочтёте это здесь.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанное</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Всё прочитано</translation>
    </message>
</context>
<context>
    <name>agentee::ui::JsonEditor</name>
    <message>
        <source>A closing } or a comma is missing.</source>
        <translation>Не хватает закрывающей } или запятой.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing.</source>
        <translation>Не хватает запятой или закрывающей скобки.</translation>
    </message>
    <message>
        <source>A colon is missing after a name.</source>
        <translation>После имени не хватает двоеточия.</translation>
    </message>
    <message>
        <source>An object in { } is expected here.</source>
        <translation>Здесь должен быть объект в { }.</translation>
    </message>
    <message>
        <source>This is not a value. Text stands in double quotes.</source>
        <translation>Это не значение. Текст ставится в двойные кавычки.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Это не число.</translation>
    </message>
    <message>
        <source>The characters after \ have no meaning.</source>
        <translation>Символы после \ ничего не значат.</translation>
    </message>
    <message>
        <source>A closing double quote is missing.</source>
        <translation>Не хватает закрывающей двойной кавычки.</translation>
    </message>
    <message>
        <source>This is nested too deeply.</source>
        <translation>Вложенность слишком глубока.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Это слишком длинно.</translation>
    </message>
    <message>
        <source>This text has a character that cannot be saved.</source>
        <translation>В этом тексте есть символ, который нельзя сохранить.</translation>
    </message>
    <message>
        <source>There is something after the end of the value.</source>
        <translation>После конца значения что-то стоит.</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Строка %1: %2</translation>
    </message>
</context>
<context>
    <name>agentee::ui::KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>Standard keys for everything</source>
        <translation>Стандартные клавиши для всего</translation>
    </message>
    <message>
        <source>Everything that Agentee can do, and the keys for it. Choose a field and press other keys.</source>
        <translation>Всё, что умеет Agentee, и клавиши для этого. Выберите поле и нажмите другие клавиши.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::LiveTranscript</name>
    <message>
        <source>Jump to latest</source>
        <translation>К последнему</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Беседа</translation>
    </message>
    <message numerus="yes">
        <source>Show earlier (%n more)</source>
        <translation>
            <numerusform>Показать более ранние (ещё %n)</numerusform>
            <numerusform>Показать более ранние (ещё %n)</numerusform>
            <numerusform>Показать более ранние (ещё %n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::MainWindow</name>
    <message>
        <source>Choose a proposal on the left, or start one.</source>
        <translation>Выберите предложение слева или создайте новое.</translation>
    </message>
    <message>
        <source>You can also drop Markdown files anywhere in this window.</source>
        <translation>Файлы Markdown можно также перетащить в любое место этого окна.</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>Новое предложение</translation>
    </message>
    <message>
        <source>You no longer have access to “%1”.</source>
        <translation>У вас больше нет доступа к «%1».</translation>
    </message>
    <message>
        <source>Ask its owner if you still need it.</source>
        <translation>Обратитесь к владельцу, если доступ ещё нужен.</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Handoffs</source>
        <translation>Передачи</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Ждёт отправки</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>This proposal is not here.</source>
        <translation>Этого предложения здесь нет.</translation>
    </message>
    <message>
        <source>It may still be on its way, or you have no access to it any more.</source>
        <translation>Возможно, оно ещё в пути, или у вас больше нет доступа.</translation>
    </message>
    <message>
        <source>This link does not lead to a proposal.</source>
        <translation>Эта ссылка не ведёт к предложению.</translation>
    </message>
    <message>
        <source>Ask its sender for a new one.</source>
        <translation>Попросите у отправителя новую.</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n непрочитанное</numerusform>
            <numerusform>%n непрочитанных</numerusform>
            <numerusform>%n непрочитанных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) wait for you</source>
        <translation>
            <numerusform>%n правка ждёт вас</numerusform>
            <numerusform>%n правки ждут вас</numerusform>
            <numerusform>%n правок ждут вас</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) need you</source>
        <translation>
            <numerusform>%n изменение ждёт вас</numerusform>
            <numerusform>%n изменения ждут вас</numerusform>
            <numerusform>%n изменений ждут вас</numerusform>
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
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>New proposal…</source>
        <translation>Новое предложение…</translation>
    </message>
    <message>
        <source>Import Markdown…</source>
        <translation>Импорт Markdown…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Учётные записи</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Выйти из учётной записи…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>Sign in as somebody else…</source>
        <translation>Войти как кто-то другой…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Вырезать</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Искать везде</translation>
    </message>
    <message>
        <source>Find in this section</source>
        <translation>Найти в этом разделе</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Проверять орфографию</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>List of proposals</source>
        <translation>Список предложений</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Сеансы</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлое</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмное</translation>
    </message>
    <message>
        <source>&amp;Proposal</source>
        <translation>Пр&amp;едложение</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Поделиться…</translation>
    </message>
    <message>
        <source>Ask your agent</source>
        <translation>Спросить своего агента</translation>
    </message>
    <message>
        <source>Next change you have not seen</source>
        <translation>Следующее непросмотренное изменение</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Добавить раздел</translation>
    </message>
    <message>
        <source>Rename the section</source>
        <translation>Переименовать раздел</translation>
    </message>
    <message>
        <source>Rename the proposal</source>
        <translation>Переименовать предложение</translation>
    </message>
    <message>
        <source>Go to the next step</source>
        <translation>Перейти к следующему шагу</translation>
    </message>
    <message>
        <source>Go back one step</source>
        <translation>Вернуться на шаг назад</translation>
    </message>
    <message>
        <source>Take the edit right</source>
        <translation>Взять право редактирования</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Синхронизировать сейчас</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>About Agentee</source>
        <translation>О программе Agentee</translation>
    </message>
    <message>
        <source>Agentee %1</source>
        <translation>Agentee %1</translation>
    </message>
    <message>
        <source>Proposals that people and their agents write together.</source>
        <translation>Предложения, которые люди и их агенты пишут вместе.</translation>
    </message>
    <message>
        <source>Import Markdown</source>
        <translation>Импорт Markdown</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.txt)</source>
        <translation>Markdown (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>Exported “%1”.</source>
        <translation>Экспортировано: «%1».</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Открыть ссылку</translation>
    </message>
    <message>
        <source>Open this address outside of Agentee?</source>
        <translation>Открыть этот адрес вне Agentee?</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Открыть в браузере</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Остаться здесь</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>This handoff is not here.</source>
        <translation>Этой передачи здесь нет.</translation>
    </message>
    <message>
        <source>The section that this link leads to is not here.</source>
        <translation>Раздела, на который ведёт эта ссылка, здесь нет.</translation>
    </message>
    <message>
        <source>The suggestion that this link leads to is not here.</source>
        <translation>Правки, на которую ведёт эта ссылка, здесь нет.</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Ссылка скопирована.</translation>
    </message>
    <message>
        <source>It opens for the two of you who are part of the handoff.</source>
        <translation>Она откроется у вас двоих — участников передачи.</translation>
    </message>
    <message>
        <source>It opens for colleagues who have access to the proposal.</source>
        <translation>Она откроется у коллег, у которых есть доступ к предложению.</translation>
    </message>
    <message>
        <source>Copy link to the proposal</source>
        <translation>Скопировать ссылку на предложение</translation>
    </message>
    <message>
        <source>Copy link to the section</source>
        <translation>Скопировать ссылку на раздел</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Палитра команд</translation>
    </message>
    <message>
        <source>Import a conversation…</source>
        <translation>Импорт беседы…</translation>
    </message>
    <message>
        <source>Import a conversation</source>
        <translation>Импорт беседы</translation>
    </message>
    <message>
        <source>Session files of Claude Code and Codex (*.jsonl)</source>
        <translation>Файлы сессий Claude Code и Codex (*.jsonl)</translation>
    </message>
    <message>
        <source>A conversation is imported into a proposal.</source>
        <translation>Беседа импортируется в предложение.</translation>
    </message>
    <message>
        <source>Open the proposal that it is about, then import it again.</source>
        <translation>Откройте предложение, о котором она, и импортируйте снова.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Правки</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Предыдущий раздел</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Следующий раздел</translation>
    </message>
    <message>
        <source>Write, split or read</source>
        <translation>Писать, рядом или читать</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Markdown</name>
    <message>
        <source>This text is too long to be shown whole: these are the first %L1 of its %L2 characters.</source>
        <translation>Этот текст слишком длинный, чтобы показать его целиком: показано символов — %L1 из %L2.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::MarkdownEditor</name>
    <message>
        <source>Section text</source>
        <translation>Текст раздела</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>Добавить «%1» в словарь</translation>
    </message>
    <message>
        <source>Text of a section</source>
        <translation>Текст раздела</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Полужирный</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Курсив</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Heading, smaller heading or text</source>
        <translation>Заголовок, меньший заголовок или текст</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Следующее совпадение</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Предыдущее совпадение</translation>
    </message>
</context>
<context>
    <name>agentee::ui::MarkdownPreview</name>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
</context>
<context>
    <name>agentee::ui::MergeBox</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Resolve every marked place first.</source>
        <translation>Сначала разберите все отмеченные места.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::MergeEditor</name>
    <message>
        <source>Keep what is there</source>
        <translation>Оставить то, что есть</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Взять другой вариант</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Оставить оба</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Следующее место</translation>
    </message>
    <message>
        <source>Merged text</source>
        <translation>Объединённый текст</translation>
    </message>
    <message>
        <source>Changed by both: %L1. Choose what stays, or write it anew.</source>
        <translation>Изменено обеими сторонами: %L1. Выберите, что останется, или напишите заново.</translation>
    </message>
    <message>
        <source>A marker line is left over. Delete it to finish.</source>
        <translation>Осталась строка-метка. Удалите её, чтобы закончить.</translation>
    </message>
    <message>
        <source>Everything is resolved. Read it through once more.</source>
        <translation>Всё разобрано. Прочитайте ещё раз.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::MessageBubble</name>
    <message>
        <source>secrets hidden</source>
        <translation>секреты скрыты</translation>
    </message>
    <message>
        <source>Show the whole message</source>
        <translation>Показать сообщение целиком</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Message from %1, %2</source>
        <translation>Сообщение от %1, %2</translation>
    </message>
    <message>
        <source>This is too long to be shown whole; the rest is left out.</source>
        <translation>Слишком длинно, чтобы показать целиком; остальное опущено.</translation>
    </message>
    <message>
        <source>The answer was cut off here.</source>
        <translation>Здесь ответ обрывается.</translation>
    </message>
    <message>
        <source>The answer was stopped here.</source>
        <translation>Здесь ответ остановлен.</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Работает …</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Пишет …</translation>
    </message>
    <message>
        <source>You stopped this answer.</source>
        <translation>Вы остановили этот ответ.</translation>
    </message>
    <message>
        <source>There was no answer.</source>
        <translation>Ответа не было.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::NewProposalDialog</name>
    <message>
        <source>Create the proposal</source>
        <translation>Создать предложение</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>Новое предложение</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>О чём оно?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Процесс</translation>
    </message>
    <message>
        <source>The workflows of your company are not here yet.</source>
        <translation>Процессов вашей компании здесь ещё нет.</translation>
    </message>
    <message>
        <source>They arrive with the first contact to the server; this window waits for them.</source>
        <translation>Они появятся после первой связи с сервером; это окно ждёт их.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::NotificationRow</name>
    <message>
        <source>%1 handed “%2” over to you. You edit it now.</source>
        <translation>%1 передаёт вам «%2». Теперь редактируете вы.</translation>
    </message>
    <message>
        <source>%1 asks you to review “%2”.</source>
        <translation>%1 просит вас проверить «%2».</translation>
    </message>
    <message>
        <source>%1 opened what you shared of “%2”.</source>
        <translation>%1 открывает то, чем вы поделились из «%2».</translation>
    </message>
    <message>
        <source>%1 continued your work on “%2”.</source>
        <translation>%1 продолжает вашу работу над «%2».</translation>
    </message>
    <message>
        <source>%1 declined “%2”. You edit it again.</source>
        <translation>%1 отказывается от «%2». Снова редактируете вы.</translation>
    </message>
    <message>
        <source>%1 took the share of “%2” back.</source>
        <translation>%1 отзывает доступ к «%2».</translation>
    </message>
    <message>
        <source>%1 suggests a change to “%2”.</source>
        <translation>%1 предлагает правку к «%2».</translation>
    </message>
    <message>
        <source>%1 accepted your suggestion for “%2”.</source>
        <translation>%1 принимает вашу правку к «%2».</translation>
    </message>
    <message>
        <source>%1 rejected your suggestion for “%2” and says why.</source>
        <translation>%1 отклоняет вашу правку к «%2» и объясняет почему.</translation>
    </message>
    <message>
        <source>%1 ended your access to “%2”.</source>
        <translation>%1 закрывает вам доступ к «%2».</translation>
    </message>
    <message>
        <source>Read transcript</source>
        <translation>Читать стенограмму</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Unread. %1 %2</source>
        <translation>Не прочитано. %1 %2</translation>
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
        <translation>Кто-то передаёт мне предложение</translation>
    </message>
    <message>
        <source>Somebody asks me to review</source>
        <translation>Кто-то просит меня о проверке</translation>
    </message>
    <message>
        <source>Somebody opens what I shared</source>
        <translation>Кто-то открывает то, чем я делюсь</translation>
    </message>
    <message>
        <source>Somebody continues my work</source>
        <translation>Кто-то продолжает мою работу</translation>
    </message>
    <message>
        <source>Somebody declines what I shared</source>
        <translation>Кто-то отказывается от того, чем я делюсь</translation>
    </message>
    <message>
        <source>Somebody takes a share back</source>
        <translation>Кто-то отзывает доступ</translation>
    </message>
    <message>
        <source>Somebody suggests a change</source>
        <translation>Кто-то предлагает правку</translation>
    </message>
    <message>
        <source>My suggestion is accepted</source>
        <translation>Мою правку принимают</translation>
    </message>
    <message>
        <source>My suggestion is rejected</source>
        <translation>Мою правку отклоняют</translation>
    </message>
    <message>
        <source>My access to a proposal ends</source>
        <translation>Мой доступ к предложению заканчивается</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>What your desktop tells you while Agentee is open. The inbox keeps everything in any case.</source>
        <translation>О чём вам сообщает рабочий стол, пока Agentee открыт. Во «Входящих» в любом случае остаётся всё.</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>Сообщать мне, когда</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихие часы</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Звук</translation>
    </message>
    <message>
        <source>Tell me nothing at these hours</source>
        <translation>Ничего не сообщать в эти часы</translation>
    </message>
    <message>
        <source>until</source>
        <comment>between two times</comment>
        <translation>до</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>They may go past midnight. What arrives then waits in the inbox.</source>
        <translation>Они могут переходить за полночь. Всё, что придёт в это время, ждёт во «Входящих».</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Тихо с</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Тихо до</translation>
    </message>
    <message>
        <source>Let the desktop play its sound</source>
        <translation>Разрешить рабочему столу свой звук</translation>
    </message>
    <message>
        <source>Which one, and how loud, is a choice of your desktop.</source>
        <translation>Какой именно и насколько громкий, решает ваш рабочий стол.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::OdtDocument</name>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
</context>
<context>
    <name>agentee::ui::OutboxCard</name>
    <message>
        <source>Yours</source>
        <translation>Ваш вариант</translation>
    </message>
    <message>
        <source>Put it together and send…</source>
        <translation>Объединить и отправить…</translation>
    </message>
    <message>
        <source>Make it a suggestion</source>
        <translation>Сделать правкой</translation>
    </message>
    <message>
        <source>Your text is a suggestion now.</source>
        <translation>Теперь ваш текст — правка.</translation>
    </message>
    <message>
        <source>written %1</source>
        <translation>написано: %1</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Ждёт</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Ждёт вас</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What stands there now</source>
        <translation>Что там сейчас</translation>
    </message>
    <message>
        <source>Send mine as edited</source>
        <translation>Отправить мой исправленный вариант</translation>
    </message>
    <message>
        <source>Your text is on its way.</source>
        <translation>Ваш текст отправляется.</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Set aside. It stays below for 30 days.</source>
        <translation>Отложено. Хранится ниже 30 дней.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::OutlineModel</name>
    <message>
        <source>Beginning, without a title</source>
        <translation>Начало, без заголовка</translation>
    </message>
    <message>
        <source>an edit was refused and needs you</source>
        <translation>изменение не принято и ждёт вас</translation>
    </message>
    <message>
        <source>changed since you last looked</source>
        <translation>изменено с вашего прошлого просмотра</translation>
    </message>
    <message>
        <source>your edit waits to be sent</source>
        <translation>ваше изменение ждёт отправки</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) waiting</source>
        <translation>
            <numerusform>%n правка ждёт</numerusform>
            <numerusform>%n правки ждут</numerusform>
            <numerusform>%n правок ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>(beginning)</source>
        <translation>(начало)</translation>
    </message>
</context>
<context>
    <name>agentee::ui::OutlinePanel</name>
    <message>
        <source>Owner of this section</source>
        <translation>Владелец этого раздела</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>Добавить раздел</translation>
    </message>
    <message>
        <source>Sections of the document</source>
        <translation>Разделы документа</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Переместить выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Переместить ниже</translation>
    </message>
    <message>
        <source>Delete section</source>
        <translation>Удалить раздел</translation>
    </message>
    <message>
        <source>Nobody: whoever edits the proposal</source>
        <translation>Никто: тот, кто редактирует предложение</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Новый раздел</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>List of sections</source>
        <translation>Список разделов</translation>
    </message>
    <message>
        <source>Bring the deleted section back</source>
        <translation>Вернуть удалённый раздел</translation>
    </message>
</context>
<context>
    <name>agentee::ui::OwnSessionPage</name>
    <message>
        <source>Show earlier messages</source>
        <translation>Показать более ранние сообщения</translation>
    </message>
    <message>
        <source>Your conversation</source>
        <translation>Ваша беседа</translation>
    </message>
    <message>
        <source>Ask about “%1”…</source>
        <translation>Спросить о «%1»…</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>You  ·  waits to be sent</source>
        <translation>Вы  ·  ждёт отправки</translation>
    </message>
    <message>
        <source>Your agent is answering…</source>
        <translation>Ваш агент отвечает…</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Агент</translation>
    </message>
    <message>
        <source>Nothing said yet</source>
        <translation>Пока ничего не сказано</translation>
    </message>
    <message>
        <source>Ask your agent to draft, check or change something. It acts with your rights, and only you read along.</source>
        <translation>Попросите агента написать, проверить или изменить что-нибудь. Он действует с вашими правами, и читаете это только вы.</translation>
    </message>
    <message>
        <source>You may read this proposal, but have no agent here.</source>
        <translation>Вы можете читать это предложение, но агента у вас здесь нет.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>provider, model</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Offline: what you send waits here and goes out when the network is back.</source>
        <translation>Нет сети: отправленное ждёт здесь и уйдёт, когда сеть вернётся.</translation>
    </message>
    <message>
        <source>The agent could not answer.</source>
        <translation>Агент не смог ответить.</translation>
    </message>
    <message>
        <source>Your message is kept.</source>
        <translation>Ваше сообщение сохранено.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Завершить</translation>
    </message>
    <message>
        <source>End this conversation?</source>
        <translation>Завершить эту беседу?</translation>
    </message>
    <message>
        <source>Your agent begins anew with your next message. The proposal stays as it is.</source>
        <translation>Со следующим вашим сообщением агент начнёт заново. Предложение останется как есть.</translation>
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
        <translation>%1 · вкл.</translation>
    </message>
    <message>
        <source>%1 · off</source>
        <translation>%1 · выкл.</translation>
    </message>
    <message>
        <source>Share “%1” with them</source>
        <translation>Поделиться «%1» с этим коллегой</translation>
    </message>
    <message>
        <source>Search everywhere for “%1”</source>
        <translation>Искать «%1» везде</translation>
    </message>
    <message>
        <source>%1&apos;s conversation</source>
        <translation>Беседа: %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Paper</name>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 из %L2</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
</context>
<context>
    <name>agentee::ui::PaperPrinter</name>
    <message>
        <source>Print preview of “%1”</source>
        <translation>Просмотр печати «%1»</translation>
    </message>
    <message>
        <source>The proposal could not be printed.</source>
        <translation>Не удалось напечатать предложение.</translation>
    </message>
    <message>
        <source>Look whether the printer is on and has paper, or export a PDF instead.</source>
        <translation>Проверьте, включён ли принтер и есть ли бумага, или экспортируйте PDF.</translation>
    </message>
    <message>
        <source>The pages are being laid out…</source>
        <translation>Страницы верстаются…</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Номер страницы</translation>
    </message>
</context>
<context>
    <name>agentee::ui::PersonPicker</name>
    <message>
        <source>Colleague</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Name or address of a colleague</source>
        <translation>Имя или адрес коллеги</translation>
    </message>
    <message>
        <source>Colleagues found</source>
        <translation>Найденные коллеги</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Nobody at %1 is called that. Only colleagues can be chosen.</source>
        <translation>В %1 нет никого с таким именем. Выбрать можно только коллег.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::PrivacyPage</name>
    <message>
        <source>Privacy</source>
        <translation>Конфиденциальность</translation>
    </message>
    <message>
        <source>What others see of you, and where your words go.</source>
        <translation>Что о вас видят другие и куда уходят ваши слова.</translation>
    </message>
    <message>
        <source>What colleagues see</source>
        <translation>Что видят коллеги</translation>
    </message>
    <message>
        <source>Your conversations with your agent are yours alone, until you share one. When you open or continue what somebody shared with you, they see that you did: it is their receipt.</source>
        <translation>Ваши беседы с агентом видите только вы, пока не поделитесь ими. Когда вы открываете или продолжаете то, чем с вами поделились, это видно тому, кто поделился: это его квитанция.</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Что отправляется</translation>
    </message>
    <message>
        <source>What stays on this computer</source>
        <translation>Что остаётся на этом компьютере</translation>
    </message>
    <message>
        <source>Copies of the proposals you may see, edits that wait to be sent, drafts, and these settings. Your sign-in lies in the system&apos;s keychain, or in an encrypted file where there is none; your password is never kept. Signing out deletes the copies.</source>
        <translation>Копии доступных вам предложений, изменения, которые ждут отправки, черновики и эти настройки. Данные для входа лежат в системном хранилище ключей или, если его нет, в зашифрованном файле; пароль никогда не сохраняется. При выходе копии удаляются.</translation>
    </message>
    <message>
        <source>Show colleagues which proposal I have open</source>
        <translation>Показывать коллегам, какое предложение у меня открыто</translation>
    </message>
    <message>
        <source>They see your disc in its header. You see theirs in any case.</source>
        <translation>Они видят ваш значок в его заголовке. Их значки вы видите в любом случае.</translation>
    </message>
    <message>
        <source>Nobody is signed in, so nothing is sent.</source>
        <translation>Никто не вошёл, поэтому ничего не отправляется.</translation>
    </message>
    <message>
        <source>What you write in proposals and to your agent goes to %1, your company&apos;s server, and from there to the model that your company chose. The server also keeps which sections you have read, so that every computer of yours knows.</source>
        <translation>То, что вы пишете в предложениях и агенту, уходит на %1, сервер вашей компании, а оттуда — модели, которую выбрала компания. Сервер также хранит, какие разделы прочитаны вами, чтобы это знал каждый ваш компьютер.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ProposalPaper</name>
    <message>
        <source>This proposal is not here any more.</source>
        <translation>Этого предложения здесь больше нет.</translation>
    </message>
    <message>
        <source>Ask its owner if you still need it.</source>
        <translation>Обратитесь к владельцу, если доступ ещё нужен.</translation>
    </message>
    <message>
        <source>Prepared for</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>Подготовили</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ReceiptLine</name>
    <message>
        <source>not yet: %1</source>
        <translation>ещё нет: %1</translation>
    </message>
    <message>
        <source>Receipt: %1</source>
        <translation>Квитанция: %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::RecordField</name>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Accept: %1</source>
        <translation>Принять: %1</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Изменить: %1</translation>
    </message>
    <message>
        <source>Not sent along.</source>
        <translation>Не отправляется.</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ваш вариант</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>Взять с собой</translation>
    </message>
    <message>
        <source>Nothing found in the conversation. What belongs here: %1</source>
        <translation>В беседе ничего не найдено. Что здесь указать: %1</translation>
    </message>
    <message>
        <source>A secret is hidden when this is sent. They read: %1</source>
        <translation>Секрет будет скрыт при отправке. Получатель прочтёт: %1</translation>
    </message>
    <message>
        <source>Take along: %1</source>
        <translation>Взять с собой: %1</translation>
    </message>
    <message>
        <source>Skip: %1</source>
        <translation>Пропустить: %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ReportDialog</name>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The report is copied.</source>
        <translation>Отчёт скопирован.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>Не удалось записать файл: %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on this one.</source>
        <translation>Выберите другую папку или освободите место для этой.</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Отчёт сохранён.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Suggestions that wait for you. J and K move, A accepts, R rejects, Ctrl+Z takes it back.</source>
        <translation>Правки, которые ждут вас. J и K — переход, A — принять, R — отклонить, Ctrl+Z — отменить.</translation>
    </message>
    <message>
        <source>Nothing waits for your decision</source>
        <translation>Ничто не ждёт вашего решения</translation>
    </message>
    <message>
        <source>When a colleague suggests a change to something you edit, you decide about it here.</source>
        <translation>Когда коллега предложит правку к тому, что редактируете вы, решение принимается здесь.</translation>
    </message>
    <message>
        <source>Untitled proposal</source>
        <translation>Предложение без заголовка</translation>
    </message>
</context>
<context>
    <name>agentee::ui::RevisionModel</name>
    <message>
        <source>via agent %1</source>
        <translation>через агента %1</translation>
    </message>
    <message>
        <source>accepted by %1</source>
        <translation>принимает %1</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Версия %1</translation>
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
        <translation>Добавить: %1</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaChoiceInput</name>
    <message>
        <source>Not set</source>
        <translation>Не задано</translation>
    </message>
    <message>
        <source>%1 (not one of the choices)</source>
        <translation>%1 (нет среди вариантов)</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaDateInput</name>
    <message>
        <source>Not set</source>
        <translation>Не задано</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Открыть календарь</translation>
    </message>
    <message>
        <source>Open the calendar (Alt+Down)</source>
        <translation>Открыть календарь (Alt+Вниз)</translation>
    </message>
    <message>
        <source>This is not a day. Write it like %1.</source>
        <translation>Это не дата. Напишите так: %1.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Календарь</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaField</name>
    <message>
        <source>Needed</source>
        <translation>Обязательно</translation>
    </message>
    <message>
        <source>This value does not fit the field. It is shown as it is, as JSON.</source>
        <translation>Это значение не подходит к полю. Оно показано как есть, в виде JSON.</translation>
    </message>
    <message>
        <source>%1, needed</source>
        <translation>%1, обязательно</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaForm</name>
    <message>
        <source>Form</source>
        <translation>Форма</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>State as JSON</source>
        <translation>Состояние как JSON</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>И ещё %n.</numerusform>
            <numerusform>И ещё %n.</numerusform>
            <numerusform>И ещё %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaLongTextInput</name>
    <message>
        <source>Not set</source>
        <translation>Не задано</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaNumberInput</name>
    <message>
        <source>Not set</source>
        <translation>Не задано</translation>
    </message>
    <message>
        <source>A whole number is needed here.</source>
        <translation>Здесь нужно целое число.</translation>
    </message>
    <message>
        <source>This is not a number. Write it like %1.</source>
        <translation>Это не число. Напишите так: %1.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaRow</name>
    <message>
        <source>Move up</source>
        <translation>Переместить выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Переместить ниже</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Nothing filled in yet</source>
        <translation>Пока ничего не заполнено</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>Свернуть: %1</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>Развернуть: %1</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Развернуть</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Переместить выше: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Переместить ниже: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать: %1</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaRowsInput</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Добавить: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Убрано: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message numerus="yes">
        <source>There may be no more than %n.</source>
        <translation>
            <numerusform>Может быть не больше %n.</numerusform>
            <numerusform>Может быть не больше %n.</numerusform>
            <numerusform>Может быть не больше %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaTextInput</name>
    <message>
        <source>Not set</source>
        <translation>Не задано</translation>
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
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SectionBuffer</name>
    <message>
        <source>yours</source>
        <translation>ваше</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>их</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SessionsPanel</name>
    <message>
        <source>Conversations</source>
        <translation>Беседы</translation>
    </message>
    <message>
        <source>Whose conversation</source>
        <translation>Чья беседа</translation>
    </message>
    <message>
        <source>No proposal is open</source>
        <translation>Предложение не открыто</translation>
    </message>
    <message>
        <source>Conversations about a proposal appear here: yours, and those that colleagues showed you.</source>
        <translation>Здесь появляются беседы о предложении: ваша и те, что показали вам коллеги.</translation>
    </message>
    <message>
        <source>More about your conversation</source>
        <translation>Ещё о вашей беседе</translation>
    </message>
    <message>
        <source>End this conversation…</source>
        <translation>Завершить эту беседу…</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моя</translation>
    </message>
    <message>
        <source>%1&apos;s conversation, read-only</source>
        <translation>Беседа (%1), только чтение</translation>
    </message>
    <message>
        <source>%1&apos;s conversation is no longer shared with you.</source>
        <translation>Беседа (%1) вам больше не показывается.</translation>
    </message>
    <message>
        <source>The proposal and what you wrote yourself stay as they are.</source>
        <translation>Предложение и написанное вами остаются как есть.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SetAsideList</name>
    <message>
        <source>Set aside: %L1</source>
        <translation>Отложено: %L1</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Скопировать текст</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Back among what needs you, to be sent or made a suggestion</source>
        <translation>Снова к тому, что ждёт вас: отправить или превратить в предложение</translation>
    </message>
    <message>
        <source>set aside %1, deleted after 30 days</source>
        <translation>отложено %1, удаляется через 30 дней</translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation>Текст скопирован.</translation>
    </message>
    <message>
        <source>It is back among what needs you.</source>
        <translation>Запись снова среди того, что ждёт вас.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Settings</name>
    <message>
        <source>Your choice is in effect, but could not be kept for the next start.</source>
        <translation>Ваш выбор действует, но сохранить его до следующего запуска не удалось.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that %1 can be written to.</source>
        <translation>Проверьте, что диск не заполнен и что в %1 можно писать.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SettingsWindow</name>
    <message>
        <source>Settings – Agentee</source>
        <translation>Настройки – Agentee</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Поиск по настройкам</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>Темы</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShareCard</name>
    <message>
        <source>Continue as me</source>
        <translation>Продолжить от своего имени</translation>
    </message>
    <message>
        <source>Open proposal</source>
        <translation>Открыть предложение</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Отказаться…</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>End reading</source>
        <translation>Закрыть чтение</translation>
    </message>
    <message>
        <source>They can no longer read your conversation. The proposal stays as it is.</source>
        <translation>Ваша беседа им больше не видна. Предложение остаётся как есть.</translation>
    </message>
    <message>
        <source>a proposal</source>
        <translation>предложение</translation>
    </message>
    <message>
        <source>You handed “%1” over to %2</source>
        <translation>Вы передали «%1»; получатель: %2</translation>
    </message>
    <message>
        <source>%1 handed “%2” over to you</source>
        <translation>%1 передаёт вам «%2»</translation>
    </message>
    <message>
        <source>You asked %1 to review “%2”</source>
        <translation>Вы попросили проверить «%2»; проверяет %1</translation>
    </message>
    <message>
        <source>%1 asks you to review “%2”</source>
        <translation>%1 просит вас проверить «%2»</translation>
    </message>
    <message>
        <source>Handoff record %1</source>
        <translation>Запись о передаче %1</translation>
    </message>
    <message>
        <source>The conversation can no longer be read.</source>
        <translation>Беседу больше нельзя прочитать.</translation>
    </message>
    <message>
        <source>Without a conversation.</source>
        <translation>Без беседы.</translation>
    </message>
    <message>
        <source>Conversation followed, messages so far: %L1</source>
        <translation>Беседа продолжает показываться, сообщений: %L1</translation>
    </message>
    <message>
        <source>Conversation up to then, messages: %L1</source>
        <translation>Беседа до того момента, сообщений: %L1</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>ещё не открыто</translation>
    </message>
    <message>
        <source>opened %L1 ×</source>
        <translation>открыто %L1 ×</translation>
    </message>
    <message>
        <source>readable until %1</source>
        <translation>можно читать до %1</translation>
    </message>
    <message>
        <source>no end date</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>Recall and edit again</source>
        <translation>Отозвать и снова редактировать</translation>
    </message>
    <message>
        <source>Why not? %1 will read this.</source>
        <translation>Почему нет? Это прочтёт %1.</translation>
    </message>
    <message>
        <source>For example: away until Monday</source>
        <translation>Например: меня не будет до понедельника</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отказаться</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShareDialog</name>
    <message>
        <source>Share “%1”</source>
        <translation>Поделиться: «%1»</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Поделиться</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShareForm</name>
    <message>
        <source>Hand over</source>
        <translation>Передать</translation>
    </message>
    <message>
        <source>Ask for a review</source>
        <translation>Попросить о проверке</translation>
    </message>
    <message>
        <source>Show my conversation</source>
        <translation>Показать мою беседу</translation>
    </message>
    <message>
        <source>Up to now</source>
        <translation>До этого момента</translation>
    </message>
    <message>
        <source>They read what was said until this moment.</source>
        <translation>Читается то, что сказано до этого момента.</translation>
    </message>
    <message>
        <source>Keep following</source>
        <translation>Следить дальше</translation>
    </message>
    <message>
        <source>They also read what you say later, until you end it.</source>
        <translation>Читается и то, что вы скажете позже, пока вы это не закроете.</translation>
    </message>
    <message>
        <source>How long the conversation can be read</source>
        <translation>Как долго можно читать беседу</translation>
    </message>
    <message>
        <source>Readable until I end it</source>
        <translation>Можно читать, пока я не закрою</translation>
    </message>
    <message numerus="yes">
        <source>Readable for %n days</source>
        <translation>
            <numerusform>Можно читать %n день</numerusform>
            <numerusform>Можно читать %n дня</numerusform>
            <numerusform>Можно читать %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>С кем</translation>
    </message>
    <message>
        <source>What happens to the edit right</source>
        <translation>Что будет с правом редактирования</translation>
    </message>
    <message>
        <source>What they will see</source>
        <translation>Что они увидят</translation>
    </message>
    <message>
        <source>Handoff record</source>
        <translation>Запись о передаче</translation>
    </message>
    <message>
        <source>Drafted from your conversation. Accept, edit or skip each part; all of it travels with the share.</source>
        <translation>Составлено по вашей беседе. Примите, измените или пропустите каждую часть; всё это уйдёт вместе с доступом.</translation>
    </message>
    <message>
        <source>Close, keep as draft</source>
        <translation>Закрыть, сохранить черновик</translation>
    </message>
    <message>
        <source>Preparing what they will see</source>
        <translation>Готовим то, что они увидят</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>They</source>
        <translation>Коллега</translation>
    </message>
    <message>
        <source>Only the person who edits can hand over.</source>
        <translation>Передать может только тот, кто редактирует.</translation>
    </message>
    <message>
        <source>They edit from now on; you can suggest.</source>
        <translation>Отныне редактирует коллега; вы можете предлагать правки.</translation>
    </message>
    <message>
        <source>%1 edits from now on; you can suggest.</source>
        <translation>Отныне редактирует %1; вы можете предлагать правки.</translation>
    </message>
    <message>
        <source>You keep editing; they suggest and you decide.</source>
        <translation>Вы продолжаете редактировать; коллега предлагает, решаете вы.</translation>
    </message>
    <message>
        <source>You keep editing; %1 suggests and you decide.</source>
        <translation>Вы продолжаете редактировать; %1 предлагает, решаете вы.</translation>
    </message>
    <message>
        <source>You have no conversation in this proposal yet.</source>
        <translation>У вас ещё нет беседы в этом предложении.</translation>
    </message>
    <message>
        <source>The proposal as it is, and this much of your conversation:</source>
        <translation>Предложение как есть и вот эта часть вашей беседы:</translation>
    </message>
    <message>
        <source>The proposal and the handoff record. Your conversation stays with you.</source>
        <translation>Предложение и запись о передаче. Ваша беседа остаётся у вас.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Отправляем…</translation>
    </message>
    <message>
        <source>Hand over to %1</source>
        <translation>Передать: %1</translation>
    </message>
    <message>
        <source>Ask %1 to review</source>
        <translation>Попросить о проверке: %1</translation>
    </message>
    <message>
        <source>You may read this proposal, but not share it.</source>
        <translation>Вы можете читать это предложение, но не делиться им.</translation>
    </message>
    <message>
        <source>Choose a colleague.</source>
        <translation>Выберите коллегу.</translation>
    </message>
    <message>
        <source>First look at what they will see; that needs the network.</source>
        <translation>Сначала посмотрите, что они увидят; для этого нужна сеть.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShareSentPage</name>
    <message>
        <source>Recall</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>%1 can no longer read your conversation.</source>
        <translation>%1 больше не может читать вашу беседу.</translation>
    </message>
    <message>
        <source>%1 declined</source>
        <translation>%1 отказывается</translation>
    </message>
    <message>
        <source>You edit the proposal again.</source>
        <translation>Предложение снова редактируете вы.</translation>
    </message>
    <message>
        <source>Ask somebody else, or talk to %1.</source>
        <translation>Попросите кого-нибудь другого или обсудите это: %1.</translation>
    </message>
    <message>
        <source>Handed over to %1</source>
        <translation>Передано: %1</translation>
    </message>
    <message>
        <source>%1 is asked to review</source>
        <translation>Проверяет %1</translation>
    </message>
    <message>
        <source>%1 edits now. You can still read everything and suggest changes.</source>
        <translation>Теперь редактирует %1. Вы по-прежнему можете всё читать и предлагать правки.</translation>
    </message>
    <message>
        <source>You keep editing. %1&apos;s suggestions come to you.</source>
        <translation>Вы продолжаете редактировать. Правки, которые предложит %1, придут к вам.</translation>
    </message>
    <message>
        <source>Recall and edit again</source>
        <translation>Отозвать и снова редактировать</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SharedTranscriptPage</name>
    <message>
        <source>Conversation</source>
        <translation>Беседа</translation>
    </message>
    <message>
        <source>Handoff record</source>
        <translation>Запись о передаче</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>С тех пор</translation>
    </message>
    <message>
        <source>Continue as me</source>
        <translation>Продолжить от своего имени</translation>
    </message>
    <message>
        <source>Begin your own conversation, with the handoff record</source>
        <translation>Начать свою беседу с записью о передаче</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Отказаться…</translation>
    </message>
    <message>
        <source>Go to my conversation</source>
        <translation>К моей беседе</translation>
    </message>
    <message>
        <source>Fetching the conversation</source>
        <translation>Получаем беседу</translation>
    </message>
    <message>
        <source>Fetching the conversation…</source>
        <translation>Получаем беседу…</translation>
    </message>
    <message>
        <source>Nothing has been said in this conversation yet.</source>
        <translation>В этой беседе ещё ничего не сказано.</translation>
    </message>
    <message>
        <source>The conversation is not on this computer yet.</source>
        <translation>Этой беседы ещё нет на этом компьютере.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>This conversation is no longer shared with you.</source>
        <translation>Эта беседа вам больше не показывается.</translation>
    </message>
    <message>
        <source>New messages appear here as they are written.</source>
        <translation>Новые сообщения появляются здесь по мере написания.</translation>
    </message>
    <message>
        <source>It shows what was said until then.</source>
        <translation>Показано то, что было сказано до того момента.</translation>
    </message>
    <message>
        <source>Readable until %1.</source>
        <translation>Можно читать до %1.</translation>
    </message>
    <message>
        <source>Read-only: %1&apos;s conversation, shared with you %2</source>
        <translation>Только чтение: беседа (%1), доступ открыт %2</translation>
    </message>
    <message>
        <source>Beginning of the document</source>
        <translation>Начало документа</translation>
    </message>
    <message>
        <source>changed by %1, %2</source>
        <translation>изменяет %1, %2</translation>
    </message>
    <message>
        <source>Nothing in the proposal has changed since it was shared.</source>
        <translation>С момента передачи доступа в предложении ничего не изменилось.</translation>
    </message>
    <message>
        <source>Why not? %1 will read this and gets the proposal back.</source>
        <translation>Почему нет? Это прочтёт %1 и получит предложение обратно.</translation>
    </message>
    <message>
        <source>For example: away until Monday</source>
        <translation>Например: меня не будет до понедельника</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отказаться</translation>
    </message>
    <message numerus="yes">
        <source>%n new message(s) in the conversation of %1.</source>
        <translation>
            <numerusform>%n новое сообщение в беседе: %1.</numerusform>
            <numerusform>%n новых сообщения в беседе: %1.</numerusform>
            <numerusform>%n новых сообщений в беседе: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShortcutRow</name>
    <message>
        <source>Use them here</source>
        <translation>Использовать здесь</translation>
    </message>
    <message>
        <source>Keys for: %1</source>
        <translation>Клавиши: %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Вернуть: %1</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>без клавиш</translation>
    </message>
    <message>
        <source>Standard keys for: %1</source>
        <translation>Стандартные клавиши: %1</translation>
    </message>
    <message>
        <source>%1 already does “%2”.</source>
        <translation>%1 уже занято: «%2».</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Welcome to Agentee</source>
        <translation>Добро пожаловать в Agentee</translation>
    </message>
    <message>
        <source>agentee.example.com</source>
        <translation>agentee.example.com</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Адрес электронной почты</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>This server runs on your own computer with sample people. Sign in as ana@northwind.example with the password northwind.</source>
        <translation>Этот сервер работает на вашем компьютере с условными людьми. Войдите как ana@northwind.example с паролем northwind.</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>Это не адрес сервера.</translation>
    </message>
    <message>
        <source>It looks like agentee.example.com and is reached over https.</source>
        <translation>Он выглядит как agentee.example.com и доступен по https.</translation>
    </message>
    <message>
        <source>Type your email address and your password.</source>
        <translation>Введите адрес электронной почты и пароль.</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Выполняется вход</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Collect diagnostics…</source>
        <translation>Собрать диагностику…</translation>
    </message>
    <message>
        <source>Proxy and certificates</source>
        <translation>Прокси и сертификаты</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Сертификат центра</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Сертификаты (*.pem *.crt *.cer *.der);;Все файлы (*)</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Файл прочитать нельзя: %1</translation>
    </message>
    <message>
        <source>“%1” is believed for %2.</source>
        <translation>«%1» считается надёжным для %2.</translation>
    </message>
    <message>
        <source>Under “Proxy and certificates” it can be removed again.</source>
        <translation>Убрать его можно в разделе «Прокси и сертификаты».</translation>
    </message>
    <message>
        <source>Keep me signed in</source>
        <translation>Оставаться в системе</translation>
    </message>
    <message>
        <source>Otherwise you sign in again at the next start. What you wrote stays on this computer either way.</source>
        <translation>Иначе при следующем запуске нужно войти снова. Написанное в любом случае остаётся на этом компьютере.</translation>
    </message>
    <message>
        <source>Waiting for the keychain of this desktop.</source>
        <translation>Ожидание хранилища ключей рабочего стола.</translation>
    </message>
    <message>
        <source>Perhaps it asks for its password in another window. Without it your sign-in is kept encrypted in a file.</source>
        <translation>Возможно, оно спрашивает пароль в другом окне. Без него вход хранится в зашифрованном файле.</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Продолжить без него</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Spoken</name>
    <message>
        <source>Empty this field</source>
        <translation>Очистить поле</translation>
    </message>
</context>
<context>
    <name>agentee::ui::StatePage</name>
    <message>
        <source>Suggest other values</source>
        <translation>Предложить другие значения</translation>
    </message>
    <message>
        <source>Your suggestion is on its way.</source>
        <translation>Ваша правка отправляется.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::StatusLine</name>
    <message>
        <source>Signed in as %1 (%2)</source>
        <translation>Вы вошли как %1 (%2)</translation>
    </message>
    <message>
        <source>Please sign in again. Nothing is lost</source>
        <translation>Войдите снова. Ничего не потеряно</translation>
    </message>
    <message>
        <source>Offline. You can go on working</source>
        <translation>Нет сети. Работать можно дальше</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Подключение</translation>
    </message>
    <message numerus="yes">
        <source>Fetching your proposals: %n change(s) so far</source>
        <translation>
            <numerusform>Получаем ваши предложения: пока %n изменение</numerusform>
            <numerusform>Получаем ваши предложения: пока %n изменения</numerusform>
            <numerusform>Получаем ваши предложения: пока %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching changes</source>
        <translation>Получаем изменения</translation>
    </message>
    <message>
        <source>Everything synced</source>
        <translation>Всё синхронизировано</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) waiting</source>
        <translation>
            <numerusform>%n изменение ждёт</numerusform>
            <numerusform>%n изменения ждут</numerusform>
            <numerusform>%n изменений ждут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) need you</source>
        <translation>
            <numerusform>%n изменение ждёт вас</numerusform>
            <numerusform>%n изменения ждут вас</numerusform>
            <numerusform>%n изменений ждут вас</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try at %1.</source>
        <translation>Следующая попытка в %1.</translation>
    </message>
    <message>
        <source>Click to see what waits to be sent.</source>
        <translation>Нажмите, чтобы увидеть, что ждёт отправки.</translation>
    </message>
    <message>
        <source>The network is back.</source>
        <translation>Сеть снова есть.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::StepBar</name>
    <message>
        <source>done</source>
        <translation>пройден</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>текущий шаг</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>впереди</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>заблокирован</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
</context>
<context>
    <name>agentee::ui::StoragePage</name>
    <message>
        <source>Storage</source>
        <translation>Хранение</translation>
    </message>
    <message>
        <source>Everything you may see is kept on this computer, so that it can be read and written without the network.</source>
        <translation>Всё, что вам доступно, хранится на этом компьютере, чтобы читать и писать без сети.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Fetch everything again…</source>
        <translation>Загрузить всё заново…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Copies of proposals</source>
        <translation>Копии предложений</translation>
    </message>
    <message>
        <source>The copies on this computer are deleted and fetched again from the server. Until that is done you see only what has arrived, and without the network nothing. Edits that were not sent yet and your drafts stay.</source>
        <translation>Копии на этом компьютере удаляются и загружаются с сервера заново. До конца загрузки вы видите только то, что уже пришло, а без сети — ничего. Неотправленные изменения и ваши черновики остаются.</translation>
    </message>
    <message>
        <source>Delete the copies and fetch them again</source>
        <translation>Удалить копии и загрузить заново</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Только здесь</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Никто не вошёл.</translation>
    </message>
    <message>
        <source>%1, with the index for the search.</source>
        <translation>%1, вместе с указателем для поиска.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) wait to be sent.</source>
        <translation>
            <numerusform>%n изменение ждёт отправки.</numerusform>
            <numerusform>%n изменения ждут отправки.</numerusform>
            <numerusform>%n изменений ждут отправки.</numerusform>
        </translation>
    </message>
    <message>
        <source>No edit waits to be sent.</source>
        <translation>Ни одно изменение не ждёт отправки.</translation>
    </message>
    <message>
        <source>Unsent edits, drafts and what you took back need %1.</source>
        <translation>Неотправленные изменения, черновики и отозванное занимают %1.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SuggestionBar</name>
    <message>
        <source>Send suggestion</source>
        <translation>Отправить правку</translation>
    </message>
    <message>
        <source>Why? A sentence for whoever decides</source>
        <translation>Почему? Одно предложение для того, кто решает</translation>
    </message>
    <message>
        <source>Reason for the suggestion</source>
        <translation>Причина правки</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Change the text first</source>
        <translation>Сначала измените текст</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SuggestionCard</name>
    <message>
        <source>What it builds on was changed since this was written. Reject it, or ask for it to be made again.</source>
        <translation>То, на чём она основана, с тех пор изменилось. Отклоните её или попросите сделать заново.</translation>
    </message>
    <message>
        <source>The same fields were changed since this was written. Choose what stays by rebasing it.</source>
        <translation>После её написания те же поля были изменены. Актуализируйте правку и выберите, что останется.</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Предложено</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Rebase</source>
        <translation>Актуализировать</translation>
    </message>
    <message>
        <source>Edit and accept</source>
        <translation>Исправить и принять</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Отклонить…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Отменить решение</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Show what it was made against, what stands there now, and what is proposed</source>
        <translation>Показать исходный текст, текущий и предложенный</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Deleted section</source>
        <translation>Удалённый раздел</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>ещё не отправлено</translation>
    </message>
    <message>
        <source>Your suggestion for %1, %2</source>
        <translation>Ваша правка к «%1», %2</translation>
    </message>
    <message>
        <source>Suggestion by %1 for %2, %3</source>
        <translation>Правка от %1 к «%2», %3</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ждёт решения</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>You accepted it, %1</source>
        <translation>Вы приняли её, %1</translation>
    </message>
    <message>
        <source>Accepted by %1, %2</source>
        <translation>Принято: %1, %2</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Отклонено</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>You rejected it</source>
        <translation>Вы отклонили её</translation>
    </message>
    <message>
        <source>Rejected by %1</source>
        <translation>Отклонено: %1</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Replaced by a newer one</source>
        <translation>Заменено более новой</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>Принять (A)</translation>
    </message>
    <message>
        <source>Reject with a reason (R)</source>
        <translation>Отклонить с причиной (R)</translation>
    </message>
    <message>
        <source>Rebase by hand…</source>
        <translation>Актуализировать вручную…</translation>
    </message>
    <message>
        <source>It is decided already.</source>
        <translation>Решение уже принято.</translation>
    </message>
    <message>
        <source>Only the person who edits this part can accept it.</source>
        <translation>Принять может только тот, кто редактирует эту часть.</translation>
    </message>
    <message>
        <source>Why not? %1 will read this.</source>
        <translation>Почему нет? Это прочтёт %1.</translation>
    </message>
    <message>
        <source>A reason saves the next round</source>
        <translation>Причина избавит от лишнего круга</translation>
    </message>
    <message>
        <source>Reject with this reason</source>
        <translation>Отклонить с этой причиной</translation>
    </message>
    <message>
        <source>Your version of the proposed text</source>
        <translation>Ваш вариант предложенного текста</translation>
    </message>
    <message>
        <source>Accept as edited</source>
        <translation>Принять с исправлениями</translation>
    </message>
    <message>
        <source>What stands there now</source>
        <translation>Что там сейчас</translation>
    </message>
    <message>
        <source>%1&apos;s proposal</source>
        <translation>Вариант (%1)</translation>
    </message>
    <message>
        <source>Rebase with this text</source>
        <translation>Актуализировать с этим текстом</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SuggestionList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Показать ещё %n</numerusform>
            <numerusform>Показать ещё %n</numerusform>
            <numerusform>Показать ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n решённая</numerusform>
            <numerusform>%n решённые</numerusform>
            <numerusform>%n решённых</numerusform>
        </translation>
    </message>
    <message>
        <source>Older decisions are in the history of each section.</source>
        <translation>Более старые решения — в истории каждого раздела.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n ждёт</numerusform>
            <numerusform>%n ждут</numerusform>
            <numerusform>%n ждут</numerusform>
        </translation>
    </message>
    <message>
        <source>Open proposal</source>
        <translation>Открыть предложение</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть: %1</translation>
    </message>
    <message>
        <source>%1&apos;s suggestion is accepted.</source>
        <translation>Правка принята. Автор: %1.</translation>
    </message>
    <message>
        <source>%1&apos;s suggestion is rejected.</source>
        <translation>Правка отклонена. Автор: %1.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Take the decision back (%1)</source>
        <translation>Отменить решение (%1)</translation>
    </message>
    <message>
        <source>The decision is taken back.</source>
        <translation>Решение отменено.</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Правки</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Следующая правка</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Предыдущая правка</translation>
    </message>
    <message>
        <source>Accept the suggestion</source>
        <translation>Принять правку</translation>
    </message>
    <message>
        <source>Reject the suggestion</source>
        <translation>Отклонить правку</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Отменить последнее решение</translation>
    </message>
</context>
<context>
    <name>agentee::ui::SuggestionsPage</name>
    <message>
        <source>Suggestions</source>
        <translation>Правки</translation>
    </message>
    <message>
        <source>No suggestions yet</source>
        <translation>Правок пока нет</translation>
    </message>
    <message>
        <source>When a reviewer proposes a change, it appears here with what it changes.</source>
        <translation>Когда рецензент предложит правку, она появится здесь вместе с тем, что меняет.</translation>
    </message>
    <message>
        <source>Open a section and choose “Suggest a change”; the person who edits decides.</source>
        <translation>Откройте раздел и нажмите «Предложить правку»; решает тот, кто редактирует.</translation>
    </message>
    <message>
        <source>%1 suggests a change: %2.</source>
        <translation>%1 предлагает изменение: %2.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message numerus="yes">
        <source>%n new suggestion(s).</source>
        <translation>
            <numerusform>%n новое предложение.</numerusform>
            <numerusform>%n новых предложения.</numerusform>
            <numerusform>%n новых предложений.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::ThreeWayView</name>
    <message>
        <source>Which text is shown</source>
        <translation>Какой текст показан</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Made against</source>
        <translation>Исходный текст</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что меняется</translation>
    </message>
</context>
<context>
    <name>agentee::ui::Transcript</name>
    <message>
        <source>One message left out</source>
        <translation>Одно сообщение пропущено</translation>
    </message>
    <message numerus="yes">
        <source>%n messages left out</source>
        <translation>
            <numerusform>Пропущено %n сообщение</numerusform>
            <numerusform>Пропущено %n сообщения</numerusform>
            <numerusform>Пропущено %n сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Беседа</translation>
    </message>
    <message numerus="yes">
        <source>Show earlier (%n more)</source>
        <translation>
            <numerusform>Показать более ранние (ещё %n)</numerusform>
            <numerusform>Показать более ранние (ещё %n)</numerusform>
            <numerusform>Показать более ранние (ещё %n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show later (%n more)</source>
        <translation>
            <numerusform>Показать более поздние (ещё %n)</numerusform>
            <numerusform>Показать более поздние (ещё %n)</numerusform>
            <numerusform>Показать более поздние (ещё %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>secrets hidden</source>
        <translation>секреты скрыты</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>обрывается</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
    <message>
        <source>Nothing more was recorded.</source>
        <translation>Больше ничего не записано.</translation>
    </message>
    <message>
        <source>This is too long to be shown whole; the rest is left out.</source>
        <translation>Слишком длинно, чтобы показать целиком; остальное опущено.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::TranscriptPaper</name>
    <message>
        <source>This answer was cut off.</source>
        <translation>Этот ответ оборвался.</translation>
    </message>
    <message>
        <source>This answer was stopped.</source>
        <translation>Этот ответ был остановлен.</translation>
    </message>
    <message>
        <source>Secrets in this message are masked.</source>
        <translation>Секреты в этом сообщении скрыты.</translation>
    </message>
    <message>
        <source>There is no conversation to export.</source>
        <translation>Нет беседы для экспорта.</translation>
    </message>
    <message>
        <source>Choose the tab of a conversation on the right.</source>
        <translation>Выберите вкладку беседы справа.</translation>
    </message>
    <message>
        <source>Conversation about “%1”</source>
        <translation>Беседа о предложении «%1»</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Чья</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщений</translation>
    </message>
    <message>
        <source>Exported on</source>
        <translation>Экспортировано</translation>
    </message>
</context>
<context>
    <name>agentee::ui::TranscriptPreview</name>
    <message>
        <source>What they will see of the conversation</source>
        <translation>Что они увидят из беседы</translation>
    </message>
    <message>
        <source>Messages: %L1</source>
        <translation>Сообщений: %L1</translation>
    </message>
    <message>
        <source>secrets masked: %L1</source>
        <translation>секретов скрыто: %L1</translation>
    </message>
    <message>
        <source>left out: %L1</source>
        <translation>пропущено: %L1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Показать %n более раннее</numerusform>
            <numerusform>Показать %n более ранних</numerusform>
            <numerusform>Показать %n более ранних</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Put message %1 back</source>
        <translation>Вернуть сообщение %1</translation>
    </message>
    <message>
        <source>Leave message %1 out</source>
        <translation>Пропустить сообщение %1</translation>
    </message>
    <message>
        <source>Left out. They see that something was left out, not what.</source>
        <translation>Пропущено. Видно, что что-то пропущено, но не что именно.</translation>
    </message>
</context>
<context>
    <name>agentee::ui::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Стенограмма</translation>
    </message>
    <message>
        <source>The part of the program that shows it is missing. Install Agentee again.</source>
        <translation>Не хватает части программы, которая это показывает. Установите Agentee заново.</translation>
    </message>
    <message>
        <source>This transcript could not be shown.</source>
        <translation>Эту стенограмму не удалось показать.</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>The part of the program that shows it stopped. Nothing is lost.</source>
        <translation>Часть программы, которая это показывает, остановилась. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>agentee::ui::UpdateDialog</name>
    <message>
        <source>Download and install</source>
        <translation>Скачать и установить</translation>
    </message>
    <message>
        <source>A new version of Agentee</source>
        <translation>Новая версия Agentee</translation>
    </message>
    <message>
        <source>Agentee %1, published on %2</source>
        <translation>Agentee %1, дата выпуска: %2</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>The version that you use must not be used any longer.</source>
        <translation>Версией, которая у вас установлена, больше нельзя пользоваться.</translation>
    </message>
    <message>
        <source>Install the new one; what you wrote stays as it is.</source>
        <translation>Установите новую; написанное вами останется как есть.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Скачиваем…</translation>
    </message>
</context>
<context>
    <name>agentee::ui::WelcomePage</name>
    <message>
        <source>Start the trial</source>
        <translation>Начать пробу</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Подключиться…</translation>
    </message>
    <message>
        <source>Welcome to Agentee</source>
        <translation>Добро пожаловать в Agentee</translation>
    </message>
    <message>
        <source>Proposals that people and their agents write together.</source>
        <translation>Предложения, которые люди и их агенты пишут вместе.</translation>
    </message>
    <message>
        <source>Try it on this computer</source>
        <translation>Попробовать на этом компьютере</translation>
    </message>
    <message>
        <source>With a sample proposal and an agent. Nothing you write is sent anywhere, and you can take it along to your company later.</source>
        <translation>С образцом предложения и агентом. Написанное никуда не отправляется, а позже его можно взять с собой в компанию.</translation>
    </message>
    <message>
        <source>Connect to your company</source>
        <translation>Подключиться к компании</translation>
    </message>
    <message>
        <source>With the address and the account that your administrator gave you. Your colleagues and your proposals are there.</source>
        <translation>По адресу и с учётной записью от администратора. Там ваши коллеги и ваши предложения.</translation>
    </message>
    <message>
        <source>Starting the server on this computer</source>
        <translation>Запуск сервера на этом компьютере</translation>
    </message>
</context>
<context>
    <name>agentee::ui::WordDiffView</name>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message numerus="yes">
        <source>… %n lines unchanged</source>
        <translation>
            <numerusform>… %n строка без изменений</numerusform>
            <numerusform>… %n строки без изменений</numerusform>
            <numerusform>… %n строк без изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: “%1”.</source>
        <translation>Добавлено: «%1».</translation>
    </message>
    <message>
        <source>Removed: “%1”.</source>
        <translation>Удалено: «%1».</translation>
    </message>
    <message numerus="yes">
        <source>And %n more change(s).</source>
        <translation>
            <numerusform>И ещё %n изменение.</numerusform>
            <numerusform>И ещё %n изменения.</numerusform>
            <numerusform>И ещё %n изменений.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::WorkspaceHeader</name>
    <message>
        <source>Share</source>
        <translation>Поделиться</translation>
    </message>
    <message>
        <source>Take the edit right</source>
        <translation>Взять право редактирования</translation>
    </message>
    <message>
        <source>Title of the proposal</source>
        <translation>Заголовок предложения</translation>
    </message>
    <message>
        <source>You become the one who edits. The present editor can suggest changes.</source>
        <translation>Редактировать будете вы. Нынешний редактор сможет предлагать правки.</translation>
    </message>
    <message>
        <source>Editors and owners can bring colleagues in</source>
        <translation>Подключать коллег могут редакторы и владельцы</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Перейти: %1</translation>
    </message>
    <message>
        <source>%1 has this open</source>
        <translation>Открыто также у: %1</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Назад: %1</translation>
    </message>
    <message>
        <source>Bring a colleague in</source>
        <translation>Подключить коллегу</translation>
    </message>
</context>
<context>
    <name>agentee::ui::WorkspaceList</name>
    <message>
        <source>In text</source>
        <translation>В тексте</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search titles and texts</source>
        <translation>Искать в заголовках и текстах</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>Matches in the texts</source>
        <translation>Совпадения в текстах</translation>
    </message>
    <message>
        <source>No proposals yet.</source>
        <translation>Предложений пока нет.</translation>
    </message>
    <message>
        <source>Those that colleagues share with you appear here.</source>
        <translation>Здесь появятся те, которыми с вами поделятся коллеги.</translation>
    </message>
    <message>
        <source>New proposal</source>
        <translation>Новое предложение</translation>
    </message>
    <message>
        <source>In text (%1)</source>
        <translation>В тексте (%1)</translation>
    </message>
    <message>
        <source>Nothing in the texts</source>
        <translation>В текстах ничего нет</translation>
    </message>
    <message>
        <source>The texts are still being indexed</source>
        <translation>Тексты ещё индексируются</translation>
    </message>
</context>
<context>
    <name>agentee::ui::WorkspaceListModel</name>
    <message>
        <source>Assigned to me</source>
        <translation>Назначено мне</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>На проверку</translation>
    </message>
    <message>
        <source>Shared by me</source>
        <translation>Мной переданные</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2, changed since you last looked</source>
        <translation>%1, %2, изменено с вашего прошлого просмотра</translation>
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
            <numerusform>%1, %n предложение</numerusform>
            <numerusform>%1, %n предложения</numerusform>
            <numerusform>%1, %n предложений</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Остальное</translation>
    </message>
</context>
<context>
    <name>agentee::ui::WorkspacePage</name>
    <message>
        <source>Parts of the proposal</source>
        <translation>Части предложения</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Suggestions %1</source>
        <translation>Правки %1</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Правки</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>The facts of this proposal as a form</source>
        <translation>Сведения этого предложения в виде формы</translation>
    </message>
    <message>
        <source>Versions of the current section</source>
        <translation>Версии текущего раздела</translation>
    </message>
</context>
<context>
    <name>exportDocument</name>
    <message>
        <source>The file could not be written: %1.</source>
        <translation>Не удалось записать файл: %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on this one.</source>
        <translation>Выберите другую папку или освободите место для этой.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The channel for later starts could not be opened.</source>
        <translation>Не удалось открыть канал для последующих запусков.</translation>
    </message>
    <message>
        <source>Check that the folder for temporary files can be written to and is not full.</source>
        <translation>Проверьте, что в папку для временных файлов можно писать и что она не переполнена.</translation>
    </message>
</context>
</TS>
