#include "tests/ui/languages/shown_words.h"

#include "ui/kit/elided_label.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTabBar>
#include <QTextDocumentFragment>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::tests
{

namespace
{

QString nameOf(const QWidget &widget)
{
    const QString name = QString::fromLatin1(widget.metaObject()->className());
    return widget.objectName().isEmpty() ? name : name + u" "_s + widget.objectName();
}

QList<const QWidget *> visibleIn(const QWidget &window)
{
    QList<const QWidget *> visible{&window};
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window)
            visible.append(widget);
    }
    return visible;
}

void addActions(QList<ShownWords> &words, const QList<QAction *> &actions, const QString &where)
{
    for (const QAction *action : actions) {
        words.append({action->text(), where});
        words.append({action->toolTip(), where});
        if (action->menu())
            addActions(words, action->menu()->actions(), where + u" › "_s + action->text());
    }
}

QStringList ownWords(const QWidget &widget)
{
    const auto plain = [](const QString &text) {
        return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
    };
    QStringList own{plain(widget.toolTip()), widget.statusTip(), plain(widget.whatsThis()),
        widget.accessibleName(), widget.accessibleDescription()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        own.append(plain(label->text()));
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        own.append(button->text());
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        own.append(group->title());
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        own.append(edit->placeholderText());
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        own.append(edit->placeholderText());
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            own.append({tabs->tabText(i), tabs->tabToolTip(i)});
    }
    // Fonts, encodings and languages are called by their own names.
    static const QSet<QString> names{u"importEncoding"_s, u"editorFontChoice"_s, u"spellLanguageChoice"_s};
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget);
        combo && !names.contains(combo->objectName())) {
        for (int i = 0; i < combo->count(); ++i)
            own.append(combo->itemText(i));
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget)) {
        for (int i = 0; header->model() && i < header->count(); ++i)
            own.append(header->model()->headerData(i, header->orientation()).toString());
    }
    return own;
}

bool isCutOnPurpose(const QWidget &widget)
{
    return qobject_cast<const ui::ElidedLabel *>(&widget) || widget.inherits("QLineEditIconButton");
}

/// How much room the words of a widget need beyond what they have; nothing where they have enough.
QSize lacking(const QWidget &widget)
{
    const QSize has = widget.size();
    QSize needs = has;
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return {};
        if (label->wordWrap())
            needs = QSize(has.width(), label->heightForWidth(has.width()));
        else
            needs = label->sizeHint();
        needs = needs.expandedTo(QSize(label->minimumSizeHint().width(), 0));
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (!button->text().isEmpty()) // its padding may shrink, its line may not
            needs = QSize(button->minimumSizeHint().width(), button->fontMetrics().height());
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        int width = 0;
        for (int i = 0; i < tabs->count(); ++i)
            width = std::max(width,
                tabs->fontMetrics().horizontalAdvance(tabs->tabText(i).remove(u'&'))
                    - tabs->tabRect(i).width());
        return {std::max(0, width), 0};
    }
    return {std::max(0, needs.width() - has.width()), std::max(0, needs.height() - has.height())};
}

} // namespace

QList<ShownWords> shownWords(const QWidget &window)
{
    QList<ShownWords> words{{window.windowTitle(), u"title"_s}};
    for (const QWidget *widget : visibleIn(window)) {
        for (const QString &text : ownWords(*widget))
            words.append({text, nameOf(*widget)});
        if (const auto *bar = qobject_cast<const QMenuBar *>(widget))
            addActions(words, bar->actions(), u"menu"_s);
        if (const auto *button = qobject_cast<const QToolButton *>(widget); button && button->menu())
            addActions(words, button->menu()->actions(), nameOf(*widget));
        if (const auto *button = qobject_cast<const QPushButton *>(widget); button && button->menu())
            addActions(words, button->menu()->actions(), nameOf(*widget));
    }
    words.removeIf([](const ShownWords &one) { return one.text.isEmpty(); });
    return words;
}

QStringList cutWords(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : visibleIn(window)) {
        if (isCutOnPurpose(*widget))
            continue;
        const QSize lack = lacking(*widget);
        if (lack.width() > 1 || lack.height() > 1)
            cut.append(u"%1 lacks %2×%3: %4"_s.arg(nameOf(*widget), QString::number(lack.width()),
                QString::number(lack.height()), ownWords(*widget).last().left(80)));
    }
    return cut;
}

} // namespace agentee::tests
