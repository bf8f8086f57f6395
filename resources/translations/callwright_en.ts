<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>app::Desktop</name>
    <message numerus="yes">
        <source>%n call(s) are live.</source>
        <translation>
            <numerusform>%n call is live.</numerusform>
            <numerusform>%n calls are live.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::AlarmStrip</name>
    <message numerus="yes">
        <source>%1 · since %2 · %n times</source>
        <translation>
            <numerusform>%1 · since %2 · %n time</numerusform>
            <numerusform>%1 · since %2 · %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CallFilterBar</name>
    <message numerus="yes">
        <source>%n statuses</source>
        <translation>
            <numerusform>%n status</numerusform>
            <numerusform>%n statuses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CallWords</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConsoleWindow</name>
    <message numerus="yes">
        <source>%n call(s) were hung up.</source>
        <translation>
            <numerusform>%n call was hung up.</numerusform>
            <numerusform>%n calls were hung up.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DoctorPage</name>
    <message numerus="yes">
        <source>%n thing(s) must be mended before calls can work.</source>
        <translation>
            <numerusform>%n thing must be mended before calls can work.</numerusform>
            <numerusform>%n things must be mended before calls can work.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls work. %n thing(s) deserve a look.</source>
        <translation>
            <numerusform>Calls work. %n thing deserves a look.</numerusform>
            <numerusform>Calls work. %n things deserve a look.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ErrorWords</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MonitorWindow</name>
    <message numerus="yes">
        <source>No call runs now. %n calls were placed today.</source>
        <translation>
            <numerusform>No call runs now. %n call was placed today.</numerusform>
            <numerusform>No call runs now. %n calls were placed today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RestartBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live: %1.</source>
        <translation>
            <numerusform>%n call is live: %1.</numerusform>
            <numerusform>%n calls are live: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n live</numerusform>
            <numerusform>%n live</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StopAll</name>
    <message numerus="yes">
        <source>Hang up %n live call(s) now?</source>
        <translation>
            <numerusform>Hang up %n live call now?</numerusform>
            <numerusform>Hang up %n live calls now?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message numerus="yes">
        <source>Callwright: %n live call(s)</source>
        <translation>
            <numerusform>Callwright: %n live call</numerusform>
            <numerusform>Callwright: %n live calls</numerusform>
        </translation>
    </message>
</context>
</TS>
