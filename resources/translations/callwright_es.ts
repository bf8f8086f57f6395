<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AlarmCenter</name>
    <message>
        <source>Core away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many calls fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core takes no new calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlarmStrip</name>
    <message>
        <source>Acknowledge all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · since %2 · %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · over now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwayBanner</name>
    <message>
        <source>The core is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core has been away since %1. What is shown is how it was then; calls that run there go on. It is attached again by itself. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Live calls</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallFilterBar</name>
    <message>
        <source>Calls that are not over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call that this window knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number, last words or outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n statuses</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallHeading</name>
    <message>
        <source>sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is called: a practice Twilio on this machine answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the call went: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio reports error %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Twilio %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallListPanel</name>
    <message>
        <source>&amp;Open in a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy call &amp;SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;live calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show calls of &amp;today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all &amp;calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calls of today could not be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search (Esc) or choose every status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calls appear as soon as it answers again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the calls of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call is live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number and press Enter to call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallNews</name>
    <message>
        <source>The core is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was answered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallNotice</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallTableModel</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the callee&apos;s last word to the first token of the answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallView</name>
    <message>
        <source>Call again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call this number again with the same parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call that you choose in the table stands here, with what is said, as it is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was said in this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said appears here, word by word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of this call cannot be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the core …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core is away since %1. You can act again when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CallWindow</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message>
        <source>Calls by outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn times (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM p95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No turn yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slowest stretch: %1 ms at p95.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cost, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In sum %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectStep</name>
    <message>
        <source>The check is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is needed for this step.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleMenus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playbooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check the settings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;all …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rehearse with yourself as the callee …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;folder of playbooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the playbooks &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Callwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show Callwright</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call sheet and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dial panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call &amp;sheet and history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;call at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the c&amp;alls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the call s&amp;heet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the histor&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the call at &amp;hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were hung up.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The call is hung up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Callwright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Callwright %1&lt;/h3&gt;&lt;p&gt;Places outbound phone calls through Twilio and lets an AI assistant hold the conversation, under an operator&apos;s eyes and hands.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later; built with Qt %2.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvExportDialog</name>
    <message>
        <source>With &amp;status, time and outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guard against formulas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the call sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that a spreadsheet would run as a formula (=, +, -, @ at its start) gets an apostrophe before it. Callwright takes it off again when it opens the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;eparator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;ncoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvImportDialog</name>
    <message>
        <source>The first row &amp;names the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add below the rows that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the n&amp;umber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column with the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One has no number that can be called; it is marked in the sheet, to be mended there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have no number that can be called; they are marked in the sheet, to be mended there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark in row %1 is never closed and was taken as a character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text behind a closing quotation mark, first in row %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cell in row %1 was too long and is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 has more than 256 columns; the rest is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than %1 rows; the rest is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters that are no text were left out, first in row %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The core did not start. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Callwright can wait until they have ended, and place no new ones meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, then quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesktopPage</name>
    <message>
        <source>Show &amp;notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Icon in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;minimised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light and dark are the same in all but the colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the windows. It counts when the program starts again. What is said in calls is set under Conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown beside what you say and note in these windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a call is answered, ends, or asks for a person. A click opens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows how many calls are live. When the window is closed, the program goes on there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window stays away until it is opened from the tray or the task bar.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialPanel</name>
    <message>
        <source>The playbooks could not be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over the parameters of a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link has no phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the call was placed: the answer was lost. Trying again never calls twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was not placed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that you call appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number to call yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number cannot be called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameter “%1” is there more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playbook needs a value for %1.</source>
        <comment>names of parameters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play&amp;book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoctorPage</name>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check asks Twilio, the public URL, the language model and the database whether they work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is being tried. It takes up to half a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core could not be asked. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be mended before calls can work.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls work. %n thing(s) deserve a look.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Step 1 of 4: the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both stand on the first page of the Twilio Console: &lt;a href=&quot;https://console.twilio.com&quot;&gt;console.twilio.com&lt;/a&gt;. A trial account will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 2 of 4: the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callees see this number. It is one that you have at Twilio, with voice, or a caller ID that is verified there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 3 of 4: the way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio must reach this program from outside: by a tunnel, such as ngrok or cloudflared, or by a proxy of yours. Start it first; it leads to the port of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step 4 of 4: the language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It decides what is said in a call. The check asks it for one word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try it on the sandbox now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No telephone rings and nothing costs. Practice callees pick up, answer and object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect Twilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four steps, each with a check: the account, the number, the way back, the language model. You can leave in between and go on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are not kept until the end: enter them again. The rest is as you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are being kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are kept. The core starts again with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are kept, and the core has started with them. A call to your own telephone is a good first test.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryExport</name>
    <message>
        <source>The calls could not be read, so nothing was written. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written. %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryFilterBar</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in the transcripts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole number, with the country code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>1 call</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core is being asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find what was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;CSV, for a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;JSON, for a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calls could not be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, reading more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, scroll for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call of this period fits. Choose a longer period, or clear the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>%1: from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyEdit</name>
    <message>
        <source>Press the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyMapDialog</name>
    <message>
        <source>No action and no key has these letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the map of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clo&amp;se</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Should it be the key of “%3” instead?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyModel</name>
    <message>
        <source>You have changed this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys pressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonitorWindow</name>
    <message>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callwright monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core answers; reading its figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to the core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core has been away since %1. It is attached again by itself as soon as it answers. The figures are from before; calls that run there go on. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls yet today. The calls that run will stand here, with who speaks and the newest words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No call runs now. %n calls were placed today.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The figures cannot be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound device: alarms are silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms are muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calls that run will stand here as soon as the core answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge the alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledge all alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts over this time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>US numbers have ten after +1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers in %1 look like %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number must begin with + and the code of its country, such as +1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number does not begin with the code of any country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has too few digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number has the wrong count of digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency and short numbers are not called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a premium-rate or shared-cost number. It is called only when that is allowed in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbering plan does not list this number; it may not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>code and name of a country</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+1 555 867 5310</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extension was left out: it cannot be dialled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>International network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperatorBar</name>
    <message>
        <source>Saying it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telling the AI …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AI knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking over …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handing back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AI is silent. What you send is spoken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The AI speaks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Hang up all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanging up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hung up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressing %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pressed %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferring to %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call goes to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noting the outcome …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome noted: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak this to the callee at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hint that only the AI sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the callee with another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press keys into the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · hand back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the AI go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence the AI and speak yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say to the callee: Enter sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to the AI: Enter sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to say to the callee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to the AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is not placed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the line yet. A note to the AI counts already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeBar</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome of this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note this as the outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterDelegate</name>
    <message>
        <source>Name of the parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterModel</name>
    <message>
        <source>Paste parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the kind of a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, or paste parameters from a spreadsheet, JSON or name=value lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This name is there more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playbook needs this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent as a JSON value, not as text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterTable</name>
    <message>
        <source>Parameters of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a Parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send as Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the AI is told about this call. Type a name, or paste from a spreadsheet, JSON or name=value lines with %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParametersPane</name>
    <message>
        <source>Parameters of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaybookChoice</name>
    <message>
        <source>Playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playbook “%1” is not there any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playbook “%1” cannot be used. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>playbook: its fault</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TwiML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what this tab shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core is asked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the AI will get appears here when the number is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Twilio will be answered appears here when the number is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request as a command appears here when the number is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This core cannot make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preview. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Choose…</source>
        <comment>a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in one</source>
        <comment>system prompt</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RehearseWindow</name>
    <message>
        <source>The call cannot be followed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playbooks cannot be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playbook needs a value for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling you …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call did not start. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last answer began after %1 ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press keys as the callee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up as the callee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are the callee. Start the call, then type what you say and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you say as the callee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place the call; you are the callee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You say: Enter sends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can speak when the call is answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestartBar</name>
    <message>
        <source>&amp;Restart the core now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core is starting again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Restart the core</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No new call is placed meanwhile. These may come to their end as long as the setting “Patience at the end” says; then they are ended politely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core waits for its calls to end, then starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core did not start again. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept. It counts once the core has started again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is removed when you apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingEditor</name>
    <message>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default, once you apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours, once you apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>No setting has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These windows are attached to the core at %1. Its settings belong to it: change them in its environment or its .env file, then start it again. Below are the settings of these windows; the check-up asks that core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core would not start like this: see the page “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some settings were changed and are not kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsForm</name>
    <message>
        <source>Secrets are kept in the key store of the system. They can be replaced here, but not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no key store. Secrets are kept in %1, which you alone can read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetDelegate</name>
    <message>
        <source>%1, row %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetFiles</name>
    <message>
        <source>Open a list of people to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetFindBar</name>
    <message>
        <source>Find in the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, from the start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell has this text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column has no name. Name it as the parameter is called, such as customerName.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the name of %2 columns. Each parameter needs a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetNote</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Add its columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools of the call sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play&amp;book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playbook of these calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callwright did not end in an orderly way. The sheet is back as it was typed: %1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without a number that can be called (F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking the numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that the playbook knows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The playbook “%1” is not there any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the playbook&apos;s columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to call. Choose rows that have a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetRunBar</name>
    <message>
        <source>Calls placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the core is at its limit, goes on in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Nobody is on this sheet yet.
Paste a list (Ctrl+V), open a CSV file (Ctrl+O), or type the first number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>Call one person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1 people?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row has no number that can be called and is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows have no number that can be called and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row is being called, or it is not known yet what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows are being called, or it is not known yet what became of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call this person once more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1 people once more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person was called already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them were called already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more the one who was called already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more the %1 who were called already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row has the number of another row: whoever it is would be called more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows have the number of another row: whoever it is would be called more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma (,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon (;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar (|)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What separates the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark (Excel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands in %2 rows. Whoever it is would be called more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than 256 MB. Split it into several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet has characters that this encoding does not have. Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known yet whether this person was called. The core is asked for its record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core never got this wish: nobody was called.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatTile</name>
    <message>
        <source>%1, not of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Alarm: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>State of the core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox: no telephone rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real telephones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real calls from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sandbox model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the core in this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached to %1, which is shutting down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaching to %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopAll</name>
    <message>
        <source>Stop all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call is live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Hang up %n live call(s) now?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The call sheet is stopped all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever is on the line is cut off. The call sheet is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>Assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Callee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptPane</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the newest words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: back to the newest words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard %1 %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend: plain words were heard; struck words after a bar were cut off; words in italics were never said.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the transcript</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferRow</name>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number to transfer the call to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer to +…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferring …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>Callwright: the core is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Callwright: %n live call(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnChart</name>
    <message>
        <source>Turn times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for an answer: %1 ms in the middle, %2 ms at most</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnModel</name>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1: the callee waited %2. Language model, first token: %3. Our own share: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Trouble: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>#</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the callee&apos;s last word to our first, without recognition and voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the request to the language model&apos;s first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we took ourselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the callee&apos;s last word to the end of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens read and written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the answer ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>callee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of them under %1, 95 of 100 under %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer rate today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own turn time, p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LLM first token, p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens and cost today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ActWords</name>
    <message>
        <source>Note to the AI: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1’s note to the AI: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over by the operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed back to the AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed back to the AI by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer to %2 by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys pressed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys pressed by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hung up by the operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hung up by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hanging up failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome chosen by %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assistant used %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 used %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tool failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The callee does not want to be called again: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changed to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trouble: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watchdog: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assistant ends the call: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call ends: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assistant noted: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChartPane</name>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canceled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ErrorWords</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Twilio could not be reached; nothing was dialled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core does not answer; nothing was sent. Try again when it is attached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core refused the token. Start with the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a premium-rate or shared-cost number. Such numbers are not called unless the settings allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core does not know this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is on the line yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many calls were asked for in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many calls run as are allowed at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio refused the call:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost: it is not known whether it was done. Look at the calls before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record cannot be written, so no call is placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The core is shutting down and takes no new calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another call was asked for under the same key. Look at the calls before you try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the core.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingWords</name>
    <message>
        <source>Account SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with AC and stands on the first page of the Twilio Console. Without it calls are practised in the sandbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio&apos;s primary auth token. It also proves that requests really come from Twilio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second auth token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted in signatures while tokens are being changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with SK. Used for Twilio&apos;s REST API instead of the auth token, together with its secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret of the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio shows it once, when the key is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number that calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your Twilio number, such as +14155550123.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio&apos;s REST API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another address for a region or for tests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Twilio reaches this program: the https:// address of your tunnel or proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ngrok domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of the public URL: a domain, such as you.ngrok.app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept webhooks without a signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets anybody pass for Twilio. Only for experiments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers the callee. OpenAI stands for any compatible server; the sandbox answers by rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the model. When it is empty: gpt-4.1-mini or claude-haiku-4-5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fallback model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked when the first one fails: provider:model, such as anthropic:claude-haiku-4-5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For OpenAI or for the compatible server. A server of your own may need none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the OpenAI API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example http://localhost:11434/v1 for Ollama.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anthropic key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the Anthropic Console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the Anthropic API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one for a gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the Anthropic API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program says in the header anthropic-version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the assistant is and does. Empty for the built-in prompt; a playbook brings its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First sentence, with {customerName} or {customerName|there}. Empty lets the model begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said when the model fails to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who turns speech into text and back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeting when the model is late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said when the model&apos;s first words are late; {names} as in the greeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said when the callee is silent for too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said when a tool takes long and declares no words of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excuse after an interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said when the connection to Twilio was lost and is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farewell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said when the program ends a call: silence, length, a broken model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence before the reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds. After two reminders the call is ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes. Then the call is ended politely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens, estimated. Above that, older turns are summed up by the model itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers for transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the assistant may connect a callee with, separated by commas. The first is the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages of a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As BCP-47, separated by commas. The first is spoken until the assistant changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON file with HTTP tools of your own that the assistant may call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>127.0.0.1 for this machine alone, 0.0.0.0 for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 for any free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs that call /api must send it. Without it only programs on this machine may call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patience at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds that running calls may go on after the program was told to stop. Then they are ended politely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When people may be called, in their own time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling hours apply to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which calls the hours are for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to numbers that the numbering plan does not list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow premium-rate numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also numbers with shared cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New calls a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is what Twilio allows a new account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above that, calls wait or are refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call requests a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each client of the API; 0 for no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget of a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later version brings it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sqlite:////var/lib/calls.db, for example. Empty for a file in your data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people or for programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least important lines that are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenAI or a compatible server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox: rules, no language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio ConversationRelay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are called, with a warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules and limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has a key or an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed by the environment of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SheetActions</name>
    <message>
        <source>&amp;New sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ear cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove ro&amp;ws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add co&amp;lumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove colum&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next marked number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call ro&amp;w</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call se&amp;lection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusLook</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dialing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>canceled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Takeover</name>
    <message>
        <source>You are speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over by another operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TranscriptWords</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (still speaking)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[cut off: %1]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[never said: %1]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
