#pragma once

#include "ui/palette/palette_source.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace agentee::ui
{

class PaletteModel;

/// Everything by its name: a field and the rows that fit, over the upper middle of the window. Up and Down
/// choose, Enter takes, Escape closes; the keyboard goes back to where it was. The field keeps the keyboard,
/// so the chosen row is announced to assistive technology.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    /// Stays hidden until it is opened. The source must live longer.
    CommandPalette(PaletteSource &source, QWidget &window);

    void open(const PaletteSource::Context &context);
    void dismiss();

Q_SIGNALS:
    /// The palette is closed, and the keyboard is where it was before.
    void chosen(const agentee::ui::PaletteItem &item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Keeps the row with that name as the chosen one, if it is still there; else the first is.
    void search(const QString &current);
    void fit();
    void move(int rows);
    void choose(const QModelIndex &index);
    void announce(const QModelIndex &index);
    bool keyPressed(int key);

    PaletteSource &m_source;
    PaletteModel *m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< had the keyboard
};

} // namespace agentee::ui
