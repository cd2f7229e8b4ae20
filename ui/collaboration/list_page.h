#pragma once

#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace agentee::ui
{

class EmptyState;
class ScrollColumn;
class SectionHeader;

/// A page beside the rail: its heading stays; below it scrolls what there is, or a sentence stands for what
/// there is not yet.
class ListPage : public QWidget
{
    Q_OBJECT
public:
    /// The title is the page's accessible name too.
    explicit ListPage(const QString &title, QWidget *parent = nullptr);

protected:
    SectionHeader *header() const { return m_header; }
    EmptyState *emptyState() const { return m_empty; }
    /// Of the column that scrolls.
    QVBoxLayout *body() const;
    /// Takes ownership. Stays in its place, as the heading does.
    void addBelowHeader(QWidget *widget);
    void setEmpty(bool empty);
    /// Brings what is in body() into view, as soon as it has its place.
    void bringIntoView(QWidget *widget);

private:
    SectionHeader *m_header;
    EmptyState *m_empty;
    ScrollColumn *m_column;
    QStackedWidget *m_stack;
    QVBoxLayout *m_fixed;
};

} // namespace agentee::ui
