#pragma once

#include "ui/kit/theme.h"

#include <QDir>
#include <QPixmap>
#include <QString>

class QWidget;

namespace agentee::tests
{

class Desk;

/// The pictures of the tour, in order, with a sentence each.
class Album
{
public:
    /// Makes the folder; pictures of an earlier tour go.
    Album(const QString &folder, ui::Theme &theme);

    /// The person's window as it is now, in light and dark, with the dialogs that stand before it.
    void take(const Desk &desk, const QString &name, const QString &sentence);
    /// What a person saw when a scene failed.
    void keepFailure(const Desk &desk);
    /// index.html. The number of pictures.
    int finish();

private:
    struct Page {
        QString name;
        QString sentence;
        QString person;
    };
    void wear(const Desk &desk, ui::Theme::Scheme scheme);

    QDir m_folder;
    ui::Theme &m_theme;
    QList<Page> m_pages;
    int m_failures = 0;
};

} // namespace agentee::tests
