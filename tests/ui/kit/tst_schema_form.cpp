#include "models/json_schema.h"
#include "models/workflow.h"
#include "ui/kit/banner.h"
#include "ui/kit/chip_list.h"
#include "ui/kit/json_editor.h"
#include "ui/kit/schema_field.h"
#include "ui/kit/schema_field_group.h"
#include "ui/kit/schema_field_row.h"
#include "ui/kit/schema_field_rows.h"
#include "ui/kit/schema_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace agentee::ui;
using namespace Qt::StringLiterals;

namespace
{

QJsonObject proposalSchema()
{
    QFile file(QFINDTESTDATA("../../../resources/workflows/proposal.md"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto workflow = agentee::models::compileWorkflow(QString::fromUtf8(file.readAll()));
    return workflow ? workflow->stateSchema : QJsonObject();
}

SchemaGroupInput *rootGroup(const SchemaForm &form)
{
    return form.findChild<SchemaGroupInput *>();
}

template <typename Control>
Control *control(const SchemaForm &form, const QString &key)
{
    SchemaField *field = rootGroup(form)->field(key);
    return field ? qobject_cast<Control *>(field->input()->control()) : nullptr;
}

QJsonObject objectWith(const QString &key, const QJsonObject &schema)
{
    return {{u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject{{key, schema}}}};
}

/// A value that the schema allows, or now and then one that it does not.
QJsonValue madeUp(const QJsonObject &schema, QRandomGenerator &random)
{
    static const QStringList words{u"Northwind"_s, u"đá hoa"_s, u"сварка"_s, u"  two  spaces "_s,
        u"a\u00a0b"_s, u"line\nline\r\nline"_s, u""_s, u"\"quoted\", <b>"_s, u"👩‍🔧"_s};
    if (random.bounded(12) == 0) {
        const QList<QJsonValue> odd{
            QJsonValue::Null, true, 3.5, u"stray"_s, QJsonArray{1, u"x"_s}, QJsonObject{{u"k"_s, 1}}};
        return odd.at(random.bounded(int(odd.size())));
    }
    const QString type = schema.value(u"type").toString();
    if (type == u"object") {
        QJsonObject object;
        const QJsonObject properties = schema.value(u"properties").toObject();
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            if (random.bounded(3) > 0)
                object.insert(it.key(), madeUp(it->toObject(), random));
        }
        if (random.bounded(4) == 0)
            object.insert(u"unknown"_s, QJsonArray{1, QJsonObject()});
        return object;
    }
    if (type == u"array") {
        QJsonArray array;
        for (int i = random.bounded(8); i > 0; --i)
            array.append(madeUp(schema.value(u"items").toObject(), random));
        return array;
    }
    if (type == u"boolean")
        return random.bounded(2) == 0;
    if (type == u"integer")
        return random.bounded(1000);
    if (type == u"number")
        return random.bounded(1e9);
    if (schema.contains(u"enum"))
        return schema.value(u"enum").toArray().first();
    return words.at(random.bounded(int(words.size())));
}

} // namespace

class TestSchemaForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsGeneratedStates();
    void keepsOddStates_data();
    void keepsOddStates();
    void typesIntoText();
    void typesNumbers_data();
    void typesNumbers();
    void typesDates();
    void choosesAndChecks();
    void writesLongText();
    void addsChips();
    void editsRows();
    void undoesWithTheKeyboard();
    void leavesTheTypingAlone();
    void rowsComeAndGoAroundTheTyping();
    void errorsStandAtTheirFields();
    void errorsAreCleared();
    void readOnlySaysWhy();
    void rawSideIsNotLeftBroken();
    void hostileSchemas_data();
    void hostileSchemas();
    void manyRows();
};

void TestSchemaForm::keepsGeneratedStates()
{
    const QJsonObject schema = proposalSchema();
    QVERIFY(!schema.isEmpty());
    SchemaForm form;
    form.setSchema(schema);
    QSignalSpy edited(&form, &SchemaForm::edited);
    QRandomGenerator random(7);
    for (int round = 0; round < 120; ++round) {
        const QJsonValue made = madeUp(schema, random);
        const QJsonObject state = made.toObject();
        form.setState(state);
        QCOMPARE(form.state(), state);
    }
    QCOMPARE(edited.size(), 0);
}

