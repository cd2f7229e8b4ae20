#include "ui/import/import_dialog.h"

#include "models/new_workspace.h"
#include "sync/store.h"
#include "sync/workspace_store.h"
#include "ui/kit/banner.h"
#include "ui/kit/icons.h"
#include "ui/kit/progress_line.h"
#include "ui/kit/reading_order.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace agentee::ui
{

ImportDialog::ImportDialog(sync::Store &store, const QStringList &paths, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_list(new QListWidget(this))
    , m_notice(new Banner(this))
    , m_progress(new ProgressLine(this))
    , m_titleRow(new QWidget(this))
    , m_title(new QLineEdit(this))
    , m_encoding(new QComboBox(this))
    , m_encodingRow(new QWidget(this))
    , m_facts(new QLabel(this))
    , m_sections(new QListWidget(this))
    , m_preview(new QPlainTextEdit(this))
    , m_import(new QPushButton(this))
{
    setWindowTitle(tr("Import Markdown"));
    setObjectName(u"importDialog"_s);
    resize(paths.size() > 1 ? 860 : 620, 560);
    m_list->setObjectName(u"importFiles"_s);
    m_list->setAccessibleName(tr("Files"));
    m_list->setVisible(paths.size() > 1);
    m_list->setFixedWidth(240);
    m_import->setObjectName(u"importButton"_s);
    markPrimary(m_import);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelImportButton"_s);

    auto *body = new QHBoxLayout;
    body->setSpacing(grid::large);
    body->addWidget(m_list);
    body->addWidget(makeDetail(), 1);
    auto *leftOut = new QLabel(this);
    leftOut->setObjectName(u"importLeftOut"_s);
    leftOut->setWordWrap(true);
    leftOut->setVisible(paths.size() > mostFiles);
    leftOut->setText(tr("Only the first %L1 of %L2 files are here. Import the others afterwards.")
            .arg(mostFiles)
            .arg(paths.size()));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    column->setSpacing(grid::medium);
    column->addLayout(body, 1);
    column->addWidget(leftOut);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::importAll);
    connect(m_list, &QListWidget::currentRowChanged, this, &ImportDialog::showFile);
    connect(m_progress, &ProgressLine::cancelRequested, this, &QDialog::reject);
    for (const QString &path : paths.first(std::min(paths.size(), mostFiles))) {
        m_files.append({.path = path, .job = {}, .outcome = {}, .encoding = {}, .title = {}, .made = false});
        m_list->addItem(QFileInfo(path).fileName());
    }
    startAll();
    m_list->setCurrentRow(0);
    updateButton();
}

ImportDialog::~ImportDialog()
{
    for (File &file : m_files)
        file.job.cancel();
}

QWidget *ImportDialog::makeDetail()
{
    m_title->setObjectName(u"importTitle"_s);
    m_title->setAccessibleName(tr("Title of the proposal"));
    m_title->setMaxLength(int(models::limits::TitleLength));
    m_encoding->setObjectName(u"importEncoding"_s);
    m_encoding->setAccessibleName(tr("Character encoding of the file"));
    m_encoding->addItems({u"UTF-8"_s, u"windows-1252"_s, u"windows-1251"_s, u"windows-1258"_s,
        u"ISO-8859-1"_s, u"ISO-8859-2"_s, u"KOI8-R"_s, u"GB18030"_s, u"Big5"_s, u"Shift_JIS"_s, u"EUC-KR"_s,
        u"UTF-16LE"_s, u"UTF-16BE"_s});
    auto *encoding = new QHBoxLayout(m_encodingRow);
    encoding->setContentsMargins(0, 0, 0, 0);
    auto *encodingLabel = new QLabel(tr("Read the file as"), this);
    encodingLabel->setBuddy(m_encoding);
    encoding->addWidget(encodingLabel);
    encoding->addWidget(m_encoding, 1);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_sections->setObjectName(u"importSections"_s);
    m_sections->setAccessibleName(tr("Sections that were recognised"));
    m_sections->setFocusPolicy(Qt::NoFocus);
    m_sections->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setObjectName(u"importPreview"_s);
    m_preview->setAccessibleName(tr("Beginning of the file, as it would be read"));
    m_preview->setReadOnly(true);

    auto *titleLabel = new QLabel(tr("Title"), this);
    titleLabel->setBuddy(m_title);
    auto *titleColumn = new QVBoxLayout(m_titleRow);
    titleColumn->setContentsMargins(0, 0, 0, 0);
    titleColumn->setSpacing(grid::small);
    titleColumn->addWidget(titleLabel);
    titleColumn->addWidget(m_title);
    auto *detail = new QWidget(this);
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addWidget(m_titleRow);
    column->addWidget(m_encodingRow);
    column->addWidget(m_facts);
    column->addWidget(m_sections, 1);
    column->addWidget(m_preview, 1);
    column->addStretch();
    connect(m_encoding, &QComboBox::activated, this, [this] { start(current(), m_encoding->currentText()); });
    connect(m_title, &QLineEdit::textChanged, this, [this](const QString &title) {
        m_files[current()].title = title;
        updateButton();
    });
    return detail;
}

int ImportDialog::current() const
{
    return std::max(0, m_list->currentRow());
}

void ImportDialog::startAll()
{
    qint64 bytes = 0;
    for (int i = 0; i < m_files.size(); ++i) {
        const QFileInfo info(m_files.at(i).path);
        const qint64 size = info.isFile() ? info.size() : 0;
        bytes += size <= models::MaximumImportBytes ? size : 0;
        if (bytes <= mostBytes) {
            start(i, {});
            continue;
        }
        m_files[i].outcome = std::unexpected(
            models::ImportFailure{.problem = {.kind = models::Problem::Kind::TooLarge,
                                      .title = tr("Together these files are too large to be read at once."),
                                      .nextStep = tr("Import “%1” afterwards.").arg(info.fileName())}});
        updateRow(i);
    }
}

void ImportDialog::start(int index, const QString &encoding)
{
    File &file = m_files[index];
    file.job.cancel();
    file.outcome.reset();
    file.encoding = encoding;
    file.job = startImport(file.path, encoding.isEmpty() ? std::nullopt : std::optional(encoding));
    m_progress->start(tr("Reading %1").arg(QFileInfo(file.path).fileName()));
    file.job.then(this, [this, index, job = file.job](const ImportOutcome &) { finished(index, job); });
    updateRow(index);
    updateButton();
}

void ImportDialog::finished(int index, const QFuture<ImportOutcome> &job)
{
    File &file = m_files[index];
    if (job.isCanceled() || job.resultCount() == 0)
        return;
    file.outcome = job.result();
    if (std::ranges::all_of(m_files, [](const File &one) { return one.outcome.has_value(); }))
        m_progress->finish();
    updateRow(index);
    updateButton();
    if (index == current())
        showFile(index);
}

void ImportDialog::updateRow(int index)
{
    QListWidgetItem *item = m_list->item(index);
    const File &file = m_files.at(index);
    const QString name = QFileInfo(file.path).fileName();
    if (!file.outcome) {
        item->setText(name);
        item->setIcon({});
    } else if (file.made) {
        item->setText(tr("%1\nis a proposal now").arg(name));
        item->setIcon(tintedIcon(u"checkmark"_s, coloursOf(this).success));
    } else if (*file.outcome) {
        item->setText(tr("%1\n%n section(s)", nullptr, int((*file.outcome)->outline.parts.size())).arg(name));
        item->setIcon(tintedIcon(u"checkmark"_s, coloursOf(this).success));
    } else {
        item->setText(tr("%1\ncannot be read as it is").arg(name));
        item->setIcon(tintedIcon(u"data-warning"_s, coloursOf(this).danger));
    }
}

void ImportDialog::showFile(int index)
{
    if (index < 0)
        return;
    const File &file = m_files.at(index);
    m_notice->hide();
    m_notice->clearActions();
    const bool known = file.outcome.has_value();
    const bool good = known && file.outcome->has_value();
    const bool askEncoding =
        known && (!file.encoding.isEmpty() || (!good && !file.outcome->error().preview.isEmpty()));
    m_title->setEnabled(good);
    m_titleRow->setVisible(good || !known);
    m_encodingRow->setVisible(askEncoding);
    m_sections->setVisible(good);
    m_preview->setVisible(askEncoding);
    m_facts->setVisible(good);
    if (!known)
        return;
    if (good)
        showDocument(file, **file.outcome);
    else
        showFailure(file, file.outcome->error());
}

void ImportDialog::showDocument(const File &file, const models::ImportedDocument &document)
{
    {
        const QSignalBlocker quiet(m_title);
        m_title->setText(file.title.isEmpty() ? document.title : file.title);
    }
    QStringList facts{tr("%n section(s)", nullptr, int(document.outline.parts.size()))};
    if (!document.frontMatter.raw.isEmpty())
        facts.append(tr("front matter is kept as it stands"));
    facts.append(tr("read as %1").arg(document.encoding));
    m_facts->setText(facts.join(u" · "_s));
    m_sections->clear();
    QString beginning;
    for (const models::DocumentPart &part : document.outline.parts) {
        m_sections->addItem(part.title.isEmpty() ? tr("(beginning, without a title)") : part.title);
        if (beginning.size() < 2000)
            beginning += part.markdown;
    }
    m_preview->setPlainText(beginning.left(2000));
    if (!document.notes.isEmpty())
        m_notice->showMessage(Banner::Kind::Info, document.notes.first(), document.notes.mid(1).join(u'\n'));
}

void ImportDialog::showFailure(const File &file, const models::ImportFailure &failure)
{
    m_title->clear();
    m_preview->setPlainText(failure.preview);
    const QString encoding = file.encoding.isEmpty() ? failure.detectedEncoding : file.encoding;
    if (!encoding.isEmpty()) {
        if (m_encoding->findText(encoding, Qt::MatchFixedString) < 0)
            m_encoding->insertItem(0, encoding);
        m_encoding->setCurrentIndex(m_encoding->findText(encoding, Qt::MatchFixedString));
    }
    if (!failure.preview.isEmpty() && file.encoding.isEmpty()) {
        QPushButton *use = m_notice->addAction(tr("Read it as %1").arg(m_encoding->currentText()), true);
        use->setObjectName(u"useEncodingButton"_s);
        connect(use, &QPushButton::clicked, this, [this] { start(current(), m_encoding->currentText()); });
    }
    m_notice->showMessage(Banner::Kind::Warning, failure.problem.title, failure.problem.nextStep);
}

void ImportDialog::updateButton()
{
    int ready = 0;
    for (const File &file : std::as_const(m_files))
        ready += isReady(file) ? 1 : 0;
    m_import->setText(
        m_files.size() == 1 ? tr("Create the proposal") : tr("Create %n proposal(s)", nullptr, ready));
    m_import->setEnabled(ready > 0);
}

void ImportDialog::importAll()
{
    const QList<models::Workflow> workflows = m_store.workspaces().workflows();
    if (workflows.isEmpty()) {
        m_notice->showMessage(Banner::Kind::Error, tr("The workflows of your company are not here yet."),
            tr("They arrive with the first contact to the server. Try again then."));
        return;
    }
    for (int i = 0; i < m_files.size(); ++i) {
        if (isReady(m_files.at(i)) && !importOne(i, workflows.first()))
            return;
    }
    accept();
}

bool ImportDialog::isReady(const File &file) const
{
    return file.outcome && file.outcome->has_value() && !file.made;
}

bool ImportDialog::importOne(int index, const models::Workflow &workflow)
{
    File &file = m_files[index];
    models::NewWorkspace made = models::newWorkspaceFromImport(**file.outcome, workflow);
    if (const QString title = file.title.simplified(); !title.isEmpty())
        made.title = title;
    if (const auto created = m_store.workspaces().create(made); !created) {
        updateButton();
        m_list->setCurrentRow(index);
        m_notice->showMessage(Banner::Kind::Error, created.error().title, created.error().nextStep);
        return false;
    }
    file.made = true;
    m_last = made.id;
    updateRow(index);
    return true;
}

void ImportDialog::done(int result)
{
    // Also after a failure half-way and Cancel: what was made is there and is shown.
    QDialog::done(result);
    if (m_last)
        Q_EMIT imported(*m_last);
}

bool ImportDialog::focusNextPrevChild(bool next)
{
    return focusInReadingOrder(*this, next);
}

} // namespace agentee::ui
