<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
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
</TS>