void TestSchemaForm::keepsOddStates_data()
{
    QTest::addColumn<QJsonObject>("state");
    const auto row = [](const char *name, const QJsonObject &state) { QTest::newRow(name) << state; };
    row("empty", {});
    row("empty parts", {{u"client"_s, u""_s}, {u"budget"_s, QJsonObject()}, {u"risks"_s, QJsonArray()}});
    row("text for a number", {{u"team_size"_s, u"twelve"_s}});
    row("object for text", {{u"client"_s, QJsonObject{{u"name"_s, u"N"_s}}}});
    row("null", {{u"client"_s, QJsonValue::Null}, {u"contacts"_s, QJsonValue::Null}});
    row("rows that are no objects", {{u"risks"_s, QJsonArray{1, u"x"_s, QJsonObject()}}});
    row("unknown choice", {{u"confidence"_s, u"enormous"_s}});
    row("no day", {{u"due_date"_s, u"soon"_s}});
    row("many chips", {{u"tags"_s, QJsonArray::fromStringList(QStringList(900, u"x"_s))}});
    row("long line", {{u"client"_s, QString(50'000, u'x')}});
    row("large numbers",
        {{u"team_size"_s, qint64(9007199254740993)}, {u"budget"_s, QJsonObject{{u"amount"_s, 1e300}}}});
    row("unknown", {{u"else"_s, QJsonArray{QJsonValue::Null}}});
}

void TestSchemaForm::keepsOddStates()
{
    QFETCH(QJsonObject, state);
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.setState(state);
    QCOMPARE(form.state(), state);
    form.setRawShown(true);
    QCOMPARE(form.state(), state);
    form.setRawShown(false);
    QCOMPARE(form.state(), state);
    form.setState({});
    QCOMPARE(form.state(), QJsonObject());
}

void TestSchemaForm::typesIntoText()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.setState({{u"other"_s, 1}});
    QSignalSpy edited(&form, &SchemaForm::edited);
    auto *client = control<QLineEdit>(form, u"client"_s);
    QVERIFY(client);
    QTest::keyClicks(client, u"Northwind"_s);
    QCOMPARE(form.state(), (QJsonObject{{u"other"_s, 1}, {u"client"_s, u"Northwind"_s}}));
    QVERIFY(edited.size() > 0);
    client->selectAll();
    QTest::keyClick(client, Qt::Key_Delete);
    QCOMPARE(form.state(), (QJsonObject{{u"other"_s, 1}}));
}

void TestSchemaForm::typesNumbers_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QJsonValue>("amount");
    QTest::newRow("english") << u"en_US"_s << u"1,250.5"_s << QJsonValue(1250.5);
    QTest::newRow("german") << u"de_DE"_s << u"1.250,5"_s << QJsonValue(1250.5);
    QTest::newRow("german group") << u"de_DE"_s << u"1.250"_s << QJsonValue(1250);
    QTest::newRow("russian") << u"ru_RU"_s << u"1 250,5"_s << QJsonValue(1250.5);
    QTest::newRow("vietnamese") << u"vi_VN"_s << u"480.000"_s << QJsonValue(480000);
    QTest::newRow("negative") << u"en_US"_s << u"-3"_s << QJsonValue(-3);
    QTest::newRow("words") << u"en_US"_s << u"about 12"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("endless") << u"en_US"_s << u"inf"_s << QJsonValue(QJsonValue::Undefined);
}

void TestSchemaForm::typesNumbers()
{
    QFETCH(QString, locale);
    QFETCH(QString, typed);
    QFETCH(QJsonValue, amount);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    SchemaForm form;
    form.setSchema(objectWith(u"amount"_s, {{u"type"_s, u"number"_s}}));
    auto *edit = control<QLineEdit>(form, u"amount"_s);
    QCOMPARE(edit->placeholderText(), u"Not set"_s);
    QTest::keyClicks(edit, typed);
    QLocale::setDefault(before);
    QCOMPARE(form.state().value(u"amount"), amount);
    QCOMPARE(form.hasSyntaxError(), amount.isUndefined());
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Backspace);
    QVERIFY(form.state().isEmpty());
    QVERIFY(!form.hasSyntaxError());
}

void TestSchemaForm::typesDates()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    auto *edit = control<QLineEdit>(form, u"due_date"_s);
    QTest::keyClicks(edit, u"2026-12-24"_s);
    QCOMPARE(form.state().value(u"due_date"), QJsonValue(u"2026-12-24"_s));
    QTest::keyClicks(edit, u"x"_s);
    QVERIFY(form.hasSyntaxError());
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(edit->accessibleDescription().contains(u"not a day"_s));
    QCOMPARE(form.state().value(u"due_date"), QJsonValue(u"2026-12-24"_s));
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QVERIFY(form.state().isEmpty());
}

