#pragma once

#include <QWidget>

namespace agentee::ui
{

/// A disc with a person's initials. Its colour follows from the id, so a person looks the same everywhere.
class Avatar : public QWidget
{
    Q_OBJECT
public:
    /// `diameter` in device-independent pixels.
    explicit Avatar(int diameter = 24, QWidget *parent = nullptr);

    /// `name` is the accessible name and the tooltip; initials are made from it when `initials` is empty.
    void setPerson(const QString &id, const QString &name, const QString &initials = {});
    QString initials() const { return m_initials; }

    /// Up to two letters: the first of the first and of the last word, in upper case. `?` for an empty name.
    static QString initialsOf(const QString &name);

    QSize sizeHint() const override { return {m_diameter, m_diameter}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_diameter;
    QString m_id;
    QString m_initials;
};

/// The disc's fill, which carries white letters.
QColor avatarColour(const QString &id, bool dark);

/// Paints the same disc, for delegates.
void paintAvatar(QPainter &painter, const QRectF &disc, const QString &id, const QString &initials,
    const QPalette &palette);

} // namespace agentee::ui
