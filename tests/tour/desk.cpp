#include "tests/tour/desk.h"

#include "app/client.h"
#include "ui/collaboration/status_chip.h"
#include "ui/kit/elided_label.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/welcome_page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

constexpr int patience = 15'000; ///< milliseconds
constexpr int mostTabs = 400;

std::unique_ptr<sync::Profile> profileIn(const QString &folder)
{
    auto profile = sync::Profile::open(folder, {.useKeychain = false});
    if (!profile)
        qFatal("%ls", qUtf16Printable(profile.error().title));
    return *std::move(profile);
}

template <typename Kind>
QWidget *newest(const QList<QWidget *> &before)
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<Kind *>(widget) && widget->isVisible() && !before.contains(widget))
            return widget;
    }
    return nullptr;
}

QModelIndex rowWith(const QAbstractItemModel &model, const QString &text, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        if (!model.hasChildren(index) && index.data().toString().startsWith(text))
            return index;
        if (const QModelIndex below = rowWith(model, text, index); below.isValid())
            return below;
    }
    return {};
}

void collect(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        texts.append(index.data().toString());
        collect(model, index, texts);
    }
}

QString written(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *label = qobject_cast<const ui::ElidedLabel *>(&widget))
        return label->text();
    if (const auto *chip = qobject_cast<const ui::StatusChip *>(&widget))
        return chip->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text() + u'\n' + button->accessibleName();
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        return edit->text();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        return edit->toPlainText();
    if (const auto *edit = qobject_cast<const QTextEdit *>(&widget))
        return edit->toPlainText();
    return widget.accessibleName();
}

/// Tab enters a group of which one holds; the arrows move inside of it.
Qt::Key keyTowards(const QWidget &now, const QWidget &target)
{
    const auto *from = qobject_cast<const QAbstractButton *>(&now);
    const auto *to = qobject_cast<const QAbstractButton *>(&target);
    if (!from || !to)
        return Qt::Key_Tab;
    const bool grouped = from->group() && from->group() == to->group() && from->group()->exclusive();
    const bool besides = from->autoExclusive() && to->autoExclusive() && !from->group() && !to->group()
        && from->parentWidget() == to->parentWidget();
    if (!grouped && !besides)
        return Qt::Key_Tab;
    const QPoint way = to->mapToGlobal(QPoint()) - from->mapToGlobal(QPoint());
    if (std::abs(way.y()) > std::abs(way.x()))
        return way.y() > 0 ? Qt::Key_Down : Qt::Key_Up;
    return way.x() > 0 ? Qt::Key_Right : Qt::Key_Left;
}

} // namespace

void waitFor(const std::function<bool()> &met, const QString &what)
{
    QVERIFY2(QTest::qWaitFor(met, patience), qPrintable(what));
}

Desk::Desk(Person person, const QString &folder, ui::Theme &theme, Hand hand)
    : m_person(std::move(person))
    , m_hand(hand)
{
    const QList<QWidget *> before = QApplication::topLevelWidgets();
    client::Options options;
    options.profile = folder;
    m_client = std::make_unique<client::Client>(profileIn(folder), theme, options);
    m_client->start();
    // Who is signed in on this computer sees their window, anybody else is welcomed first.
    m_window = newest<ui::MainWindow>(before);
    if (!m_window) {
        m_window = newest<ui::WelcomePage>(before);
        QVERIFY2(m_window, "the welcome page is shown");
        bringToFront();
        click(u"connectButton"_s);
        m_window = newest<ui::SignInPage>(before);
    }
    QVERIFY2(m_window, "a window is shown");
    m_window->resize(1440, 900);
}

Desk::~Desk() = default;

void Desk::handTo(Person person)
{
    m_person = std::move(person);
}

QWidget &Desk::window() const
{
    // Signing out takes the window away and shows the page of the same person.
    if (!m_window || !m_window->isVisible()) {
        const QList<QWidget *> none;
        if (QWidget *page = newest<ui::SignInPage>(none))
            m_window = page;
    }
    QVERIFY2(m_window, qPrintable(m_person.name + u" has a window"_s));
    return *m_window;
}

void Desk::bringToFront() const
{
    window().raise();
    window().activateWindow();
    if (!QApplication::activeModalWidget())
        until([this] { return window().isActiveWindow(); }, m_person.name + u" is in front of the window"_s);
}

void Desk::until(const std::function<bool()> &met, const QString &what) const
{
    waitFor(met, what);
}

void Desk::typeSignIn(const QUrl &server)
{
    type(u"serverField"_s, server.toString());
    type(u"emailField"_s, m_person.email);
    type(u"passwordField"_s, m_person.password);
}