void TestSchemaForm::choosesAndChecks()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.show();
    auto *combo = control<QComboBox>(form, u"confidence"_s);
    QCOMPARE(combo->currentText(), u"Not set"_s);
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(form.state().value(u"confidence"), QJsonValue(u"low"_s));
    QTest::keyClick(combo, Qt::Key_Up);
    QVERIFY(form.state().isEmpty());

    form.setSchema(objectWith(u"decides"_s, {{u"type"_s, u"boolean"_s}}));
    auto *box = control<QCheckBox>(form, u"decides"_s);
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(form.state().value(u"decides"), QJsonValue(true));
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(form.state().value(u"decides"), QJsonValue(false));
}

void TestSchemaForm::writesLongText()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.resize(600, 800);
    form.show();
    auto *notes = control<QPlainTextEdit>(form, u"notes"_s);
    const int low = notes->height();
    for (int i = 0; i < 8; ++i) {
        QTest::keyClicks(notes, u"a line"_s);
        QTest::keyClick(notes, Qt::Key_Return);
    }
    QCOMPARE(form.state().value(u"notes").toString(), u"a line\n"_s.repeated(8));
    QVERIFY(notes->height() > low);
    notes->selectAll();
    QTest::keyClick(notes, Qt::Key_Delete);
    QVERIFY(form.state().isEmpty());
}

void TestSchemaForm::addsChips()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.setState({{u"tags"_s, QJsonArray{u"steel"_s}}});
    auto *input = control<QLineEdit>(form, u"tags"_s);
    QTest::keyClicks(input, u"paint,"_s);
    QCOMPARE(form.state().value(u"tags").toArray(), (QJsonArray{u"steel"_s, u"paint"_s}));
    QTest::keyClick(input, Qt::Key_Backspace);
    QTest::keyClick(input, Qt::Key_Backspace);
    QVERIFY(form.state().isEmpty());
}

static SchemaRowsInput *rowsOf(const SchemaForm &form, const QString &key)
{
    return qobject_cast<SchemaRowsInput *>(rootGroup(form)->field(key)->input());
}

static QAbstractButton *buttonNamed(const QWidget *inside, const QString &start)
{
    const auto buttons = inside->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->accessibleName().startsWith(start) || button->text() == start)
            return button;
    }
    return nullptr;
}

static QJsonArray contacts(const QStringList &names)
{
    QJsonArray array;
    for (const QString &name : names)
        array.append(QJsonObject{{u"name"_s, name}});
    return array;
}

