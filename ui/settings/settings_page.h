#pragma once

#include "ui/collaboration/scroll_column.h"

#include <QStringList>

namespace agentee::ui
{

class TextLabel;

/// One subject of the settings: headings, and rows of a name, a sentence and a control.
class SettingsPage : public ScrollColumn
{
    Q_OBJECT
public:
    /// `name` stands in the list of pages and over the page.
    SettingsPage(
        const QString &name, const QString &iconName, const QString &sentence, QWidget *parent = nullptr);

    QString name() const { return m_name; }
    QString iconName() const { return m_iconName; }
    /// Everything that is written on the page, for the search.
    QString words() const;

protected:
    void addHeading(const QString &text);
    /// The control takes its name and description for assistive technology from the texts. Takes ownership.
    void addRow(const QString &title, const QString &help, QWidget *control);
    /// A control that says itself what it is (a check box), with a sentence below.
    void addChoice(QWidget *control, const QString &help = {});
    /// Quiet text over the whole width.
    TextLabel *addText(const QString &text);

private:
    QString m_name;
    QString m_iconName;
};

} // namespace agentee::ui
