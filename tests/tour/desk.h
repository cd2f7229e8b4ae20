#pragma once

#include <QPointer>
#include <QTest>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QAbstractItemView;
class QAction;
class QLabel;

namespace agentee::client
{
class Client;
}

namespace agentee::ui
{
class Theme;
}

namespace agentee::tests
{

/// One person in front of the real client. Finds only what can be seen, acts with mouse and keyboard, and
/// waits for what follows. Everything here fails the test by itself and then throws, so that callers read
/// like the story.
class Desk
{
public:
    struct Person {
        QString name; ///< as the sample data has it
        QString email;
        QString password;
    };

    /// With what the person acts. With keys alone, what Tab and the arrows do not reach cannot be used.
    enum class Hand { MouseAndKeys, KeysAlone };

    /// `folder` is the profile's. Shows the first window: the sign-in page, or that of who is signed in.
    Desk(Person person, const QString &folder, ui::Theme &theme, Hand hand = Hand::MouseAndKeys);
    ~Desk();

    /// Fills the sign-in page and waits until everything is there.
    void typeSignIn(const QUrl &server);
    void signIn();
    const Person &person() const { return m_person; }
    /// Somebody else sits down here.
    void handTo(Person person);
    /// The window, or the sign-in page while there is none.
    QWidget &window() const;
    void bringToFront() const;

    /// The widget of that name that can be seen. Waits for it.
    template <typename Widget = QWidget>
    Widget *see(const QString &name) const
    {
        Widget *found = nullptr;
        until([&] { return (found = find<Widget>(name)) != nullptr; },
            QStringLiteral("%1 sees “%2”").arg(m_person.name, name));
        return found;
    }
    template <typename Widget = QWidget>
    Widget *find(const QString &name) const
    {
        for (Widget *widget : window().template findChildren<Widget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    bool sees(const QString &name) const { return find<QWidget>(name) != nullptr; }
    /// Everything that is written on what can be seen of the widget of that name; of the window for an empty
    /// name.
    QString read(const QString &name = {}) const;
    QString read(const QWidget &root) const;
    void untilReads(const QString &name, const QString &part) const;
    void until(const std::function<bool()> &met, const QString &what) const;

    /// Puts the focus there: by Tab from where it is, or by a click.
    void enter(QWidget *widget) const;
    /// Scrolls to it.
    void reveal(QWidget *widget) const;
    /// Waits until the widget can be used, brings it into view and clicks it.
    void click(const QString &name) const;
    void click(QWidget *widget) const;
    void clickButton(QWidget *parent, const QString &text) const;
    void clickTab(const QString &tabBar, const QString &text) const;
    /// A row that is shown with this text (or a text that begins with it).
    void clickRow(const QString &view, const QString &text, Qt::KeyboardModifiers modifiers = {}) const;
    QStringList rows(const QString &view) const;
    /// A place of the rail, by the name that is spoken.
    void goTo(const QString &place) const;
    /// An entry of the menu bar.
    void choose(const QString &action) const;
    /// The window is another one afterwards. Two letters; that language is not the one that is spoken.
    void chooseLanguage(const QString &language);
    /// An act that makes the person's window anew.
    void replaceWindow(const std::function<void()> &act);
    /// Replaces what stands in the field.
    void type(const QString &name, const QString &text) const;
    void typeAtEnd(const QString &name, const QString &text) const;
    void press(const QString &name, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    /// To whatever has the keyboard.
    void strike(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    /// Answers the dialog that asks for a file.
    void chooseFile(const QString &path, const QString &button) const;
    /// In the form of the proposal's state: the field with this title.
    QWidget *field(const QString &title) const;
    void typeInto(QWidget *widget, const QString &text) const;

    void openProposal(const QString &title) const;
    void openSection(const QString &title) const;
    void untilSynced() const;

private:
    void enterByTab(QWidget &widget) const;
    void chooseByKeys(const QAction &action) const;

    Person m_person;
    Hand m_hand;
    std::unique_ptr<client::Client> m_client;
    mutable QPointer<QWidget> m_window;
};

/// Waits without a nested story: the condition is asked again and again, 30 s at most.
void waitFor(const std::function<bool()> &met, const QString &what);

} // namespace agentee::tests