void TestSchemaForm::editsRows()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.setState({{u"contacts"_s, contacts({u"Ana"_s, u"Bình"_s, u"Li"_s})}});
    SchemaRowsInput *rows = rowsOf(form, u"contacts"_s);
    QCOMPARE(rows->rows().size(), 3);
    buttonNamed(rows->rows().at(2), u"Move up"_s)->click();
    QCOMPARE(form.state().value(u"contacts").toArray(), contacts({u"Ana"_s, u"Li"_s, u"Bình"_s}));
    buttonNamed(rows->rows().at(0), u"Remove"_s)->click();
    QCOMPARE(form.state().value(u"contacts").toArray(), contacts({u"Li"_s, u"Bình"_s}));
    buttonNamed(rows->findChild<Banner *>(), u"Undo"_s)->click();
    QCOMPARE(form.state().value(u"contacts").toArray(), contacts({u"Ana"_s, u"Li"_s, u"Bình"_s}));
    form.show();
    buttonNamed(rows, u"Add to Contacts"_s)->click();
    QCOMPARE(form.state().value(u"contacts").toArray().last().toObject(), QJsonObject());
    auto *name = qobject_cast<QLineEdit *>(form.focusWidget());
    QVERIFY(name);
    QTest::keyClicks(name, u"Eve"_s);
    QCOMPARE(form.state().value(u"contacts").toArray(), contacts({u"Ana"_s, u"Li"_s, u"Bình"_s, u"Eve"_s}));
    QVERIFY(rows->rows().last()->summary().contains(u"Eve"_s));
}

void TestSchemaForm::undoesWithTheKeyboard()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.setState({{u"contacts"_s, contacts({u"Ana"_s, u"Li"_s})}});
    form.show();
    SchemaRowsInput *rows = rowsOf(form, u"contacts"_s);
    buttonNamed(rows->rows().at(1), u"Move up"_s)->click();
    QTest::keyClick(form.focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(form.state().value(u"contacts").toArray(), contacts({u"Ana"_s, u"Li"_s}));
    buttonNamed(rows->rows().at(0), u"Remove"_s)->click();
    buttonNamed(rows->rows().at(0), u"Remove"_s)->click();
    QVERIFY(form.state().isEmpty());
    QTest::keyClick(form.focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(form.focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(form.state().value(u"contacts").toArray(), contacts({u"Ana"_s, u"Li"_s}));
}

void TestSchemaForm::leavesTheTypingAlone()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.setState({{u"client"_s, u"North"_s}});
    form.show();
    auto *client = control<QLineEdit>(form, u"client"_s);
    client->setFocus();
    client->setCursorPosition(0);
    QTest::keyClicks(client, u"The "_s);
    form.setState({{u"client"_s, u"South"_s}, {u"team_size"_s, 4}});
    QCOMPARE(form.focusWidget(), client);
    QCOMPARE(client->text(), u"The North"_s);
    QCOMPARE(client->cursorPosition(), 4);
    QCOMPARE(form.state(), (QJsonObject{{u"client"_s, u"The North"_s}, {u"team_size"_s, 4}}));
    QCOMPARE(control<QLineEdit>(form, u"team_size"_s)->text(), u"4"_s);
    // Once it has been saved, and came back, the next change from outside is taken.
    form.setState({{u"client"_s, u"The North"_s}});
    form.setState({{u"client"_s, u"The South"_s}});
    QCOMPARE(client->text(), u"The South"_s);
    QCOMPARE(client->cursorPosition(), 4);
}

void TestSchemaForm::rowsComeAndGoAroundTheTyping()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.setState({{u"contacts"_s, contacts({u"Ana"_s, u"Li"_s})}});
    form.show();
    SchemaRow *row = rowsOf(form, u"contacts"_s)->rows().at(1);
    row->focusInput();
    auto *name = qobject_cast<QLineEdit *>(form.focusWidget());
    QTest::keyClicks(name, u"u"_s);
    form.setState({{u"contacts"_s, contacts({u"Zoe"_s, u"Ana"_s, u"Li"_s})}});
    QCOMPARE(form.focusWidget(), name);
    QCOMPARE(form.state().value(u"contacts").toArray(), contacts({u"Zoe"_s, u"Ana"_s, u"uLi"_s}));
    form.setState({{u"contacts"_s, contacts({u"Zoe"_s})}});
    QCOMPARE(form.state().value(u"contacts").toArray(), contacts({u"Zoe"_s, u"uLi"_s}));
}

