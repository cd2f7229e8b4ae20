#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace
{

constexpr int lupdateMilliseconds = 120'000; ///< it takes one second; where it never ends, the test has to

struct Sentence {
    QString context;
    QString source;
    QString comment;
    bool counted = false;
    bool finished = true;
    QStringList forms; ///< one for each plural form of the language; one where nothing is counted
};

Sentence readSentence(QXmlStreamReader &xml, const QString &context)
{
    Sentence sentence;
    sentence.context = context;
    sentence.counted = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            sentence.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            sentence.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1) {
            sentence.finished = !xml.attributes().hasAttribute("type"_L1);
            if (!sentence.counted)
                sentence.forms.append(xml.readElementText());
            else
                while (xml.readNextStartElement())
                    sentence.forms.append(xml.readElementText());
        } else
            xml.skipCurrentElement();
    }
    return sentence;
}

void readContext(QXmlStreamReader &xml, QList<Sentence> &sentences)
{
    QString context;
    while (xml.readNextStartElement()) {
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            sentences.append(readSentence(xml, context));
        else
            xml.skipCurrentElement();
    }
}

QList<Sentence> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Sentence> sentences;
    xml.readNextStartElement();
    while (xml.readNextStartElement())
        readContext(xml, sentences);
    return xml.hasError() ? QList<Sentence>() : sentences;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?[0-9n]+"_s);
    QSet<QString> found;
    for (const QRegularExpressionMatch &match : placeholder.globalMatch(text))
        found.insert(match.captured());
    return found;
}

qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression mnemonic(u"&\\w"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.count(mnemonic);
}

QString name(const Sentence &sentence)
{
    return sentence.context + u": "_s + sentence.source;
}

} // namespace

/// What people read stands in every language: the sentences of the sources and those of the catalogues are
/// the same.
class TestTranslated : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everySentenceIsTranslated_data() { languages(); }
    void everySentenceIsTranslated();
    void nothingIsTranslatedThatIsGone_data() { languages(); }
    void nothingIsTranslatedThatIsGone();
    void placeholdersAgree_data() { languages(); }
    void placeholdersAgree();
    void countsHaveEveryForm_data() { languages(); }
    void countsHaveEveryForm();

private:
    static void languages();
    QList<Sentence> brought(const QString &language); ///< the catalogue after lupdate has read the sources

    QTemporaryDir m_folder;
    QString m_list;
};

void TestTranslated::languages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms");
    QTest::newRow("Vietnamese") << u"vi"_s << 1;
    QTest::newRow("Russian") << u"ru"_s << 3;
}

void TestTranslated::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_list = m_folder.filePath(u"sources"_s);
    QFile list(m_list);
    QVERIFY(list.open(QIODevice::WriteOnly));
    const QDir root(QStringLiteral(AGENTEE_SOURCES));
    for (const QString &layer : {u"app"_s, u"ui"_s, u"sync"_s, u"storage"_s, u"models"_s, u"server"_s}) {
        QDirIterator files(
            root.filePath(layer), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            list.write(files.next().toUtf8() + '\n');
    }
}

QList<Sentence> TestTranslated::brought(const QString &language)
{
    const QString file = u"agentee_"_s + language + u".ts"_s;
    const QString copy = m_folder.filePath(file);
    QFile::remove(copy);
    if (!QFile::copy(QStringLiteral(AGENTEE_SOURCES "/translations/") + file, copy))
        return {};
    QFile(copy).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE),
        {u"-silent"_s, u"-locations"_s, u"none"_s, u"-I"_s, QStringLiteral(AGENTEE_SOURCES), u'@' + m_list,
            u"-ts"_s, copy});
    if (!lupdate.waitForFinished(lupdateMilliseconds) || lupdate.exitCode() != 0)
        return {};
    return readCatalogue(copy);
}

void TestTranslated::everySentenceIsTranslated()
{
    QFETCH(QString, language);
    const QList<Sentence> sentences = brought(language);
    QVERIFY(sentences.size() > 500);
    QStringList missing;
    for (const Sentence &sentence : sentences) {
        const bool blank = sentence.forms.isEmpty() || sentence.forms.contains(QString());
        if (!sentence.finished || blank)
            missing.append(name(sentence));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"run ./dev translate and translate:\n"_s + missing.join(u'\n')));
}

void TestTranslated::nothingIsTranslatedThatIsGone()
{
    QFETCH(QString, language);
    const QList<Sentence> kept =
        readCatalogue(QStringLiteral(AGENTEE_SOURCES "/translations/agentee_%1.ts").arg(language));
    QSet<QString> asked;
    for (const Sentence &sentence : brought(language)) {
        if (sentence.finished) // what is gone is marked "vanished"
            asked.insert(name(sentence) + sentence.comment);
    }
    QStringList gone;
    for (const Sentence &sentence : kept) {
        if (!asked.contains(name(sentence) + sentence.comment))
            gone.append(name(sentence));
    }
    QVERIFY2(gone.isEmpty(), qPrintable(u"run ./dev translate:\n"_s + gone.join(u'\n')));
}

void TestTranslated::placeholdersAgree()
{
    QFETCH(QString, language);
    const QList<Sentence> sentences =
        readCatalogue(QStringLiteral(AGENTEE_SOURCES "/translations/agentee_%1.ts").arg(language));
    QVERIFY(sentences.size() > 500);
    QStringList wrong;
    for (const Sentence &sentence : sentences) {
        for (const QString &form : sentence.forms) {
            if (placeholders(form) != placeholders(sentence.source)
                || mnemonics(form) != mnemonics(sentence.source))
                wrong.append(name(sentence) + u" → "_s + form);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestTranslated::countsHaveEveryForm()
{
    QFETCH(QString, language);
    QFETCH(int, forms);
    int counted = 0;
    for (const Sentence &sentence :
        readCatalogue(QStringLiteral(AGENTEE_SOURCES "/translations/agentee_%1.ts").arg(language))) {
        QVERIFY2(sentence.forms.size() == (sentence.counted ? forms : 1), qPrintable(name(sentence)));
        counted += sentence.counted ? 1 : 0;
    }
    QVERIFY(counted > 0);
}

QTEST_GUILESS_MAIN(TestTranslated)
#include "tst_translated.moc"