void Desk::signIn()
{
    const QList<QWidget *> before = QApplication::topLevelWidgets();
    click(u"signInButton"_s);
    QWidget *opened = nullptr;
    until([&] { return (opened = newest<ui::MainWindow>(before)) != nullptr; },
        m_person.name + u" is signed in"_s);
    m_window = opened;
    m_window->resize(1440, 900);
    untilSynced();
}

QString Desk::read(const QString &name) const
{
    const QWidget *root = name.isEmpty() ? &window() : find<QWidget>(name);
    return root ? read(*root) : QString();
}

QString Desk::read(const QWidget &root) const
{
    QStringList texts{written(root), root.accessibleName()};
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible())
            texts.append(written(*widget));
    }
    return texts.join(u'\n');
}

void Desk::untilReads(const QString &name, const QString &part) const
{
    const bool read = QTest::qWaitFor([&] { return this->read(name).contains(part); }, patience);
    QVERIFY2(read,
        qPrintable(
            u"%1 reads “%2” on “%3”, which says: %4"_s.arg(m_person.name, part, name, this->read(name))));
}

void Desk::reveal(QWidget *widget) const
{
    for (QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(parent))
            area->ensureWidgetVisible(widget);
    }
}

void Desk::click(QWidget *widget) const
{
    until([&] { return widget->isEnabled(); }, u"“%1” can be clicked"_s.arg(widget->objectName()));
    if (m_hand == Hand::KeysAlone) {
        enter(widget);
        QTest::keyClick(widget, Qt::Key_Space);
        return;
    }
    reveal(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
}

void Desk::enter(QWidget *widget) const
{
    if (m_hand == Hand::KeysAlone)
        enterByTab(*widget);
    else
        widget->setFocus(Qt::MouseFocusReason);
}

void Desk::enterByTab(QWidget &widget) const
{
    // The window manager's part: the window that stands in front has the keyboard.
    if (!widget.window()->isActiveWindow()) {
        widget.window()->activateWindow();
        until([&] { return widget.window()->isActiveWindow(); },
            m_person.name + u" is in front of the window"_s);
    }
    QWidget *target = &widget;
    while (target->focusProxy())
        target = target->focusProxy();
    for (int step = 0; step < mostTabs; ++step) {
        QWidget *now = QApplication::focusWidget();
        if (now == target)
            return;
        // In a list, Tab is the editor's own until Escape was pressed.
        if (now && now->objectName() == "sectionEditor"_L1)
            QTest::keyClick(now, Qt::Key_Escape);
        QTest::keyClick(now ? now : widget.window(), now ? keyTowards(*now, *target) : Qt::Key_Tab);
        // A page of the browser engine gives the focus back when its own process has answered.
        if (now && now->inherits("QQuickWidget"))
            until([now] { return QApplication::focusWidget() != now; }, u"the transcript is left by Tab"_s);
    }
    QFAIL(qPrintable(u"%1 reaches “%2” by Tab"_s.arg(m_person.name, widget.objectName())));
}

void Desk::click(const QString &name) const
{
    click(see(name));
}

void Desk::clickButton(QWidget *parent, const QString &text) const
{
    for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().remove(u'&') == text)
            return click(button);
    }
    QFAIL(qPrintable(u"there is no button “%1”"_s.arg(text)));
}

void Desk::clickTab(const QString &tabBar, const QString &text) const
{
    auto *tabs = see<QTabBar>(tabBar);
    int found = -1;
    until(
        [&] {
            found = -1;
            for (int i = 0; i < tabs->count() && found < 0; ++i)
                found = tabs->tabText(i).startsWith(text) ? i : -1;
            return found >= 0;
        },
        u"there is a tab “%1”"_s.arg(text));
    if (m_hand == Hand::KeysAlone) {
        enter(tabs);
        for (int i = 0; i < tabs->count() && tabs->currentIndex() != found; ++i)
            QTest::keyClick(tabs, tabs->currentIndex() < found ? Qt::Key_Right : Qt::Key_Left);
    } else {
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(found).center());
    }
    QCOMPARE(tabs->currentIndex(), found);
}

void Desk::clickRow(const QString &view, const QString &text, Qt::KeyboardModifiers modifiers) const
{
    auto *list = see<QAbstractItemView>(view);
    until([&] { return rowWith(*list->model(), text).isValid(); }, u"there is a row “%1”"_s.arg(text));
    const QModelIndex index = rowWith(*list->model(), text);
    if (m_hand == Hand::KeysAlone) {
        enter(list);
        QTest::keyClick(list, Qt::Key_Home);
        for (int step = 0; step < mostTabs && list->currentIndex() != index; ++step)
            QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex(), index);
        QTest::keyClick(list, Qt::Key_Return);
        return;
    }
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, list->visualRect(index).center());
}

