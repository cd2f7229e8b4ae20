// export_gallery FOLDER FILE…: a web page and an OpenDocument text for each Markdown file, to be looked at.
#include "ui/export/odt_document.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

using namespace agentee;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments().mid(1);
    for (const QString &path : arguments.mid(1)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        ui::PaperContent content;
        content.title.above = u"Northwind"_s;
        content.title.title = QFileInfo(path).completeBaseName();
        content.title.facts = {{u"Prepared for"_s, {u"Harbour Authority"_s}}};
        content.parts = {{.kind = ui::PaperPart::Kind::Text,
            .byline = {},
            .when = {},
            .text = QString::fromUtf8(file.readAll()),
            .note = {}}};
        const auto always = [](qsizetype) { return true; };
        const QString base = QDir(arguments.first()).filePath(QFileInfo(path).completeBaseName());
        QFile page(base + u".html"_s);
        QFile text(base + u".odt"_s);
        if (!page.open(QIODevice::WriteOnly) || page.write(*ui::htmlDocument(content, always)) < 0
            || !text.open(QIODevice::WriteOnly) || text.write(*ui::odtDocument(content, always)) < 0)
            return 1;
    }
    return 0;
}
