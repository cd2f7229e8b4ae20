<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>TranscriptWords</name>
    <message numerus="yes">
        <source>Read %n section(s)</source>
        <translation>
            <numerusform>Read %n section</numerusform>
            <numerusform>Read %n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched for %n thing(s)</source>
        <translation>
            <numerusform>Searched for %n thing</numerusform>
            <numerusform>Searched for %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ageText</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::client::Client</name>
    <message numerus="yes">
        <source>%n edit(s) were not sent yet and would be deleted with the copies on this computer.</source>
        <translation>
            <numerusform>%n edit was not sent yet and would be deleted with the copies on this computer.</numerusform>
            <numerusform>%n edits were not sent yet and would be deleted with the copies on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::client::LocalServer</name>
    <message numerus="yes">
        <source>It is started again in %n second(s). Nothing you typed is lost.</source>
        <translation>
            <numerusform>It is started again in %n second. Nothing you typed is lost.</numerusform>
            <numerusform>It is started again in %n seconds. Nothing you typed is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::client::Tray</name>
    <message numerus="yes">
        <source>Agentee: %n unread</source>
        <translation>
            <numerusform>Agentee: %n unread</numerusform>
            <numerusform>Agentee: %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::server</name>
    <message numerus="yes">
        <source>Listed %n section(s)</source>
        <translation>
            <numerusform>Listed %n section</numerusform>
            <numerusform>Listed %n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searched for %1: %n passage(s)</source>
        <translation>
            <numerusform>Searched for %1: %n passage</numerusform>
            <numerusform>Searched for %1: %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Listed %n suggestion(s)</source>
        <translation>
            <numerusform>Listed %n suggestion</numerusform>
            <numerusform>Listed %n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::sync::Profile</name>
    <message numerus="yes">
        <source>%n edit(s) have not reached the server yet.</source>
        <translation>
            <numerusform>%n edit has not reached the server yet.</numerusform>
            <numerusform>%n edits have not reached the server yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::Badge</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::BringDialog</name>
    <message numerus="yes">
        <source>Bring %n proposal(s)</source>
        <translation>
            <numerusform>Bring %n proposal</numerusform>
            <numerusform>Bring %n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) were brought.</source>
        <translation>
            <numerusform>%n proposal was brought.</numerusform>
            <numerusform>%n proposals were brought.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them still wait to be sent; that goes on by itself.</source>
        <translation>
            <numerusform>%n of them still waits to be sent; that goes on by itself.</numerusform>
            <numerusform>%n of them still wait to be sent; that goes on by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::ConversationImportDialog</name>
    <message numerus="yes">
        <source>%n line(s) in the file</source>
        <translation>
            <numerusform>%n line in the file</numerusform>
            <numerusform>%n lines in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours</source>
        <translation>
            <numerusform>%n message of yours</numerusform>
            <numerusform>%n messages of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of the agent</source>
        <translation>
            <numerusform>%n message of the agent</numerusform>
            <numerusform>%n messages of the agent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool call(s)</source>
        <translation>
            <numerusform>%n tool call</numerusform>
            <numerusform>%n tool calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other line(s), kept folded as they are</source>
        <translation>
            <numerusform>%n other line, kept folded as it is</numerusform>
            <numerusform>%n other lines, kept folded as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n message(s)</source>
        <translation>
            <numerusform>Import %n message</numerusform>
            <numerusform>Import %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::DocumentPage</name>
    <message numerus="yes">
        <source>%n section(s) changed since you last looked</source>
        <translation>
            <numerusform>%n section changed since you last looked</numerusform>
            <numerusform>%n sections changed since you last looked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::EditingPage</name>
    <message numerus="yes">
        <source>%n dictionary(ies) found on this computer.</source>
        <translation>
            <numerusform>%n dictionary found on this computer.</numerusform>
            <numerusform>%n dictionaries found on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::FindBar</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::HistoryPage</name>
    <message numerus="yes">
        <source>%n word(s) added</source>
        <translation>
            <numerusform>%n word added</numerusform>
            <numerusform>%n words added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed</source>
        <translation>
            <numerusform>%n word removed</numerusform>
            <numerusform>%n words removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%1
