#pragma once

#include <QList>
#include <QLocale>
#include <QMainWindow>

#include <memory>

class QMenu;
class QSettings;

namespace agentee::client
{

/// In which language this person works: that of the desktop, or one chosen in the View menu, or before
/// there is an account. Kept in the profile.
class LanguageChoice : public QObject
{
    Q_OBJECT
public:
    /// `settings` must live longer. Makes the application speak the language that was chosen; the desktop's
    /// is what it spoke before, and speaks again afterwards.
    explicit LanguageChoice(QSettings &settings, QObject *parent = nullptr);
    ~LanguageChoice() override;

    /// Puts the languages, each by its own name, into the window's menu with the object name viewMenu.
    void attach(QMainWindow &window);
    /// A button that opens the same menu, for a window without one.
    std::unique_ptr<QWidget> makeButton();

    /// Two letters; empty: that of the desktop.
    QString chosen() const;
    /// Languages by what chosen() says, each with its own name; that of the desktop first.
    static QList<std::pair<QString, QString>> offered();
    void choose(const QString &language);

Q_SIGNALS:
    /// The application speaks another language now; windows that stand there have to be made anew.
    void changed();

private:
    void fill(QMenu &menu);

    QSettings &m_settings;
    const QLocale m_desktops;
};

} // namespace agentee::client
