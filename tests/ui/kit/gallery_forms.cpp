// Writes pictures of the form and of the Markdown editor, light and dark: `gallery_forms FOLDER WORKFLOW.md`.
#include "models/workflow.h"
#include "ui/kit/json_editor.h"
#include "ui/kit/markdown_editor.h"
#include "ui/kit/schema_form.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QPlainTextEdit>

#include <functional>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

static QJsonObject schemaOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto workflow = agentee::models::compileWorkflow(QString::fromUtf8(file.readAll()));
    return workflow ? workflow->stateSchema : QJsonObject();
}

static QJsonObject filled()
{
    return {{u"client"_s, u"Port of Aarhus"_s}, {u"due_date"_s, u"2026-12-18"_s},
        {u"confidence"_s, u"high"_s}, {u"team_size"_s, 12},
        {u"budget"_s, QJsonObject{{u"amount"_s, 1480000.5}, {u"currency"_s, u"EUR"_s}}},
        {u"tags"_s, QJsonArray{u"harbour"_s, u"marine steel"_s, u"покраска"_s}},
        {u"notes"_s,
            u"The port closes the east quay in March. Ask before quoting night work.\nThey liked the phasing of the last offer."_s},
        {u"contacts"_s,
            QJsonArray{QJsonObject{
                {u"name"_s, u"Mette Holm"_s}, {u"email"_s, u"mette@port.example"_s}, {u"decides"_s, true}}}},
        {u"risks"_s,
            QJsonArray{QJsonObject{{u"title"_s, u"Corrosion under the fenders"_s}, {u"severity"_s, u"high"_s},
                           {u"answer"_s, u"Ultrasonic survey in week 1."_s}},
                QJsonObject{{u"title"_s, u"Late steel"_s}}}}};
}

static SchemaForm *makeForm(const QJsonObject &schema)
{
    auto *form = new SchemaForm;
    form->setSchema(schema);
    form->setState(filled());
    form->setContentsMargins(grid::huge, grid::large, grid::huge, grid::large);
    return form;
}

static QWidget *withErrors(const QJsonObject &schema)
{
    SchemaForm *form = makeForm(schema);
    QJsonObject state = filled();
    state.insert(u"confidence"_s, QJsonArray{u"high"_s, u"or so"_s});
    state.insert(u"contacts"_s, QJsonArray{QJsonObject{{u"email"_s, u"mette"_s}}});
    form->setState(state);
    form->setErrors({{u"/client"_s, u"At most 200 characters fit here."_s},
        {u"/budget/amount"_s, u"The amount must be at least 0."_s},
        {u"/confidence"_s, u"Choose one of the choices."_s},
        {u"/contacts/0/name"_s, u"The name is missing."_s},
        {u"/contacts/0/email"_s, u"This is not an e-mail address."_s},
        {u""_s, u"The server has a newer workflow."_s}});
    return form;
}

static QWidget *makeEditor(bool find, bool readOnly)
{
    auto *editor = new MarkdownEditor;
    editor->setText(u"## Technical approach\n\nThe retrofit **replaces** the fenders first, then the "
                    u"*bollards*. Nothing is "
                    "weldd below the water line; see [the survey](https://port.example/survey).\n\n- Phase "
                    "1: survey and steel\n"
                    "- Phase 2: fenders, one berth at a time\n  - [ ] night work agreed\n\n> The quay stays "
                    "open.\n\n```cpp\nint berths = 4;\n```\n\n"
                    "| Phase | Weeks |\n|---|---|\n| 1 | 3 |\n"_s);
    editor->setSpellCheckLanguage(u"en_US"_s);
    editor->setSpellCheckEnabled(true);
    if (readOnly)
        editor->setReadOnlyReason(u"Ana is editing this section."_s);
    if (find)
        editor->showFindBar();
    return editor;
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    const QDir folder(application.arguments().value(1, u"."_s));
    const QJsonObject schema = schemaOf(application.arguments().value(2));
    Theme theme(application, Theme::Scheme::Light);
    const QList<std::pair<QString, std::function<QWidget *()>>> pictures{
        {u"form"_s, [&] { return makeForm(schema); }},
        {u"form-errors"_s, [&] { return withErrors(schema); }},
        {u"form-read-only"_s,
            [&] {
                SchemaForm *form = makeForm(schema);
                form->setReadOnlyReason(u"Ana is editing this workspace. You can read it."_s);
                return form;
            }},
        {u"form-json"_s,
            [&] {
                SchemaForm *form = makeForm(schema);
                form->setRawShown(true);
                auto *edit = form->findChildren<JsonEditor *>().last()->edit();
                edit->setPlainText(edit->toPlainText().replace(u"\"client\":"_s, u"\"client\" "_s));
                return form;
            }},
        {u"editor"_s, [] { return makeEditor(true, false); }},
        {u"editor-read-only"_s, [] { return makeEditor(false, true); }},
    };
    bool saved = !schema.isEmpty();
    for (const auto &[name, make] : pictures) {
        const std::unique_ptr<QWidget> window(make());
        window->resize(
            name.startsWith(u"form") ? QSize(860, name == u"form-json" ? 700 : 1500) : QSize(860, 480));
        window->show();
        for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            theme.setScheme(scheme);
            for (int i = 0; i < 5; ++i)
                application.processEvents();
            const QString suffix = scheme == Theme::Scheme::Light ? u"-light.png"_s : u"-dark.png"_s;
            saved = window->grab().save(folder.filePath(name + suffix)) && saved;
        }
    }
    return saved ? 0 : 1;
}