%n section(s)</source>
        <translation>
            <numerusform>%1
%n section</numerusform>
            <numerusform>%1
%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Create %n proposal(s)</source>
        <translation>
            <numerusform>Create %n proposal</numerusform>
            <numerusform>Create %n proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::InboxPage</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::LiveTranscript</name>
    <message numerus="yes">
        <source>Show earlier (%n more)</source>
        <translation>
            <numerusform>Show earlier (%n more)</numerusform>
            <numerusform>Show earlier (%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) wait for you</source>
        <translation>
            <numerusform>%n suggestion waits for you</numerusform>
            <numerusform>%n suggestions wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) need you</source>
        <translation>
            <numerusform>%n edit needs you</numerusform>
            <numerusform>%n edits need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::OutlineModel</name>
    <message numerus="yes">
        <source>%n suggestion(s) waiting</source>
        <translation>
            <numerusform>%n suggestion waiting</numerusform>
            <numerusform>%n suggestions waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaForm</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::SchemaRowsInput</name>
    <message numerus="yes">
        <source>There may be no more than %n.</source>
        <translation>
            <numerusform>There may be no more than %n.</numerusform>
            <numerusform>There may be no more than %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::ShareForm</name>
    <message numerus="yes">
        <source>Readable for %n days</source>
        <translation>
            <numerusform>Readable for %n day</numerusform>
            <numerusform>Readable for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::SharedTranscriptPage</name>
    <message numerus="yes">
        <source>%n new message(s) in the conversation of %1.</source>
        <translation>
            <numerusform>%n new message in the conversation of %1.</numerusform>
            <numerusform>%n new messages in the conversation of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::StatusLine</name>
    <message numerus="yes">
        <source>Fetching your proposals: %n change(s) so far</source>
        <translation>
            <numerusform>Fetching your proposals: %n change so far</numerusform>
            <numerusform>Fetching your proposals: %n changes so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) waiting</source>
        <translation>
            <numerusform>%n edit waiting</numerusform>
            <numerusform>%n edits waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) need you</source>
        <translation>
            <numerusform>%n edit needs you</numerusform>
            <numerusform>%n edits need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::StoragePage</name>
    <message numerus="yes">
        <source>%n edit(s) wait to be sent.</source>
        <translation>
            <numerusform>%n edit waits to be sent.</numerusform>
            <numerusform>%n edits wait to be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::SuggestionList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::SuggestionsPage</name>
    <message numerus="yes">
        <source>%n new suggestion(s).</source>
        <translation>
            <numerusform>%n new suggestion.</numerusform>
            <numerusform>%n new suggestions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::Transcript</name>
    <message numerus="yes">
        <source>%n messages left out</source>
        <translation>
            <numerusform>%n message left out</numerusform>
            <numerusform>%n messages left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show earlier (%n more)</source>
        <translation>
            <numerusform>Show earlier (%n more)</numerusform>
            <numerusform>Show earlier (%n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show later (%n more)</source>
        <translation>
            <numerusform>Show later (%n more)</numerusform>
            <numerusform>Show later (%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::TranscriptPreview</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Show %n earlier</numerusform>
            <numerusform>Show %n earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::WordDiffView</name>
    <message numerus="yes">
        <source>… %n lines unchanged</source>
        <translation>
            <numerusform>… %n line unchanged</numerusform>
            <numerusform>… %n lines unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more change(s).</source>
        <translation>
            <numerusform>And %n more change.</numerusform>
            <numerusform>And %n more changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>agentee::ui::WorkspaceListModel</name>
    <message numerus="yes">
        <source>%1, %n proposal(s)</source>
        <translation>
            <numerusform>%1, %n proposal</numerusform>
            <numerusform>%1, %n proposals</numerusform>
        </translation>
    </message>
</context>
</TS>