void TestSchemaForm::errorsStandAtTheirFields()
{
    const QJsonObject schema = proposalSchema();
    const auto compiled = agentee::models::JsonSchema::compile(schema);
    QVERIFY(compiled);
    SchemaForm form;
    form.setSchema(schema);
    const QJsonObject state{{u"contacts"_s, QJsonArray{QJsonObject{{u"name"_s, u"Ana"_s}}, QJsonObject()}},
        {u"budget"_s, QJsonObject{{u"amount"_s, -5}}}};
    form.setState(state);
    form.show();
    auto errors = compiled->validate(state);
    QVERIFY(errors.size() >= 2);
    errors.append({u"/nowhere/at/all"_s, u"Something else is wrong."_s});
    form.setErrors(errors);
    SchemaField *budget = rootGroup(form)->field(u"budget"_s);
    auto *amount = qobject_cast<SchemaGroupInput *>(budget->input())->field(u"amount"_s)->input()->control();
    QVERIFY(!amount->accessibleDescription().isEmpty());
    QVERIFY(rowsOf(form, u"contacts"_s)->rows().at(1)->hasErrors());
    QVERIFY(!rowsOf(form, u"contacts"_s)->rows().at(0)->hasErrors());
    const auto banners = form.findChildren<Banner *>();
    QVERIFY(std::ranges::any_of(banners, [](const Banner *banner) {
        return banner->isVisible() && banner->text() == u"Something else is wrong.";
    }));
    form.focusFirstError();
    QCOMPARE(form.focusWidget(), amount);
}

void TestSchemaForm::errorsAreCleared()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.setErrors({{u"/client"_s, u"The client is missing."_s}});
    auto *client = control<QLineEdit>(form, u"client"_s);
    QVERIFY(client->accessibleDescription().contains(u"missing"_s));
    form.setErrors({});
    QVERIFY(!client->accessibleDescription().contains(u"missing"_s));
    form.setErrors({{u"/client"_s, u"The client is missing."_s}});
    QTest::keyClicks(client, u"N"_s);
    QVERIFY(!client->accessibleDescription().contains(u"missing"_s));
}

void TestSchemaForm::readOnlySaysWhy()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.setReadOnlyReason(u"Ana is editing this."_s);
    const QJsonObject state{
        {u"client"_s, u"Northwind"_s}, {u"confidence"_s, u"high"_s}, {u"contacts"_s, contacts({u"Ana"_s})}};
    form.setState(state);
    form.show();
    QTest::keyClicks(control<QLineEdit>(form, u"client"_s), u"x"_s);
    QCOMPARE(control<QLineEdit>(form, u"confidence"_s)->text(), u"High"_s);
    QVERIFY(!buttonNamed(rowsOf(form, u"contacts"_s), u"Remove"_s)->isVisible());
    QVERIFY(form.findChild<Banner *>()->isVisible());
    QCOMPARE(form.state(), state);
    form.setReadOnlyReason({});
    QTest::keyClicks(control<QLineEdit>(form, u"client"_s), u"x"_s);
    QVERIFY(form.state() != state);
}

void TestSchemaForm::rawSideIsNotLeftBroken()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.setState({{u"client"_s, u"N"_s}});
    form.setRawShown(true);
    auto *raw = form.findChild<QPlainTextEdit *>(QString(), Qt::FindChildrenRecursively);
    for (JsonEditor *editor : form.findChildren<JsonEditor *>())
        raw = editor->edit();
    raw->selectAll();
    QTest::keyClicks(raw, u"{\"client\": \"S\""_s);
    QVERIFY(form.hasSyntaxError());
    QCOMPARE(form.state(), (QJsonObject{{u"client"_s, u"N"_s}}));
    form.setRawShown(false);
    QVERIFY(form.isRawShown());
    QTest::keyClicks(raw, u"}"_s);
    QVERIFY(!form.hasSyntaxError());
    form.setRawShown(false);
    QVERIFY(!form.isRawShown());
    QCOMPARE(control<QLineEdit>(form, u"client"_s)->text(), u"S"_s);
}

