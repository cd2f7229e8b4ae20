#pragma once

#include "models/person.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QListWidget;

namespace agentee::sync
{
class Store;
}

namespace agentee::ui
{

class Avatar;
class TextLabel;

/// Finds one colleague of the same company by name or address while typing; nobody else can be found. Down
/// and Enter choose from the keyboard.
class PersonPicker : public QWidget
{
    Q_OBJECT
public:
    explicit PersonPicker(sync::Store &store, QWidget *parent = nullptr);
    void setPerson(std::optional<models::Id> personId);
    std::optional<models::Id> person() const { return m_person; }
    QString words() const;
    void setWords(const QString &words);

Q_SIGNALS:
    void changed(); ///< the choice, or the words

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void choose(int row);
    void showChoice();

    sync::Store &m_store;
    std::optional<models::Id> m_person;
    QList<models::Person> m_found;
    QLineEdit *m_field;
    QListWidget *m_list;
    TextLabel *m_nobody;
    QWidget *m_choice;
    Avatar *m_avatar;
    TextLabel *m_name;
    TextLabel *m_email;
};

} // namespace agentee::ui