QStringList Desk::rows(const QString &view) const
{
    QStringList texts;
    collect(*see<QAbstractItemView>(view)->model(), {}, texts);
    return texts;
}

void Desk::goTo(const QString &place) const
{
    for (QAbstractButton *button : see(u"activityRail"_s)->findChildren<QAbstractButton *>()) {
        if (button->accessibleName().startsWith(place))
            return click(button);
    }
    QFAIL(qPrintable(u"the rail leads to “%1”"_s.arg(place)));
}

void Desk::choose(const QString &action) const
{
    auto *found = window().findChild<QAction *>(action);
    QVERIFY2(found && found->isEnabled(), qPrintable(action));
    if (m_hand == Hand::KeysAlone)
        chooseByKeys(*found);
    else
        found->trigger();
}

void Desk::chooseByKeys(const QAction &action) const
{
    // The window manager's part, after a dialog was closed.
    if (!window().isActiveWindow())
        bringToFront();
    QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : &window();
    if (!action.shortcut().isEmpty()) {
        QTest::keySequence(focus, action.shortcut());
        return;
    }
    QTest::keyClick(focus, Qt::Key_K, Qt::ControlModifier);
    see(u"paletteField"_s);
    QTest::keyClicks(QApplication::focusWidget(), action.text().remove(u'&').remove(u'…'));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void Desk::chooseLanguage(const QString &language)
{
    replaceWindow([this, &language] { choose(u"language_"_s + language); });
}

void Desk::replaceWindow(const std::function<void()> &act)
{
    QList<QWidget *> others = QApplication::topLevelWidgets();
    others.removeOne(&window());
    act();
    until([this] { return m_window.isNull(); }, u"the window is replaced"_s);
    until(
        [&] { return (m_window = newest<ui::MainWindow>(others)) != nullptr; }, u"there is another window"_s);
}

void Desk::typeInto(QWidget *widget, const QString &text) const
{
    reveal(widget);
    enter(widget);
    // Letters that a test's keyboard does not have come from the clipboard.
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; })) {
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                QTest::keyClick(widget, Qt::Key_Return);
            QTest::keyClicks(widget, lines.at(i));
        }
    } else {
        QApplication::clipboard()->setText(text);
        QTest::keyClick(widget, Qt::Key_V, Qt::ControlModifier);
    }
}

void Desk::type(const QString &name, const QString &text) const
{
    auto *widget = see(name);
    enter(widget);
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    typeInto(widget, text);
}

void Desk::typeAtEnd(const QString &name, const QString &text) const
{
    press(name, Qt::Key_End, Qt::ControlModifier);
    typeInto(see(name), text);
}

void Desk::press(const QString &name, Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    auto *widget = see(name);
    enter(widget);
    QTest::keyClick(widget, key, modifiers);
}

void Desk::strike(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *focus = QApplication::focusWidget();
    QVERIFY2(focus, qPrintable(m_person.name + u" has the keyboard somewhere"_s));
    QTest::keyClick(focus, key, modifiers);
}

void Desk::chooseFile(const QString &path, const QString &button) const
{
    // Pasted in one go: while a path is typed, completions pop up whenever a folder happens to be read.
    see<QLineEdit>(u"fileNameEdit"_s)->setCompleter(nullptr);
    press(u"fileNameEdit"_s, Qt::Key_A, Qt::ControlModifier);
    QApplication::clipboard()->setText(path);
    press(u"fileNameEdit"_s, Qt::Key_V, Qt::ControlModifier);
    clickButton(see<QFileDialog>({}), button);
}

QWidget *Desk::field(const QString &title) const
{
    for (QWidget *widget : see(u"stateForm"_s)->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->accessibleName().section(u',', 0, 0) == title
            && widget->focusPolicy() != Qt::NoFocus)
            return widget;
    }
    QTest::qFail(qPrintable(u"the form has a field “%1”"_s.arg(title)), __FILE__, __LINE__);
    return nullptr;
}

void Desk::openProposal(const QString &title) const
{
    if (find<QAbstractItemView>(u"workspaceList"_s) == nullptr)
        goTo(u"Proposals"_s);
    clickRow(u"workspaceList"_s, title);
    until([&] { return see<QLineEdit>(u"workspaceTitle"_s)->text() == title; }, u"“%1” is open"_s.arg(title));
}

void Desk::openSection(const QString &title) const
{
    clickTab(u"workspaceTabs"_s, u"Document"_s);
    clickRow(u"outline"_s, title);
}

void Desk::untilSynced() const
{
    untilReads(u"statusButton"_s, u"Everything synced"_s);
}

} // namespace agentee::tests