void TestSchemaForm::hostileSchemas_data()
{
    QTest::addColumn<QJsonObject>("schema");
    QJsonObject deep{{u"type"_s, u"string"_s}};
    for (int i = 0; i < 60; ++i)
        deep = objectWith(u"n"_s, deep);
    QTest::newRow("deep") << deep;
    QJsonObject deepRows{{u"type"_s, u"string"_s}};
    for (int i = 0; i < 60; ++i)
        deepRows = objectWith(u"n"_s, {{u"type"_s, u"array"_s}, {u"items"_s, deepRows}});
    QTest::newRow("deep rows") << deepRows;
    QJsonArray choices;
    for (int i = 0; i < 20'000; ++i)
        choices.append(u"choice %1"_s.arg(i));
    QTest::newRow("huge enum") << objectWith(u"n"_s, {{u"type"_s, u"string"_s}, {u"enum"_s, choices}});
    QTest::newRow("mixed enum") << objectWith(u"n"_s, {{u"enum"_s, QJsonArray{1, QJsonValue::Null}}});
    QTest::newRow("wrong types") << QJsonObject{
        {u"type"_s, 5}, {u"properties"_s, u"none"_s}, {u"required"_s, true}};
    QTest::newRow("wrong property") << QJsonObject{{u"type"_s, u"object"_s},
        {u"properties"_s,
            QJsonObject{{u"n"_s, 3}, {u"m"_s, QJsonObject{{u"type"_s, QJsonArray{u"string"_s}}}}}}};
    QJsonObject many;
    for (int i = 0; i < 10'000; ++i)
        many.insert(u"p%1"_s.arg(i), QJsonObject{{u"type"_s, u"string"_s}});
    QTest::newRow("10,000 properties") << QJsonObject{{u"type"_s, u"object"_s}, {u"properties"_s, many}};
    QJsonObject wide;
    QJsonObject part = objectWith(u"a"_s, {{u"type"_s, u"string"_s}});
    for (int i = 0; i < 200; ++i)
        wide.insert(u"g%1"_s.arg(i),
            QJsonObject{
                {u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject{{u"a"_s, part}, {u"b"_s, part}}}});
    QTest::newRow("many groups") << QJsonObject{{u"type"_s, u"object"_s}, {u"properties"_s, wide}};
    QTest::newRow("references") << objectWith(u"n"_s, {{u"$ref"_s, u"#/$defs/x"_s}});
    QTest::newRow("markup and marks")
        << objectWith(u"n"_s, {{u"type"_s, u"string"_s}, {u"title"_s, u"<h1>R&D</h1>"_s.repeated(300)}});
}

void TestSchemaForm::hostileSchemas()
{
    QFETCH(QJsonObject, schema);
    SchemaForm form;
    form.setSchema(schema);
    const QJsonObject state{{u"n"_s, QJsonArray{1}}, {u"p7"_s, u"x"_s}};
    form.setState(state);
    form.resize(600, 400);
    form.show();
    QCOMPARE(form.state(), state);
    QVERIFY(form.findChildren<QWidget *>().size() < 6000);
    QVERIFY(form.minimumSizeHint().width() <= 600);
}

void TestSchemaForm::manyRows()
{
    SchemaForm form;
    form.setSchema(proposalSchema());
    form.resize(800, 600);
    form.show();
    QJsonArray risks;
    for (int i = 0; i < 300; ++i)
        risks.append(QJsonObject{{u"title"_s, u"Risk %1"_s.arg(i)}, {u"severity"_s, u"low"_s}});
    QJsonObject state{{u"risks"_s, risks}};
    QElapsedTimer timer;
    timer.start();
    form.setState(state);
    QCoreApplication::processEvents();
    qInfo() << "300 rows shown in ms:" << timer.restart();
    QCOMPARE(form.state(), state);
    SchemaRowsInput *rows = rowsOf(form, u"risks"_s);
    QCOMPARE(rows->rows().size(), 300);
    QVERIFY(!rows->rows().at(150)->isUnfolded());
    risks.removeAt(10);
    state.insert(u"risks"_s, risks);
    timer.restart();
    form.setState(state);
    QCoreApplication::processEvents();
    qInfo() << "one row removed in ms:" << timer.restart();
    QCOMPARE(form.state(), state);
    timer.restart();
    form.setState(state);
    qInfo() << "the same again in ms:" << timer.elapsed();
}

QTEST_MAIN(TestSchemaForm)
#include "tst_schema_form.moc"
