<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>QObject</name>
    <message>
        <source>Choose…</source>
        <comment>a file</comment>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>The built-in one</source>
        <comment>system prompt</comment>
        <translation>El integrado</translation>
    </message>
</context>
<context>
    <name>app::Desktop</name>
    <message>
        <source>The core did not start. %1</source>
        <translation>El núcleo no arrancó. %1</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Abrir los ajustes</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live.</source>
        <translation>
            <numerusform>Hay %n llamada en curso.</numerusform>
            <numerusform>Hay %n llamadas en curso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Callwright can wait until they have ended, and place no new ones meanwhile.</source>
        <translation>Callwright puede esperar a que terminen y no realizar otras mientras tanto.</translation>
    </message>
    <message>
        <source>Wait, then quit</source>
        <translation>Esperar y salir</translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>Colgar y salir</translation>
    </message>
</context>
<context>
    <name>ui::ActWords</name>
    <message>
        <source>Note to the AI: %2</source>
        <translation>Nota a la IA: %2</translation>
    </message>
    <message>
        <source>%1’s note to the AI: %2</source>
        <translation>Nota de %1 a la IA: %2</translation>
    </message>
    <message>
        <source>Taken over by the operator</source>
        <translation>El operador tomó el control</translation>
    </message>
    <message>
        <source>Taken over by %1</source>
        <translation>%1 tomó el control</translation>
    </message>
    <message>
        <source>Handed back to the AI</source>
        <translation>Devuelta a la IA</translation>
    </message>
    <message>
        <source>Handed back to the AI by %1</source>
        <translation>Devuelta a la IA por %1</translation>
    </message>
    <message>
        <source>Transfer to %2</source>
        <translation>Transferencia a %2</translation>
    </message>
    <message>
        <source>Transfer to %2 by %1</source>
        <translation>Transferencia a %2 por %1</translation>
    </message>
    <message>
        <source>The transfer failed: %2</source>
        <translation>La transferencia falló: %2</translation>
    </message>
    <message>
        <source>Keys pressed: %2</source>
        <translation>Teclas pulsadas: %2</translation>
    </message>
    <message>
        <source>Keys pressed by %1: %2</source>
        <translation>Teclas pulsadas por %1: %2</translation>
    </message>
    <message>
        <source>Hung up by the operator</source>
        <translation>Colgada por el operador</translation>
    </message>
    <message>
        <source>Hung up by %1</source>
        <translation>Colgada por %1</translation>
    </message>
    <message>
        <source>Hanging up failed: %2</source>
        <translation>No se pudo colgar: %2</translation>
    </message>
    <message>
        <source>Outcome: %2</source>
        <translation>Resultado: %2</translation>
    </message>
    <message>
        <source>Outcome chosen by %1: %2</source>
        <translation>Resultado elegido por %1: %2</translation>
    </message>
    <message>
        <source>The assistant used %2</source>
        <translation>El asistente usó %2</translation>
    </message>
    <message>
        <source>%1 used %2</source>
        <translation>%1 usó %2</translation>
    </message>
    <message>
        <source>A tool failed: %2</source>
        <translation>Falló una herramienta: %2</translation>
    </message>
    <message>
        <source>The callee does not want to be called again: %2</source>
        <translation>El interlocutor no quiere que se le vuelva a llamar: %2</translation>
    </message>
    <message>
        <source>The language changed to %2</source>
        <translation>El idioma cambió a %2</translation>
    </message>
    <message>
        <source>Trouble: %2</source>
        <translation>Problema: %2</translation>
    </message>
    <message>
        <source>Watchdog: %2</source>
        <translation>Vigilancia: %2</translation>
    </message>
    <message>
        <source>The assistant ends the call: %2</source>
        <translation>El asistente termina la llamada: %2</translation>
    </message>
    <message>
        <source>The call ends: %2</source>
        <translation>La llamada termina: %2</translation>
    </message>
    <message>
        <source>The assistant noted: %2</source>
        <translation>El asistente anotó: %2</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>contestada</translation>
    </message>
</context>
<context>
    <name>ui::AlarmCenter</name>
    <message>
        <source>Core away</source>
        <translation>Núcleo desconectado</translation>
    </message>
    <message>
        <source>Many calls fail</source>
        <translation>Fallan muchas llamadas</translation>
    </message>
    <message>
        <source>LLM errors</source>
        <translation>Errores del LLM</translation>
    </message>
    <message>
        <source>Webhooks refused</source>
        <translation>Webhooks rechazados</translation>
    </message>
    <message>
        <source>Core takes no new calls</source>
        <translation>El núcleo no admite llamadas nuevas</translation>
    </message>
</context>
<context>
    <name>ui::AlarmStrip</name>
    <message>
        <source>Acknowledge all</source>
        <translation>Dar todas por vistas</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Dar por vista</translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation>Dar por vista: %1</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · desde las %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · since %2 · %n times</source>
        <translation>
            <numerusform>%1 · desde las %2 · %n vez</numerusform>
            <numerusform>%1 · desde las %2 · %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · over now</source>
        <translation>%1 · ya terminó</translation>
    </message>
</context>
<context>
    <name>ui::AwayBanner</name>
    <message>
        <source>The core is away</source>
        <translation>El núcleo está desconectado</translation>
    </message>
    <message>
        <source>The core has been away since %1. What is shown is how it was then; calls that run there go on. It is attached again by itself. %2</source>
        <translation>El núcleo está desconectado desde las %1. Se muestra lo que había entonces; las llamadas que llevaba siguen adelante. La conexión se restablece sola. %2</translation>
    </message>
</context>
<context>
    <name>ui::BoardModel</name>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Callee</source>
        <translation>Interlocutor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>Newest words</source>
        <translation>Lo último dicho</translation>
    </message>
</context>
<context>
    <name>ui::BoardView</name>
    <message>
        <source>Live calls</source>
        <translation>Llamadas en curso</translation>
    </message>
</context>
<context>
    <name>ui::CallFilterBar</name>
    <message>
        <source>Calls that are not over</source>
        <translation>Llamadas que no han terminado</translation>
    </message>
    <message>
        <source>Calls of today</source>
        <translation>Llamadas de hoy</translation>
    </message>
    <message>
        <source>Every call that this window knows</source>
        <translation>Todas las llamadas que conoce esta ventana</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Name, number, last words or outcome</source>
        <translation>Nombre, número, lo último dicho o resultado</translation>
    </message>
    <message>
        <source>Search in the calls</source>
        <translation>Buscar en las llamadas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Todos los estados</translation>
    </message>
    <message>
        <source>Live %1</source>
        <translation>En curso %1</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Todas %1</translation>
    </message>
    <message numerus="yes">
        <source>%n statuses</source>
        <translation>
            <numerusform>%n estado</numerusform>
            <numerusform>%n estados</numerusform>
        </translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Estado: %1</translation>
    </message>
</context>
<context>
    <name>ui::CallHeading</name>
    <message>
        <source>sandbox</source>
        <translation>entorno de prueba</translation>
    </message>
    <message>
        <source>Nobody is called: a practice Twilio on this machine answers.</source>
        <translation>No se llama a nadie: responde un Twilio de prácticas en este equipo.</translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <translation>%1 %2 s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>outcome: %1</source>
        <translation>resultado: %1</translation>
    </message>
    <message>
        <source>How the call went: %1</source>
        <translation>Cómo fue la llamada: %1</translation>
    </message>
    <message>
        <source>Twilio reports error %1.</source>
        <translation>Twilio indica el error %1.</translation>
    </message>
    <message>
        <source>%1 (Twilio %2)</source>
        <translation>%1 (Twilio %2)</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Tiempo: %1</translation>
    </message>
</context>
<context>
    <name>ui::CallListPanel</name>
    <message>
        <source>&amp;Open in a window</source>
        <translation>&amp;Abrir en una ventana</translation>
    </message>
    <message>
        <source>Call &amp;again</source>
        <translation>&amp;Volver a llamar</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>Copiar el &amp;número</translation>
    </message>
    <message>
        <source>Copy call &amp;SID</source>
        <translation>Copiar el &amp;SID de la llamada</translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation>&amp;Colgar</translation>
    </message>
    <message>
        <source>&amp;Find a call</source>
        <translation>&amp;Buscar una llamada</translation>
    </message>
    <message>
        <source>Show &amp;live calls</source>
        <translation>Mostrar las llamadas en c&amp;urso</translation>
    </message>
    <message>
        <source>Show calls of &amp;today</source>
        <translation>Mostrar las llamadas de &amp;hoy</translation>
    </message>
    <message>
        <source>Show all &amp;calls</source>
        <translation>Mostrar &amp;todas las llamadas</translation>
    </message>
    <message>
        <source>The calls of today could not be read. %1</source>
        <translation>No se pudieron leer las llamadas de hoy. %1</translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation>Ninguna llamada coincide</translation>
    </message>
    <message>
        <source>Clear the search (Esc) or choose every status.</source>
        <translation>Vacíe la búsqueda (Esc) o elija todos los estados.</translation>
    </message>
    <message>
        <source>The core cannot be reached</source>
        <translation>No se puede contactar con el núcleo</translation>
    </message>
    <message>
        <source>The calls appear as soon as it answers again.</source>
        <translation>Las llamadas aparecerán en cuanto vuelva a responder.</translation>
    </message>
    <message>
        <source>Reading the calls of today</source>
        <translation>Leyendo las llamadas de hoy</translation>
    </message>
    <message>
        <source>No call is live</source>
        <translation>No hay llamadas en curso</translation>
    </message>
    <message>
        <source>Enter a number and press Enter to call.</source>
        <translation>Escriba un número y pulse Enter para llamar.</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Aún no hay llamadas</translation>
    </message>
</context>
<context>
    <name>ui::CallNews</name>
    <message>
        <source>The core is away</source>
        <translation>El núcleo está desconectado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The call was answered.</source>
        <translation>Contestaron la llamada.</translation>
    </message>
</context>
<context>
    <name>ui::CallNotice</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>ui::CallTable</name>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Restablecer las columnas</translation>
    </message>
</context>
<context>
    <name>ui::CallTableModel</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Habla</translation>
    </message>
    <message>
        <source>Last words</source>
        <translation>Lo último dicho</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>From the callee&apos;s last word to the first token of the answer</source>
        <translation>Desde la última palabra del interlocutor hasta el primer token de la respuesta</translation>
    </message>
</context>
<context>
    <name>ui::CallView</name>
    <message>
        <source>Call again</source>
        <translation>Volver a llamar</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Abrir en una ventana</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>Buscar en la transcripción</translation>
    </message>
    <message>
        <source>Call this number again with the same parameters</source>
        <translation>Volver a llamar a este número con los mismos parámetros</translation>
    </message>
    <message>
        <source>The call that you choose in the table stands here, with what is said, as it is said.</source>
        <translation>Aquí aparece la llamada que elija en la tabla, con lo que se dice a medida que se dice.</translation>
    </message>
    <message>
        <source>Turn times</source>
        <translation>Tiempos de turno</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>The record is being read</source>
        <translation>Leyendo el registro</translation>
    </message>
    <message>
        <source>Nothing was said in this call.</source>
        <translation>En esta llamada no se dijo nada.</translation>
    </message>
    <message>
        <source>What is said appears here, word by word.</source>
        <translation>Lo que se diga aparecerá aquí, palabra por palabra.</translation>
    </message>
    <message>
        <source>The record of this call cannot be read. %1</source>
        <translation>No se puede leer el registro de esta llamada. %1</translation>
    </message>
    <message>
        <source>Connecting to the core …</source>
        <translation>Conectando con el núcleo …</translation>
    </message>
    <message>
        <source>The core is away since %1. You can act again when it is back.</source>
        <translation>El núcleo está desconectado desde las %1. Se podrá actuar de nuevo cuando vuelva.</translation>
    </message>
</context>
<context>
    <name>ui::CallWindow</name>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::CallWords</name>
    <message>
        <source>assistant</source>
        <translation>asistente</translation>
    </message>
    <message>
        <source>callee</source>
        <translation>interlocutor</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operador</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartPane</name>
    <message>
        <source>completed</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>Calls by outcome</source>
        <translation>Llamadas por resultado</translation>
    </message>
    <message>
        <source>Turn times (ms)</source>
        <translation>Tiempos de turno (ms)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>own p50</source>
        <translation>propio p50</translation>
    </message>
    <message>
        <source>own p95</source>
        <translation>propio p95</translation>
    </message>
    <message>
        <source>LLM p50</source>
        <translation>LLM p50</translation>
    </message>
    <message>
        <source>LLM p95</source>
        <translation>LLM p95</translation>
    </message>
    <message>
        <source>No turn yet.</source>
        <translation>Aún no hay turnos.</translation>
    </message>
    <message>
        <source>The slowest stretch: %1 ms at p95.</source>
        <translation>El tramo más lento: %1 ms en p95.</translation>
    </message>
    <message>
        <source>cost, %1</source>
        <translation>coste, %1</translation>
    </message>
    <message>
        <source>In sum %1.</source>
        <translation>En total, %1.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectStep</name>
    <message>
        <source>The check is running</source>
        <translation>La comprobación está en marcha</translation>
    </message>
    <message>
        <source>It is needed for this step.</source>
        <translation>Hace falta para este paso.</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Llamada</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Playbooks</source>
        <translation>&amp;Guiones</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Resultado</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>A&amp;justes …</translation>
    </message>
    <message>
        <source>&amp;Check the settings …</source>
        <translation>&amp;Comprobar los ajustes …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Stop &amp;all …</source>
        <translation>Detener &amp;todo …</translation>
    </message>
    <message>
        <source>Open the &amp;monitor</source>
        <translation>Abrir el m&amp;onitor</translation>
    </message>
    <message>
        <source>&amp;Rehearse with yourself as the callee …</source>
        <translation>&amp;Ensayar como interlocutor …</translation>
    </message>
    <message>
        <source>Open the &amp;folder of playbooks</source>
        <translation>Abrir la &amp;carpeta de guiones</translation>
    </message>
    <message>
        <source>Read the playbooks &amp;again</source>
        <translation>&amp;Leer de nuevo los guiones</translation>
    </message>
    <message>
        <source>&amp;Map of keys</source>
        <translation>&amp;Mapa de teclas</translation>
    </message>
    <message>
        <source>&amp;About Callwright</source>
        <translation>&amp;Acerca de Callwright</translation>
    </message>
    <message>
        <source>&amp;Show Callwright</source>
        <translation>&amp;Mostrar Callwright</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleWindow</name>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Console · %1</source>
        <translation>Consola · %1</translation>
    </message>
    <message>
        <source>Call sheet and history</source>
        <translation>Hoja de llamadas e historial</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Hoja de llamadas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Dial panel</source>
        <translation>Panel de marcado</translation>
    </message>
    <message>
        <source>The call at hand</source>
        <translation>La llamada actual</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>&amp;Dial panel</source>
        <translation>Panel de &amp;marcado</translation>
    </message>
    <message>
        <source>Call &amp;sheet and history</source>
        <translation>&amp;Hoja de llamadas e historial</translation>
    </message>
    <message>
        <source>The &amp;call at hand</source>
        <translation>La llamada &amp;actual</translation>
    </message>
    <message>
        <source>Go to the &amp;number</source>
        <translation>Ir al &amp;número</translation>
    </message>
    <message>
        <source>Go to the c&amp;alls</source>
        <translation>Ir a las &amp;llamadas</translation>
    </message>
    <message>
        <source>Go to the call s&amp;heet</source>
        <translation>Ir a la ho&amp;ja de llamadas</translation>
    </message>
    <message>
        <source>Go to the histor&amp;y</source>
        <translation>Ir al hi&amp;storial</translation>
    </message>
    <message>
        <source>Go to the call at &amp;hand</source>
        <translation>Ir a la llamada ac&amp;tual</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were hung up.</source>
        <translation>
            <numerusform>Se colgó %n llamada.</numerusform>
            <numerusform>Se colgaron %n llamadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The call is hung up.</source>
        <translation>Se colgó la llamada.</translation>
    </message>
    <message>
        <source>About Callwright</source>
        <translation>Acerca de Callwright</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Callwright %1&lt;/h3&gt;&lt;p&gt;Places outbound phone calls through Twilio and lets an AI assistant hold the conversation, under an operator&apos;s eyes and hands.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later; built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Callwright %1&lt;/h3&gt;&lt;p&gt;Realiza llamadas telefónicas salientes a través de Twilio y deja la conversación en manos de un asistente de IA, bajo la mirada y el control de un operador.&lt;/p&gt;&lt;p&gt;Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior; hecho con Qt %2.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ui::CsvExportDialog</name>
    <message>
        <source>With &amp;status, time and outcome</source>
        <translation>Con &amp;estado, hora y resultado</translation>
    </message>
    <message>
        <source>&amp;Guard against formulas</source>
        <translation>&amp;Proteger contra fórmulas</translation>
    </message>
    <message>
        <source>Save the call sheet</source>
        <translation>Guardar la hoja de llamadas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Text that a spreadsheet would run as a formula (=, +, -, @ at its start) gets an apostrophe before it. Callwright takes it off again when it opens the file.</source>
        <translation>El texto que una hoja de cálculo ejecutaría como fórmula (=, +, -, @ al principio) lleva delante un apóstrofo. Callwright lo quita al abrir el archivo.</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>S&amp;eparator</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>E&amp;ncoding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Archivos CSV (*.csv);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>ui::CsvImportDialog</name>
    <message>
        <source>The first row &amp;names the columns</source>
        <translation>La primera fila da &amp;nombre a las columnas</translation>
    </message>
    <message>
        <source>&amp;Replace the sheet</source>
        <translation>&amp;Reemplazar la hoja</translation>
    </message>
    <message>
        <source>&amp;Add below the rows that are there</source>
        <translation>&amp;Añadir debajo de las filas que hay</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>&amp;Separador</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>Column with the n&amp;umber</source>
        <translation>Columna con el nú&amp;mero</translation>
    </message>
    <message>
        <source>Column with the number</source>
        <translation>Columna con el número</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Las primeras filas del archivo</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Leyendo el archivo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>One row.</source>
        <translation>Una fila.</translation>
    </message>
    <message>
        <source>%1 rows.</source>
        <translation>%1 filas.</translation>
    </message>
    <message>
        <source>One has no number that can be called; it is marked in the sheet, to be mended there.</source>
        <translation>Una no tiene un número al que se pueda llamar; queda marcada en la hoja para corregirla allí.</translation>
    </message>
    <message>
        <source>%1 have no number that can be called; they are marked in the sheet, to be mended there.</source>
        <translation>%1 no tienen un número al que se pueda llamar; quedan marcadas en la hoja para corregirlas allí.</translation>
    </message>
    <message>
        <source>Checking the numbers…</source>
        <translation>Comprobando los números…</translation>
    </message>
    <message>
        <source>A quotation mark in row %1 is never closed and was taken as a character.</source>
        <translation>Unas comillas de la fila %1 no se cierran y se tomaron como un carácter más.</translation>
    </message>
    <message>
        <source>There is text behind a closing quotation mark, first in row %1.</source>
        <translation>Hay texto detrás de unas comillas de cierre, por primera vez en la fila %1.</translation>
    </message>
    <message>
        <source>A cell in row %1 was too long and is cut off.</source>
        <translation>Una celda de la fila %1 era demasiado larga y se recortó.</translation>
    </message>
    <message>
        <source>Row %1 has more than 256 columns; the rest is left out.</source>
        <translation>La fila %1 tiene más de 256 columnas; el resto se omite.</translation>
    </message>
    <message>
        <source>The file has more than %1 rows; the rest is left out.</source>
        <translation>El archivo tiene más de %1 filas; el resto se omite.</translation>
    </message>
    <message>
        <source>Characters that are no text were left out, first in row %1.</source>
        <translation>Se omitieron caracteres que no son texto, por primera vez en la fila %1.</translation>
    </message>
</context>
<context>
    <name>ui::DesktopPage</name>
    <message>
        <source>Show &amp;notifications</source>
        <translation>Mostrar &amp;notificaciones</translation>
    </message>
    <message>
        <source>&amp;Icon in the tray</source>
        <translation>&amp;Icono en la bandeja</translation>
    </message>
    <message>
        <source>Start &amp;minimised</source>
        <translation>Iniciar &amp;minimizado</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light and dark are the same in all but the colours.</source>
        <translation>Claro y oscuro solo se distinguen en los colores.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of the windows. It counts when the program starts again. What is said in calls is set under Conversation.</source>
        <translation>El de las ventanas. Se aplica cuando el programa vuelve a iniciarse. Lo que se dice en las llamadas se define en «Conversación».</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Shown beside what you say and note in these windows.</source>
        <translation>Aparece junto a lo que usted dice y anota en estas ventanas.</translation>
    </message>
    <message>
        <source>When a call is answered, ends, or asks for a person. A click opens it.</source>
        <translation>Cuando una llamada se contesta, termina o necesita a una persona. Un clic la abre.</translation>
    </message>
    <message>
        <source>It shows how many calls are live. When the window is closed, the program goes on there.</source>
        <translation>Muestra cuántas llamadas hay en curso. Al cerrar la ventana, el programa sigue allí.</translation>
    </message>
    <message>
        <source>The window stays away until it is opened from the tray or the task bar.</source>
        <translation>La ventana no aparece hasta que se abre desde la bandeja o la barra de tareas.</translation>
    </message>
</context>
<context>
    <name>ui::DialPanel</name>
    <message>
        <source>The playbooks could not be read. %1</source>
        <translation>No se pudieron leer los guiones. %1</translation>
    </message>
    <message>
        <source>Nothing was pasted. %1</source>
        <translation>No se pegó nada. %1</translation>
    </message>
    <message>
        <source>Take over the parameters of a call</source>
        <translation>Adoptar los parámetros de una llamada</translation>
    </message>
    <message>
        <source>The link has no phone number.</source>
        <translation>El enlace no tiene número de teléfono.</translation>
    </message>
    <message>
        <source>Clear the parameters</source>
        <translation>Vaciar los parámetros</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Llamando…</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>It is not known whether the call was placed: the answer was lost. Trying again never calls twice.</source>
        <translation>No se sabe si se realizó la llamada: la respuesta se perdió. Al reintentar nunca se llama dos veces.</translation>
    </message>
    <message>
        <source>The call was not placed. %1</source>
        <translation>No se realizó la llamada. %1</translation>
    </message>
    <message>
        <source>Numbers that you call appear here.</source>
        <translation>Aquí aparecen los números a los que llame.</translation>
    </message>
    <message>
        <source>There is no number to call yet.</source>
        <translation>Aún no hay un número al que llamar.</translation>
    </message>
    <message>
        <source>This number cannot be called.</source>
        <translation>No se puede llamar a este número.</translation>
    </message>
    <message>
        <source>A parameter has no name.</source>
        <translation>Hay un parámetro sin nombre.</translation>
    </message>
    <message>
        <source>The parameter “%1” is there more than once.</source>
        <translation>El parámetro «%1» aparece más de una vez.</translation>
    </message>
    <message>
        <source>The playbook needs a value for %1.</source>
        <comment>names of parameters</comment>
        <translation>El guion necesita un valor para %1.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Redial</source>
        <translation>Volver a marcar</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Número</translation>
    </message>
    <message>
        <source>Play&amp;book</source>
        <translation>G&amp;uion</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>&amp;Parámetros</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vaciar esta lista</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Recent numbers</source>
        <translation>Números recientes</translation>
    </message>
</context>
<context>
    <name>ui::DoctorPage</name>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Conviene revisarlo</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>No funciona</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copiar como &amp;texto</translation>
    </message>
    <message>
        <source>The check is running</source>
        <translation>La comprobación está en marcha</translation>
    </message>
    <message>
        <source>The check asks Twilio, the public URL, the language model and the database whether they work.</source>
        <translation>La comprobación pregunta a Twilio, a la URL pública, al modelo de lenguaje y a la base de datos si funcionan.</translation>
    </message>
    <message>
        <source>Everything is being tried. It takes up to half a minute.</source>
        <translation>Se está probando todo. Tarda hasta medio minuto.</translation>
    </message>
    <message>
        <source>The core could not be asked. %1</source>
        <translation>No se pudo preguntar al núcleo. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be mended before calls can work.</source>
        <translation>
            <numerusform>Hay que arreglar %n cosa para que las llamadas funcionen.</numerusform>
            <numerusform>Hay que arreglar %n cosas para que las llamadas funcionen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls work. %n thing(s) deserve a look.</source>
        <translation>
            <numerusform>Las llamadas funcionan. Conviene revisar %n cosa.</numerusform>
            <numerusform>Las llamadas funcionan. Conviene revisar %n cosas.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Todo está bien.</translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation>Solución: %1</translation>
    </message>
</context>
<context>
    <name>ui::ErrorWords</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Inténtelo de nuevo en %n segundo.</numerusform>
            <numerusform>Inténtelo de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Twilio could not be reached; nothing was dialled.</source>
        <translation>No se pudo contactar con Twilio; no se marcó nada.</translation>
    </message>
    <message>
        <source>The core does not answer; nothing was sent. Try again when it is attached.</source>
        <translation>El núcleo no responde; no se envió nada. Inténtelo de nuevo cuando esté conectado.</translation>
    </message>
    <message>
        <source>The core refused the token. Start with the right one.</source>
        <translation>El núcleo rechazó el token. Inicie el programa con el correcto.</translation>
    </message>
    <message>
        <source>This is a premium-rate or shared-cost number. Such numbers are not called unless the settings allow it.</source>
        <translation>Es un número de tarificación adicional o de coste compartido. No se llama a estos números si los ajustes no lo permiten.</translation>
    </message>
    <message>
        <source>The core does not know this call.</source>
        <translation>El núcleo no conoce esta llamada.</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>La llamada ha terminado.</translation>
    </message>
    <message>
        <source>Nobody is on the line yet.</source>
        <translation>Aún no hay nadie al teléfono.</translation>
    </message>
    <message>
        <source>Too many calls were asked for in a short time.</source>
        <translation>Se pidieron demasiadas llamadas en poco tiempo.</translation>
    </message>
    <message>
        <source>As many calls run as are allowed at once.</source>
        <translation>Ya hay tantas llamadas en curso como se permiten a la vez.</translation>
    </message>
    <message>
        <source>Twilio refused the call:</source>
        <translation>Twilio rechazó la llamada:</translation>
    </message>
    <message>
        <source>The answer was lost: it is not known whether it was done. Look at the calls before you try again.</source>
        <translation>La respuesta se perdió: no se sabe si se hizo. Revise las llamadas antes de reintentar.</translation>
    </message>
    <message>
        <source>The core is shutting down and takes no new calls.</source>
        <translation>El núcleo se está cerrando y no admite llamadas nuevas.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>Another call was asked for under the same key. Look at the calls before you try again.</source>
        <translation>Se pidió otra llamada con la misma clave. Revise las llamadas antes de reintentar.</translation>
    </message>
    <message>
        <source>Something went wrong in the core.</source>
        <translation>Algo falló en el núcleo.</translation>
    </message>
    <message>
        <source>The database does not work, and while it does not, no call is placed.</source>
        <translation>La base de datos no funciona y, mientras no funcione, no se hace ninguna llamada.</translation>
    </message>
</context>
<context>
    <name>ui::FirstStartDialog</name>
    <message>
        <source>Step 1 of 4: the account</source>
        <translation>Paso 1 de 4: la cuenta</translation>
    </message>
    <message>
        <source>Both stand on the first page of the Twilio Console: &lt;a href=&quot;https://console.twilio.com&quot;&gt;console.twilio.com&lt;/a&gt;. A trial account will do.</source>
        <translation>Ambos están en la primera página de la consola de Twilio: &lt;a href=&quot;https://console.twilio.com&quot;&gt;console.twilio.com&lt;/a&gt;. Basta una cuenta de prueba.</translation>
    </message>
    <message>
        <source>Step 2 of 4: the number</source>
        <translation>Paso 2 de 4: el número</translation>
    </message>
    <message>
        <source>Callees see this number. It is one that you have at Twilio, with voice, or a caller ID that is verified there.</source>
        <translation>Los interlocutores ven este número. Es uno que usted tiene en Twilio, con voz, o un identificador de llamada verificado allí.</translation>
    </message>
    <message>
        <source>Step 3 of 4: the way back</source>
        <translation>Paso 3 de 4: el camino de vuelta</translation>
    </message>
    <message>
        <source>Twilio must reach this program from outside: by a tunnel, such as ngrok or cloudflared, or by a proxy of yours. Start it first; it leads to the port of this program.</source>
        <translation>Twilio debe poder llegar a este programa desde fuera: por un túnel, como ngrok o cloudflared, o por un proxy propio. Inícielo antes; conduce al puerto de este programa.</translation>
    </message>
    <message>
        <source>Step 4 of 4: the language model</source>
        <translation>Paso 4 de 4: el modelo de lenguaje</translation>
    </message>
    <message>
        <source>It decides what is said in a call. The check asks it for one word.</source>
        <translation>Decide lo que se dice en una llamada. La comprobación le pide una palabra.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>¿Cómo desea empezar?</translation>
    </message>
    <message>
        <source>&amp;Try it on the sandbox now</source>
        <translation>&amp;Probar ahora en el entorno de prueba</translation>
    </message>
    <message>
        <source>No telephone rings and nothing costs. Practice callees pick up, answer and object.</source>
        <translation>No suena ningún teléfono y no cuesta nada. Interlocutores de prácticas descuelgan, responden y ponen objeciones.</translation>
    </message>
    <message>
        <source>&amp;Connect Twilio</source>
        <translation>&amp;Conectar Twilio</translation>
    </message>
    <message>
        <source>Four steps, each with a check: the account, the number, the way back, the language model. You can leave in between and go on later.</source>
        <translation>Cuatro pasos, cada uno con una comprobación: la cuenta, el número, el camino de vuelta, el modelo de lenguaje. Se puede salir a la mitad y continuar más tarde.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Go on all the same</source>
        <translation>Continuar de &amp;todos modos</translation>
    </message>
    <message>
        <source>Secrets are not kept until the end: enter them again. The rest is as you left it.</source>
        <translation>Los secretos no se guardan hasta el final: escríbalos de nuevo. Lo demás está como quedó.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Casi listo</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Aún no se ha guardado</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Continuar más tarde</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Comprobar de &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Comprobar</translation>
    </message>
    <message>
        <source>The settings are being kept.</source>
        <translation>Se están guardando los ajustes.</translation>
    </message>
    <message>
        <source>The settings are kept. The core starts again with them.</source>
        <translation>Los ajustes están guardados. El núcleo vuelve a arrancar con ellos.</translation>
    </message>
    <message>
        <source>The settings are kept, and the core has started with them. A call to your own telephone is a good first test.</source>
        <translation>Los ajustes están guardados y el núcleo ha arrancado con ellos. Una llamada a su propio teléfono es una buena primera prueba.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryExport</name>
    <message>
        <source>The calls could not be read, so nothing was written. %1</source>
        <translation>No se pudieron leer las llamadas, así que no se escribió nada. %1</translation>
    </message>
    <message>
        <source>The file could not be written. %1.</source>
        <translation>No se pudo escribir el archivo. %1.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryFilterBar</name>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Words said</source>
        <translation>Palabras dichas</translation>
    </message>
    <message>
        <source>Words in the transcripts</source>
        <translation>Palabras en las transcripciones</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>The whole number, with the country code</source>
        <translation>El número completo, con el código del país</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>A part of the outcome</source>
        <translation>Una parte del resultado</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde … hasta …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Todos los estados</translation>
    </message>
</context>
<context>
    <name>ui::HistoryModel</name>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>1 call</source>
        <translation>1 llamada</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>Guardado en %2: %1</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>Leído: %1</translation>
    </message>
    <message>
        <source>Calls of the past</source>
        <translation>Llamadas pasadas</translation>
    </message>
    <message>
        <source>The core is being asked</source>
        <translation>Preguntando al núcleo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;Open in a window</source>
        <translation>&amp;Abrir en una ventana</translation>
    </message>
    <message>
        <source>Call &amp;again</source>
        <translation>&amp;Volver a llamar</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>Copiar el &amp;número</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Leer de nuevo</translation>
    </message>
    <message>
        <source>&amp;Find what was said</source>
        <translation>&amp;Buscar lo que se dijo</translation>
    </message>
    <message>
        <source>As &amp;CSV, for a spreadsheet</source>
        <translation>Como &amp;CSV, para una hoja de cálculo</translation>
    </message>
    <message>
        <source>As &amp;JSON, for a program</source>
        <translation>Como &amp;JSON, para un programa</translation>
    </message>
    <message>
        <source>The calls could not be read. %1</source>
        <translation>No se pudieron leer las llamadas. %1</translation>
    </message>
    <message>
        <source>Reading the calls</source>
        <translation>Leyendo las llamadas</translation>
    </message>
    <message>
        <source>%1, reading more</source>
        <translation>%1, leyendo más</translation>
    </message>
    <message>
        <source>%1, scroll for more</source>
        <translation>%1, desplácese para ver más</translation>
    </message>
    <message>
        <source>No call of this period fits. Choose a longer period, or clear the words.</source>
        <translation>Ninguna llamada de este periodo coincide. Elija un periodo más largo o vacíe las palabras.</translation>
    </message>
    <message>
        <source>Export the calls</source>
        <translation>Exportar las llamadas</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>ui::HoursField</name>
    <message>
        <source>%1: from</source>
        <translation>%1: desde</translation>
    </message>
    <message>
        <source>%1: until</source>
        <translation>%1: hasta</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
</context>
<context>
    <name>ui::KeyEdit</name>
    <message>
        <source>Press the new key</source>
        <translation>Pulse la nueva tecla</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nueva tecla</translation>
    </message>
</context>
<context>
    <name>ui::KeyMapDialog</name>
    <message>
        <source>No action and no key has these letters.</source>
        <translation>Ninguna acción ni tecla contiene estas letras.</translation>
    </message>
    <message>
        <source>Map of keys</source>
        <translation>Mapa de teclas</translation>
    </message>
    <message>
        <source>Search an action or a key</source>
        <translation>Buscar una acción o una tecla</translation>
    </message>
    <message>
        <source>Search in the map of keys</source>
        <translation>Buscar en el mapa de teclas</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>&amp;Move the key</source>
        <translation>&amp;Mover la tecla</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Dejarla como está</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Cambiar</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Sin tecla</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Predeterminada</translation>
    </message>
    <message>
        <source>&amp;All defaults</source>
        <translation>&amp;Todas las predeterminadas</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copiar como te&amp;xto</translation>
    </message>
    <message>
        <source>Clo&amp;se</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Should it be the key of “%3” instead?</source>
        <translation>%1 es la tecla de «%2». ¿Debe ser en su lugar la tecla de «%3»?</translation>
    </message>
</context>
<context>
    <name>ui::KeyModel</name>
    <message>
        <source>You have changed this key.</source>
        <translation>Esta tecla se ha cambiado.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
</context>
<context>
    <name>ui::Keypad</name>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Keys pressed</source>
        <translation>Teclas pulsadas</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Asterisco</translation>
    </message>
    <message>
        <source>Pound</source>
        <translation>Almohadilla</translation>
    </message>
</context>
<context>
    <name>ui::MonitorFigures</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>half of them under %1, 95 of 100 under %2</source>
        <translation>la mitad en menos de %1, 95 de cada 100 en menos de %2</translation>
    </message>
    <message>
        <source>active</source>
        <translation>activas</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>sonando</translation>
    </message>
    <message>
        <source>answered today</source>
        <translation>contestadas hoy</translation>
    </message>
    <message>
        <source>answer rate today</source>
        <translation>tasa de respuesta hoy</translation>
    </message>
    <message>
        <source>average length</source>
        <translation>duración media</translation>
    </message>
    <message>
        <source>own turn time, p50</source>
        <translation>tiempo de turno propio, p50</translation>
    </message>
    <message>
        <source>LLM first token, p50</source>
        <translation>primer token del LLM, p50</translation>
    </message>
    <message>
        <source>tokens and cost today</source>
        <translation>tokens y coste hoy</translation>
    </message>
    <message>
        <source>of %1 placed</source>
        <translation>de %1 realizadas</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ui::MonitorWindow</name>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>State of the core</source>
        <translation>Estado del núcleo</translation>
    </message>
    <message>
        <source>The core is away</source>
        <translation>El núcleo está desconectado</translation>
    </message>
    <message>
        <source>The core answers; reading its figures.</source>
        <translation>El núcleo responde; leyendo sus cifras.</translation>
    </message>
    <message>
        <source>Connecting to the core.</source>
        <translation>Conectando con el núcleo.</translation>
    </message>
    <message>
        <source>Core away</source>
        <translation>Núcleo desconectado</translation>
    </message>
    <message>
        <source>The core has been away since %1. It is attached again by itself as soon as it answers. The figures are from before; calls that run there go on. %2</source>
        <translation>El núcleo está desconectado desde las %1. La conexión se restablece sola en cuanto responda. Las cifras son de antes; las llamadas que llevaba siguen adelante. %2</translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation>Cifras de las %1</translation>
    </message>
    <message>
        <source>No calls yet today. The calls that run will stand here, with who speaks and the newest words.</source>
        <translation>Hoy aún no hay llamadas. Aquí aparecerán las llamadas en curso, con quién habla y lo último dicho.</translation>
    </message>
    <message numerus="yes">
        <source>No call runs now. %n calls were placed today.</source>
        <translation>
            <numerusform>Ahora no hay llamadas en curso. Hoy se ha realizado %n llamada.</numerusform>
            <numerusform>Ahora no hay llamadas en curso. Hoy se han realizado %n llamadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The figures cannot be read. %1</source>
        <translation>No se pueden leer las cifras. %1</translation>
    </message>
    <message>
        <source>No sound device: alarms are silent</source>
        <translation>Sin dispositivo de sonido: las alarmas no suenan</translation>
    </message>
    <message>
        <source>Alarms are muted</source>
        <translation>Las alarmas están silenciadas</translation>
    </message>
    <message>
        <source>Mute alarms</source>
        <translation>Silenciar las alarmas</translation>
    </message>
    <message>
        <source>The calls that run will stand here as soon as the core answers.</source>
        <translation>Las llamadas en curso aparecerán aquí en cuanto el núcleo responda.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Salir de la pantalla completa</translation>
    </message>
    <message>
        <source>Acknowledge the alarm</source>
        <translation>Dar por vista la alarma</translation>
    </message>
    <message>
        <source>Acknowledge all alarms</source>
        <translation>Dar por vistas todas las alarmas</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Charts over this time</source>
        <translation>Gráficos de este periodo</translation>
    </message>
</context>
<context>
    <name>ui::NumberField</name>
    <message>
        <source>US numbers have ten after +1.</source>
        <translation>Los números de EE. UU. tienen diez después de +1.</translation>
    </message>
    <message>
        <source>Numbers in %1 look like %2.</source>
        <translation>Los números de %1 tienen la forma %2.</translation>
    </message>
    <message>
        <source>Type or paste a number.</source>
        <translation>Escriba o pegue un número.</translation>
    </message>
    <message>
        <source>The number must begin with + and the code of its country, such as +1.</source>
        <translation>El número debe empezar por + y el código de su país, como +1.</translation>
    </message>
    <message>
        <source>The number does not begin with the code of any country.</source>
        <translation>El número no empieza por el código de ningún país.</translation>
    </message>
    <message>
        <source>The number has too few digits.</source>
        <translation>El número tiene pocos dígitos.</translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>El número tiene demasiados dígitos.</translation>
    </message>
    <message>
        <source>The number has the wrong count of digits.</source>
        <translation>La cantidad de dígitos del número no es correcta.</translation>
    </message>
    <message>
        <source>Emergency and short numbers are not called.</source>
        <translation>No se llama a números de emergencia ni a números cortos.</translation>
    </message>
    <message>
        <source>This is a premium-rate or shared-cost number. It is called only when that is allowed in the settings.</source>
        <translation>Es un número de tarificación adicional o de coste compartido. Solo se le llama cuando los ajustes lo permiten.</translation>
    </message>
    <message>
        <source>The numbering plan does not list this number; it may not exist.</source>
        <translation>El plan de numeración no incluye este número; es posible que no exista.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Esto no es un número de teléfono.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>code and name of a country</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>+1 555 867 5310</source>
        <translation>+1 555 867 5310</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>Número al que llamar</translation>
    </message>
    <message>
        <source>The extension was left out: it cannot be dialled.</source>
        <translation>La extensión se omitió: no se puede marcar.</translation>
    </message>
    <message>
        <source>International network</source>
        <translation>Red internacional</translation>
    </message>
</context>
<context>
    <name>ui::OperatorBar</name>
    <message>
        <source>Saying it …</source>
        <translation>Diciéndolo …</translation>
    </message>
    <message>
        <source>Said.</source>
        <translation>Dicho.</translation>
    </message>
    <message>
        <source>Telling the AI …</source>
        <translation>Avisando a la IA …</translation>
    </message>
    <message>
        <source>The AI knows.</source>
        <translation>La IA lo sabe.</translation>
    </message>
    <message>
        <source>Taking over …</source>
        <translation>Tomando el control …</translation>
    </message>
    <message>
        <source>Handing back …</source>
        <translation>Devolviendo …</translation>
    </message>
    <message>
        <source>The AI is silent. What you send is spoken.</source>
        <translation>La IA calla. Lo que envíe se dirá en voz alta.</translation>
    </message>
    <message>
        <source>The AI speaks again.</source>
        <translation>La IA vuelve a hablar.</translation>
    </message>
    <message>
        <source>%1. Hang up all the same?</source>
        <translation>%1. ¿Colgar de todos modos?</translation>
    </message>
    <message>
        <source>Hanging up …</source>
        <translation>Colgando …</translation>
    </message>
    <message>
        <source>Hung up.</source>
        <translation>Llamada colgada.</translation>
    </message>
    <message>
        <source>Pressing %1 …</source>
        <translation>Pulsando %1 …</translation>
    </message>
    <message>
        <source>Pressed %1.</source>
        <translation>Se pulsó %1.</translation>
    </message>
    <message>
        <source>Transferring to %1 …</source>
        <translation>Transfiriendo a %1 …</translation>
    </message>
    <message>
        <source>The call goes to %1.</source>
        <translation>La llamada pasa a %1.</translation>
    </message>
    <message>
        <source>Noting the outcome …</source>
        <translation>Anotando el resultado …</translation>
    </message>
    <message>
        <source>Outcome noted: %1.</source>
        <translation>Resultado anotado: %1.</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
    <message>
        <source>Keep the call</source>
        <translation>Mantener la llamada</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Decir</translation>
    </message>
    <message>
        <source>Speak this to the callee at once</source>
        <translation>Decir esto al interlocutor de inmediato</translation>
    </message>
    <message>
        <source>Note to AI</source>
        <translation>Nota a la IA</translation>
    </message>
    <message>
        <source>A hint that only the AI sees</source>
        <translation>Una indicación que solo ve la IA</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Connect the callee with another number</source>
        <translation>Conectar al interlocutor con otro número</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Press keys into the call</source>
        <translation>Pulsar teclas en la llamada</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Terminar la llamada</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Tomar el control</translation>
    </message>
    <message>
        <source>%1 · hand back</source>
        <translation>%1 · devolver</translation>
    </message>
    <message>
        <source>Let the AI go on</source>
        <translation>Dejar que la IA continúe</translation>
    </message>
    <message>
        <source>Silence the AI and speak yourself</source>
        <translation>Silenciar a la IA y hablar en persona</translation>
    </message>
    <message>
        <source>Say to the callee: Enter sends</source>
        <translation>Decir al interlocutor: Enter envía</translation>
    </message>
    <message>
        <source>Note to the AI: Enter sends</source>
        <translation>Nota a la IA: Enter envía</translation>
    </message>
    <message>
        <source>What to say to the callee</source>
        <translation>Qué decir al interlocutor</translation>
    </message>
    <message>
        <source>Note to the AI</source>
        <translation>Nota a la IA</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>La llamada ha terminado.</translation>
    </message>
    <message>
        <source>The call is not placed yet.</source>
        <translation>La llamada aún no se ha realizado.</translation>
    </message>
    <message>
        <source>Nobody is on the line yet. A note to the AI counts already.</source>
        <translation>Aún no hay nadie al teléfono. Una nota a la IA ya cuenta.</translation>
    </message>
</context>
<context>
    <name>ui::OutcomeBar</name>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Contactado</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Volver a llamar</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Persona equivocada</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Buzón de voz</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 …</source>
        <translation>%1 %2 …</translation>
    </message>
    <message>
        <source>The outcome of this call</source>
        <translation>El resultado de esta llamada</translation>
    </message>
    <message>
        <source>Note this as the outcome</source>
        <translation>Anotar esto como resultado</translation>
    </message>
</context>
<context>
    <name>ui::ParameterDelegate</name>
    <message>
        <source>Name of the parameter</source>
        <translation>Nombre del parámetro</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>ui::ParameterModel</name>
    <message>
        <source>Paste parameters</source>
        <translation>Pegar parámetros</translation>
    </message>
    <message>
        <source>Remove parameters</source>
        <translation>Quitar parámetros</translation>
    </message>
    <message>
        <source>Move parameters</source>
        <translation>Mover parámetros</translation>
    </message>
    <message>
        <source>Change the kind of a value</source>
        <translation>Cambiar el tipo de un valor</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Añadir un nombre</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>Añadir un parámetro</translation>
    </message>
    <message>
        <source>Rename a parameter</source>
        <translation>Cambiar el nombre de un parámetro</translation>
    </message>
    <message>
        <source>Change a value</source>
        <translation>Cambiar un valor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Type a name, or paste parameters from a spreadsheet, JSON or name=value lines.</source>
        <translation>Escriba un nombre o pegue parámetros de una hoja de cálculo, JSON o líneas nombre=valor.</translation>
    </message>
    <message>
        <source>This value has no name.</source>
        <translation>Este valor no tiene nombre.</translation>
    </message>
    <message>
        <source>This name is there more than once.</source>
        <translation>Este nombre aparece más de una vez.</translation>
    </message>
    <message>
        <source>The playbook needs this value.</source>
        <translation>El guion necesita este valor.</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Ejemplo: %1</translation>
    </message>
    <message>
        <source>Sent as a JSON value, not as text.</source>
        <translation>Se envía como valor JSON, no como texto.</translation>
    </message>
</context>
<context>
    <name>ui::ParameterTable</name>
    <message>
        <source>Parameters of the call</source>
        <translation>Parámetros de la llamada</translation>
    </message>
    <message>
        <source>Add a Parameter</source>
        <translation>Añadir un parámetro</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Send as Text</source>
        <translation>Enviar como texto</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>What the AI is told about this call. Type a name, or paste from a spreadsheet, JSON or name=value lines with %1.</source>
        <translation>Lo que se le cuenta a la IA sobre esta llamada. Escriba un nombre o pegue desde una hoja de cálculo, JSON o líneas nombre=valor con %1.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover arriba</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover abajo</translation>
    </message>
</context>
<context>
    <name>ui::ParametersPane</name>
    <message>
        <source>Parameters of the call</source>
        <translation>Parámetros de la llamada</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>ui::PlaybookChoice</name>
    <message>
        <source>Playbook</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>The playbook “%1” is not there any more. Choose another one.</source>
        <translation>El guion «%1» ya no está. Elija otro.</translation>
    </message>
    <message>
        <source>The playbook “%1” cannot be used. %2</source>
        <translation>El guion «%1» no se puede usar. %2</translation>
    </message>
    <message>
        <source>No playbook</source>
        <translation>Ningún guion</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>playbook: its fault</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::PreviewPane</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Preview of the call</source>
        <translation>Vista previa de la llamada</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>TwiML</source>
        <translation>TwiML</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>Copy what this tab shows</source>
        <translation>Copiar lo que muestra esta pestaña</translation>
    </message>
    <message>
        <source>The core is asked…</source>
        <translation>Preguntando al núcleo…</translation>
    </message>
    <message>
        <source>What the AI will get appears here when the number is complete.</source>
        <translation>Lo que recibirá la IA aparece aquí cuando el número está completo.</translation>
    </message>
    <message>
        <source>What Twilio will be answered appears here when the number is complete.</source>
        <translation>Lo que se responderá a Twilio aparece aquí cuando el número está completo.</translation>
    </message>
    <message>
        <source>The request as a command appears here when the number is complete.</source>
        <translation>La petición en forma de comando aparece aquí cuando el número está completo.</translation>
    </message>
    <message>
        <source>This core cannot make one.</source>
        <translation>Este núcleo no puede generarla.</translation>
    </message>
    <message>
        <source>There is no preview. %1</source>
        <translation>No hay vista previa. %1</translation>
    </message>
</context>
<context>
    <name>ui::RehearseWindow</name>
    <message>
        <source>The call cannot be followed. %1</source>
        <translation>No se puede seguir la llamada. %1</translation>
    </message>
    <message>
        <source>The playbooks cannot be read. %1</source>
        <translation>No se pueden leer los guiones. %1</translation>
    </message>
    <message>
        <source>No playbook</source>
        <translation>Ningún guion</translation>
    </message>
    <message>
        <source>Another parameter</source>
        <translation>Otro parámetro</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obligatorio)</translation>
    </message>
    <message>
        <source>The playbook needs a value for “%1”.</source>
        <translation>El guion necesita un valor para «%1».</translation>
    </message>
    <message>
        <source>Calling you …</source>
        <translation>Llamándole …</translation>
    </message>
    <message>
        <source>The call did not start. %1</source>
        <translation>La llamada no empezó. %1</translation>
    </message>
    <message>
        <source>The last answer began after %1 ms.</source>
        <translation>La última respuesta empezó al cabo de %1 ms.</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Press keys as the callee</source>
        <translation>Pulsar teclas como interlocutor</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
    <message>
        <source>Hang up as the callee</source>
        <translation>Colgar como interlocutor</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>&amp;Playbook</source>
        <translation>&amp;Guion</translation>
    </message>
    <message>
        <source>You are the callee. Start the call, then type what you say and press Enter.</source>
        <translation>Usted es el interlocutor. Inicie la llamada, escriba lo que dice y pulse Enter.</translation>
    </message>
    <message>
        <source>What you say as the callee</source>
        <translation>Lo que usted dice como interlocutor</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Place the call; you are the callee</source>
        <translation>Realizar la llamada; usted es el interlocutor</translation>
    </message>
    <message>
        <source>You say: Enter sends</source>
        <translation>Usted dice: Enter envía</translation>
    </message>
    <message>
        <source>You can speak when the call is answered</source>
        <translation>Podrá hablar cuando se conteste la llamada</translation>
    </message>
</context>
<context>
    <name>ui::RestartBar</name>
    <message>
        <source>&amp;Restart the core now</source>
        <translation>&amp;Reiniciar el núcleo ahora</translation>
    </message>
    <message>
        <source>The core is starting again</source>
        <translation>El núcleo se está reiniciando</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart the core</source>
        <translation>Reiniciar el núcleo</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live: %1.</source>
        <translation>
            <numerusform>Hay %n llamada en curso: %1.</numerusform>
            <numerusform>Hay %n llamadas en curso: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No new call is placed meanwhile. These may come to their end as long as the setting “Patience at the end” says; then they are ended politely.</source>
        <translation>Mientras tanto no se realiza ninguna llamada nueva. Estas pueden llegar a su fin durante el tiempo que indica el ajuste «Paciencia al final»; después se terminan con cortesía.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>The core waits for its calls to end, then starts again.</source>
        <translation>El núcleo espera a que terminen sus llamadas y después se reinicia.</translation>
    </message>
    <message>
        <source>The core did not start again. %1</source>
        <translation>El núcleo no volvió a arrancar. %1</translation>
    </message>
    <message>
        <source>It is kept. It counts once the core has started again.</source>
        <translation>Queda guardado. Se aplica cuando el núcleo se haya reiniciado.</translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Pegue aquí el valor</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Quitar: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Establecer</translation>
    </message>
    <message>
        <source>Replace: %1</source>
        <translation>Reemplazar: %1</translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation>Establecer: %1</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Conservar el valor anterior</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Dejarlo vacío</translation>
    </message>
    <message>
        <source>It is removed when you apply.</source>
        <translation>Se quita al aplicar.</translation>
    </message>
    <message>
        <source>It is set.</source>
        <translation>Tiene un valor.</translation>
    </message>
    <message>
        <source>It is not set.</source>
        <translation>No tiene valor.</translation>
    </message>
</context>
<context>
    <name>ui::SettingEditor</name>
    <message>
        <source>Back to the default</source>
        <translation>Volver al valor predeterminado</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Volver al valor predeterminado: %1</translation>
    </message>
    <message>
        <source>Not in this version</source>
        <translation>No disponible en esta versión</translation>
    </message>
    <message>
        <source>The default, once you apply</source>
        <translation>El predeterminado, al aplicar</translation>
    </message>
    <message>
        <source>Yours, once you apply</source>
        <translation>El suyo, al aplicar</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
</context>
<context>
    <name>ui::SettingWords</name>
    <message>
        <source>Account SID</source>
        <translation>SID de la cuenta</translation>
    </message>
    <message>
        <source>Begins with AC and stands on the first page of the Twilio Console. Without it calls are practised in the sandbox.</source>
        <translation>Empieza por AC y está en la primera página de la consola de Twilio. Sin él, las llamadas se practican en el entorno de prueba.</translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation>Token de autenticación</translation>
    </message>
    <message>
        <source>Twilio&apos;s primary auth token. It also proves that requests really come from Twilio.</source>
        <translation>El token de autenticación principal de Twilio. También prueba que las peticiones vienen de verdad de Twilio.</translation>
    </message>
    <message>
        <source>Second auth token</source>
        <translation>Segundo token de autenticación</translation>
    </message>
    <message>
        <source>Accepted in signatures while tokens are being changed.</source>
        <translation>Se acepta en las firmas mientras se cambian los tokens.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Begins with SK. Used for Twilio&apos;s REST API instead of the auth token, together with its secret.</source>
        <translation>Empieza por SK. Se usa con la API REST de Twilio en lugar del token de autenticación, junto con su secreto.</translation>
    </message>
    <message>
        <source>Secret of the API key</source>
        <translation>Secreto de la clave de API</translation>
    </message>
    <message>
        <source>Twilio shows it once, when the key is made.</source>
        <translation>Twilio lo muestra una sola vez, al crear la clave.</translation>
    </message>
    <message>
        <source>Number that calls</source>
        <translation>Número que llama</translation>
    </message>
    <message>
        <source>Your Twilio number, such as +14155550123.</source>
        <translation>Su número de Twilio, por ejemplo +14155550123.</translation>
    </message>
    <message>
        <source>Twilio&apos;s REST API</source>
        <translation>API REST de Twilio</translation>
    </message>
    <message>
        <source>Another address for a region or for tests.</source>
        <translation>Otra dirección, para una región o para pruebas.</translation>
    </message>
    <message>
        <source>Public URL</source>
        <translation>URL pública</translation>
    </message>
    <message>
        <source>How Twilio reaches this program: the https:// address of your tunnel or proxy.</source>
        <translation>Cómo llega Twilio a este programa: la dirección https:// de su túnel o proxy.</translation>
    </message>
    <message>
        <source>ngrok domain</source>
        <translation>Dominio de ngrok</translation>
    </message>
    <message>
        <source>Instead of the public URL: a domain, such as you.ngrok.app.</source>
        <translation>En lugar de la URL pública: un dominio, por ejemplo you.ngrok.app.</translation>
    </message>
    <message>
        <source>Accept webhooks without a signature</source>
        <translation>Aceptar webhooks sin firma</translation>
    </message>
    <message>
        <source>Lets anybody pass for Twilio. Only for experiments.</source>
        <translation>Permite que cualquiera se haga pasar por Twilio. Solo para experimentos.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Who answers the callee. OpenAI stands for any compatible server; the sandbox answers by rules.</source>
        <translation>Quién responde al interlocutor. OpenAI representa a cualquier servidor compatible; el entorno de prueba responde según reglas.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Name of the model. When it is empty: gpt-4.1-mini or claude-haiku-4-5.</source>
        <translation>Nombre del modelo. Si está vacío: gpt-4.1-mini o claude-haiku-4-5.</translation>
    </message>
    <message>
        <source>Fallback model</source>
        <translation>Modelo de reserva</translation>
    </message>
    <message>
        <source>Asked when the first one fails: provider:model, such as anthropic:claude-haiku-4-5.</source>
        <translation>Se consulta cuando falla el primero: proveedor:modelo, por ejemplo anthropic:claude-haiku-4-5.</translation>
    </message>
    <message>
        <source>OpenAI key</source>
        <translation>Clave de OpenAI</translation>
    </message>
    <message>
        <source>For OpenAI or for the compatible server. A server of your own may need none.</source>
        <translation>Para OpenAI o para el servidor compatible. Un servidor propio puede no necesitarla.</translation>
    </message>
    <message>
        <source>Address of the OpenAI API</source>
        <translation>Dirección de la API de OpenAI</translation>
    </message>
    <message>
        <source>For example http://localhost:11434/v1 for Ollama.</source>
        <translation>Por ejemplo, http://localhost:11434/v1 para Ollama.</translation>
    </message>
    <message>
        <source>Anthropic key</source>
        <translation>Clave de Anthropic</translation>
    </message>
    <message>
        <source>From the Anthropic Console.</source>
        <translation>De la consola de Anthropic.</translation>
    </message>
    <message>
        <source>Address of the Anthropic API</source>
        <translation>Dirección de la API de Anthropic</translation>
    </message>
    <message>
        <source>Another one for a gateway.</source>
        <translation>Otra, para una pasarela.</translation>
    </message>
    <message>
        <source>Version of the Anthropic API</source>
        <translation>Versión de la API de Anthropic</translation>
    </message>
    <message>
        <source>What the program says in the header anthropic-version.</source>
        <translation>Lo que el programa indica en la cabecera anthropic-version.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>What the assistant is and does. Empty for the built-in prompt; a playbook brings its own.</source>
        <translation>Qué es y qué hace el asistente. Vacío, se usa el integrado; un guion trae el suyo.</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Saludo</translation>
    </message>
    <message>
        <source>First sentence, with {customerName} or {customerName|there}. Empty lets the model begin.</source>
        <translation>Primera frase, con {customerName} o {customerName|there}. Si está vacío, empieza el modelo.</translation>
    </message>
    <message>
        <source>Apology</source>
        <translation>Disculpa</translation>
    </message>
    <message>
        <source>Said when the model fails to answer.</source>
        <translation>Se dice cuando el modelo no consigue responder.</translation>
    </message>
    <message>
        <source>Way of speaking</source>
        <translation>Modo de hablar</translation>
    </message>
    <message>
        <source>Who turns speech into text and back.</source>
        <translation>Quién convierte la voz en texto y a la inversa.</translation>
    </message>
    <message>
        <source>Greeting when the model is late</source>
        <translation>Saludo cuando el modelo tarda</translation>
    </message>
    <message>
        <source>Said when the model&apos;s first words are late; {names} as in the greeting.</source>
        <translation>Se dice cuando las primeras palabras del modelo se retrasan; {nombres} como en el saludo.</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Recordatorio</translation>
    </message>
    <message>
        <source>Said when the callee is silent for too long.</source>
        <translation>Se dice cuando el interlocutor calla demasiado tiempo.</translation>
    </message>
    <message>
        <source>Filler</source>
        <translation>Relleno</translation>
    </message>
    <message>
        <source>Said when a tool takes long and declares no words of its own.</source>
        <translation>Se dice cuando una herramienta tarda y no indica palabras propias.</translation>
    </message>
    <message>
        <source>Excuse after an interruption</source>
        <translation>Disculpa tras una interrupción</translation>
    </message>
    <message>
        <source>Said when the connection to Twilio was lost and is back.</source>
        <translation>Se dice cuando la conexión con Twilio se perdió y ha vuelto.</translation>
    </message>
    <message>
        <source>Farewell</source>
        <translation>Despedida</translation>
    </message>
    <message>
        <source>Said when the program ends a call: silence, length, a broken model.</source>
        <translation>Se dice cuando el programa termina una llamada: silencio, duración, un fallo del modelo.</translation>
    </message>
    <message>
        <source>Silence before the reminder</source>
        <translation>Silencio antes del recordatorio</translation>
    </message>
    <message>
        <source>Seconds. After two reminders the call is ended.</source>
        <translation>Segundos. Tras dos recordatorios se termina la llamada.</translation>
    </message>
    <message>
        <source>Longest conversation</source>
        <translation>Conversación más larga</translation>
    </message>
    <message>
        <source>Minutes. Then the call is ended politely.</source>
        <translation>Minutos. Después la llamada se termina con cortesía.</translation>
    </message>
    <message>
        <source>Length of the memory</source>
        <translation>Longitud de la memoria</translation>
    </message>
    <message>
        <source>Tokens, estimated. Above that, older turns are summed up by the model itself.</source>
        <translation>Tokens, estimados. Por encima, el propio modelo resume los turnos más antiguos.</translation>
    </message>
    <message>
        <source>Numbers for transfers</source>
        <translation>Números para transferencias</translation>
    </message>
    <message>
        <source>Whom the assistant may connect a callee with, separated by commas. The first is the usual one.</source>
        <translation>Con quién puede conectar el asistente a un interlocutor, separados por comas. El primero es el habitual.</translation>
    </message>
    <message>
        <source>Languages of a call</source>
        <translation>Idiomas de una llamada</translation>
    </message>
    <message>
        <source>As BCP-47, separated by commas. The first is spoken until the assistant changes it.</source>
        <translation>Como BCP-47, separados por comas. Se habla el primero hasta que el asistente lo cambie.</translation>
    </message>
    <message>
        <source>File with tools</source>
        <translation>Archivo con herramientas</translation>
    </message>
    <message>
        <source>JSON file with HTTP tools of your own that the assistant may call.</source>
        <translation>Archivo JSON con herramientas HTTP propias a las que puede llamar el asistente.</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Dirección en la que escuchar</translation>
    </message>
    <message>
        <source>127.0.0.1 for this machine alone, 0.0.0.0 for all.</source>
        <translation>127.0.0.1 solo para este equipo, 0.0.0.0 para todos.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>0 for any free one.</source>
        <translation>0 para cualquiera que esté libre.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token de API</translation>
    </message>
    <message>
        <source>Programs that call /api must send it. Without it only programs on this machine may call.</source>
        <translation>Los programas que llaman a /api deben enviarlo. Sin él, solo pueden llamar los programas de este equipo.</translation>
    </message>
    <message>
        <source>Patience at the end</source>
        <translation>Paciencia al final</translation>
    </message>
    <message>
        <source>Seconds that running calls may go on after the program was told to stop. Then they are ended politely.</source>
        <translation>Segundos que pueden continuar las llamadas en curso después de indicar al programa que se detenga. Luego se terminan con cortesía.</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>Horario de llamadas</translation>
    </message>
    <message>
        <source>When people may be called, in their own time.</source>
        <translation>Cuándo se puede llamar a la gente, en su hora local.</translation>
    </message>
    <message>
        <source>Calling hours apply to</source>
        <translation>El horario de llamadas se aplica a</translation>
    </message>
    <message>
        <source>Which calls the hours are for.</source>
        <translation>A qué llamadas afecta el horario.</translation>
    </message>
    <message>
        <source>Check of numbers</source>
        <translation>Comprobación de números</translation>
    </message>
    <message>
        <source>What happens to numbers that the numbering plan does not list.</source>
        <translation>Qué ocurre con los números que el plan de numeración no incluye.</translation>
    </message>
    <message>
        <source>Allow premium-rate numbers</source>
        <translation>Permitir números de tarificación adicional</translation>
    </message>
    <message>
        <source>Also numbers with shared cost.</source>
        <translation>También los números de coste compartido.</translation>
    </message>
    <message>
        <source>New calls a second</source>
        <translation>Llamadas nuevas por segundo</translation>
    </message>
    <message>
        <source>1 is what Twilio allows a new account.</source>
        <translation>1 es lo que Twilio permite a una cuenta nueva.</translation>
    </message>
    <message>
        <source>Calls at the same time</source>
        <translation>Llamadas a la vez</translation>
    </message>
    <message>
        <source>Above that, calls wait or are refused.</source>
        <translation>Por encima, las llamadas esperan o se rechazan.</translation>
    </message>
    <message>
        <source>Call requests a minute</source>
        <translation>Peticiones de llamada por minuto</translation>
    </message>
    <message>
        <source>For each client of the API; 0 for no limit.</source>
        <translation>Para cada cliente de la API; 0 para no poner límite.</translation>
    </message>
    <message>
        <source>Budget of a day</source>
        <translation>Presupuesto de un día</translation>
    </message>
    <message>
        <source>A later version brings it.</source>
        <translation>Llegará en una versión posterior.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>sqlite:////var/lib/calls.db, for example. Empty for a file in your data folder.</source>
        <translation>sqlite:////var/lib/calls.db, por ejemplo. Vacío para un archivo en su carpeta de datos.</translation>
    </message>
    <message>
        <source>Format of the log</source>
        <translation>Formato del registro de sucesos</translation>
    </message>
    <message>
        <source>For people or for programs.</source>
        <translation>Para personas o para programas.</translation>
    </message>
    <message>
        <source>Level of the log</source>
        <translation>Nivel del registro de sucesos</translation>
    </message>
    <message>
        <source>The least important lines that are written.</source>
        <translation>Las líneas menos importantes que se escriben.</translation>
    </message>
    <message>
        <source>OpenAI or a compatible server</source>
        <translation>OpenAI o un servidor compatible</translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation>Anthropic</translation>
    </message>
    <message>
        <source>Sandbox: rules, no language model</source>
        <translation>Entorno de prueba: reglas, sin modelo de lenguaje</translation>
    </message>
    <message>
        <source>Twilio ConversationRelay</source>
        <translation>Twilio ConversationRelay</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>No calls</source>
        <translation>Ninguna llamada</translation>
    </message>
    <message>
        <source>They are called, with a warning</source>
        <translation>Se les llama, con un aviso</translation>
    </message>
    <message>
        <source>They are refused</source>
        <translation>Se rechazan</translation>
    </message>
    <message>
        <source>For people</source>
        <translation>Para personas</translation>
    </message>
    <message>
        <source>For programs (JSON)</source>
        <translation>Para programas (JSON)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Rules and limits</source>
        <translation>Reglas y límites</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro de sucesos</translation>
    </message>
    <message>
        <source>Whoever has a key or an address</source>
        <translation>El que tenga una clave o una dirección</translation>
    </message>
    <message>
        <source>Fixed by the environment of the program</source>
        <translation>Fijado por el entorno del programa</translation>
    </message>
    <message>
        <source>Fixed by %1</source>
        <translation>Fijado por %1</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>Establecido por usted</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Folder of playbooks</source>
        <translation>Carpeta de guiones</translation>
    </message>
    <message>
        <source>Where your own playbooks are; empty for a folder among your data.</source>
        <translation>Donde están sus propios guiones; vacío para una carpeta entre sus datos.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Ningún ajuste contiene estas palabras.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Search a setting</source>
        <translation>Buscar un ajuste</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Páginas de ajustes</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Escritorio</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>These windows are attached to the core at %1. Its settings belong to it: change them in its environment or its .env file, then start it again. Below are the settings of these windows; the check-up asks that core.</source>
        <translation>Estas ventanas están conectadas con el núcleo en %1. Sus ajustes le pertenecen: cámbielos en su entorno o en su archivo .env y vuelva a iniciarlo. Abajo están los ajustes de estas ventanas; la comprobación pregunta a ese núcleo.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The core would not start like this: see the page “%1”.</source>
        <translation>El núcleo no arrancaría así: consulte la página «%1».</translation>
    </message>
    <message>
        <source>Some settings were changed and are not kept yet.</source>
        <translation>Se cambiaron algunos ajustes que aún no se han guardado.</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Seguir editando</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Secrets are kept in the key store of the system. They can be replaced here, but not read.</source>
        <translation>Los secretos se guardan en el almacén de claves del sistema. Aquí se pueden reemplazar, pero no leer.</translation>
    </message>
    <message>
        <source>This system has no key store. Secrets are kept in %1, which you alone can read.</source>
        <translation>Este sistema no tiene almacén de claves. Los secretos se guardan en %1, que solo usted puede leer.</translation>
    </message>
</context>
<context>
    <name>ui::SheetActions</name>
    <message>
        <source>&amp;New sheet</source>
        <translation>&amp;Nueva hoja</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Guardar c&amp;omo…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Cl&amp;ear cells</source>
        <translation>&amp;Vaciar celdas</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>Rellenar &amp;hacia abajo</translation>
    </message>
    <message>
        <source>Add &amp;row</source>
        <translation>A&amp;ñadir fila</translation>
    </message>
    <message>
        <source>Remove ro&amp;ws</source>
        <translation>Quitar f&amp;ilas</translation>
    </message>
    <message>
        <source>Add co&amp;lumn</source>
        <translation>Añadir col&amp;umna</translation>
    </message>
    <message>
        <source>Rena&amp;me column</source>
        <translation>Cambiar el no&amp;mbre de la columna</translation>
    </message>
    <message>
        <source>Remove colum&amp;n</source>
        <translation>&amp;Quitar columna</translation>
    </message>
    <message>
        <source>Move column left</source>
        <translation>Mover la columna a la izquierda</translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation>Mover la columna a la derecha</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Buscar siguiente</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Buscar anterior</translation>
    </message>
    <message>
        <source>Next marked number</source>
        <translation>Siguiente número marcado</translation>
    </message>
    <message>
        <source>Call ro&amp;w</source>
        <translation>Llamar a la &amp;fila</translation>
    </message>
    <message>
        <source>Call se&amp;lection</source>
        <translation>Llamar a la s&amp;elección</translation>
    </message>
    <message>
        <source>Call &amp;all</source>
        <translation>&amp;Llamar a todas las filas</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Show &amp;call</source>
        <translation>Mostrar la llama&amp;da</translation>
    </message>
</context>
<context>
    <name>ui::SheetDelegate</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1, fila %2</translation>
    </message>
</context>
<context>
    <name>ui::SheetFiles</name>
    <message>
        <source>Open a list of people to call</source>
        <translation>Abrir una lista de personas a las que llamar</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Listas (*.csv *.tsv *.txt);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
</context>
<context>
    <name>ui::SheetFindBar</name>
    <message>
        <source>Find in the sheet</source>
        <translation>Buscar en la hoja</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Fila %1</translation>
    </message>
    <message>
        <source>, from the start again</source>
        <translation>, de nuevo desde el principio</translation>
    </message>
    <message>
        <source>No cell has this text.</source>
        <translation>Ninguna celda contiene este texto.</translation>
    </message>
</context>
<context>
    <name>ui::SheetModel</name>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>Parameter “%1”</source>
        <translation>Parámetro «%1»</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Add rows</source>
        <translation>Añadir filas</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>Quitar filas</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Añadir columna</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Quitar columna</translation>
    </message>
    <message>
        <source>Rename column</source>
        <translation>Cambiar el nombre de la columna</translation>
    </message>
    <message>
        <source>Move column</source>
        <translation>Mover columna</translation>
    </message>
    <message>
        <source>The column has no name. Name it as the parameter is called, such as customerName.</source>
        <translation>La columna no tiene nombre. Póngale el nombre del parámetro, por ejemplo customerName.</translation>
    </message>
    <message>
        <source>“%1” is the name of %2 columns. Each parameter needs a name of its own.</source>
        <translation>«%1» es el nombre de %2 columnas. Cada parámetro necesita un nombre propio.</translation>
    </message>
</context>
<context>
    <name>ui::SheetNote</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ui::SheetPanel</name>
    <message>
        <source>Add its columns</source>
        <translation>Añadir sus columnas</translation>
    </message>
    <message>
        <source>Tools of the call sheet</source>
        <translation>Herramientas de la hoja de llamadas</translation>
    </message>
    <message>
        <source>Play&amp;book</source>
        <translation>Gu&amp;ion</translation>
    </message>
    <message>
        <source>Playbook of these calls</source>
        <translation>Guion de estas llamadas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Callwright did not end in an orderly way. The sheet is back as it was typed: %1 rows.</source>
        <translation>Callwright no terminó de forma ordenada. La hoja se recuperó tal como se escribió: %1 filas.</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Guardado en %1.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nada que rehacer</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>%1 without a number that can be called (F8)</source>
        <translation>%1 sin un número al que se pueda llamar (F8)</translation>
    </message>
    <message>
        <source>%1 repeated</source>
        <translation>repetidas: %1</translation>
    </message>
    <message>
        <source>checking the numbers…</source>
        <translation>comprobando los números…</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, modificado</translation>
    </message>
    <message>
        <source>Columns that the playbook knows: %1</source>
        <translation>Columnas que conoce el guion: %1</translation>
    </message>
    <message>
        <source>The playbook “%1” is not there any more. Choose another one.</source>
        <translation>El guion «%1» ya no está. Elija otro.</translation>
    </message>
    <message>
        <source>Add the playbook&apos;s columns</source>
        <translation>Añadir las columnas del guion</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>Hoja nueva</translation>
    </message>
    <message>
        <source>There is nobody to call. Choose rows that have a number.</source>
        <translation>No hay a quién llamar. Elija filas que tengan un número.</translation>
    </message>
</context>
<context>
    <name>ui::SheetRunBar</name>
    <message>
        <source>Calls placed</source>
        <translation>Llamadas realizadas</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>%1 of %2 called</source>
        <translation>%1 de %2 realizadas</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>rechazadas: %1</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>sin confirmar: %1</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>en pausa: %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>the core is at its limit, goes on in %1 s</source>
        <translation>el núcleo está al límite, continúa en %1 s</translation>
    </message>
</context>
<context>
    <name>ui::SheetView</name>
    <message>
        <source>Nobody is on this sheet yet.
Paste a list (Ctrl+V), open a CSV file (Ctrl+O), or type the first number.</source>
        <translation>Aún no hay nadie en esta hoja.
Pegue una lista (Ctrl+V), abra un archivo CSV (Ctrl+O) o escriba el primer número.</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Hoja de llamadas</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>Nombre de la columna</translation>
    </message>
</context>
<context>
    <name>ui::SheetWords</name>
    <message>
        <source>Call one person?</source>
        <translation>¿Llamar a una persona?</translation>
    </message>
    <message>
        <source>Call %1 people?</source>
        <translation>¿Llamar a %1 personas?</translation>
    </message>
    <message>
        <source>One row has no number that can be called and is left out.</source>
        <translation>Una fila no tiene un número al que se pueda llamar y se omite.</translation>
    </message>
    <message>
        <source>%1 rows have no number that can be called and are left out.</source>
        <translation>%1 filas no tienen un número al que se pueda llamar y se omiten.</translation>
    </message>
    <message>
        <source>One row is being called, or it is not known yet what became of it.</source>
        <translation>A una fila ya se la está llamando, o aún no se sabe qué fue de ella.</translation>
    </message>
    <message>
        <source>%1 rows are being called, or it is not known yet what became of them.</source>
        <translation>A %1 filas ya se las está llamando, o aún no se sabe qué fue de ellas.</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Hoja de llamadas</translation>
    </message>
    <message>
        <source>Call this person once more?</source>
        <translation>¿Llamar de nuevo a esta persona?</translation>
    </message>
    <message>
        <source>Call %1 people once more?</source>
        <translation>¿Llamar de nuevo a %1 personas?</translation>
    </message>
    <message>
        <source>This person was called already.</source>
        <translation>A esta persona ya se la llamó.</translation>
    </message>
    <message>
        <source>All of them were called already.</source>
        <translation>A todas ellas ya se las llamó.</translation>
    </message>
    <message>
        <source>Once more the one who was called already</source>
        <translation>Llamar de nuevo también a la persona a la que ya se llamó</translation>
    </message>
    <message>
        <source>Once more the %1 who were called already</source>
        <translation>Llamar de nuevo también a las %1 personas a las que ya se llamó</translation>
    </message>
    <message>
        <source>One row has the number of another row: whoever it is would be called more than once.</source>
        <translation>Una fila tiene el número de otra: se llamaría más de una vez a la misma persona.</translation>
    </message>
    <message>
        <source>%1 rows have the number of another row: whoever it is would be called more than once.</source>
        <translation>%1 filas tienen el número de otra: se llamaría más de una vez a la misma persona.</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Llamar a %1</translation>
    </message>
    <message>
        <source>Comma (,)</source>
        <translation>Coma (,)</translation>
    </message>
    <message>
        <source>Semicolon (;)</source>
        <translation>Punto y coma (;)</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Bar (|)</source>
        <translation>Barra (|)</translation>
    </message>
    <message>
        <source>What separates the columns</source>
        <translation>Qué separa las columnas</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark (Excel)</source>
        <translation>UTF-8 con marca de orden de bytes (Excel)</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>Llamada: %1</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Número: %1</translation>
    </message>
    <message>
        <source>Answered %1</source>
        <translation>Contestada: %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Terminada: %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Rellenar hacia abajo</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>%1 stands in %2 rows. Whoever it is would be called more than once.</source>
        <translation>%1 está en %2 filas. Se llamaría más de una vez a la misma persona.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>El archivo ya no está.</translation>
    </message>
    <message>
        <source>The file has more than 256 MB. Split it into several.</source>
        <translation>El archivo supera los 256 MB. Divídalo en varios.</translation>
    </message>
    <message>
        <source>The sheet has characters that this encoding does not have. Save it as UTF-8.</source>
        <translation>La hoja tiene caracteres que no existen en esta codificación. Guárdela como UTF-8.</translation>
    </message>
    <message>
        <source>It is not known yet whether this person was called. The core is asked for its record.</source>
        <translation>Aún no se sabe si se llamó a esta persona. Se está pidiendo su registro al núcleo.</translation>
    </message>
    <message>
        <source>The core never got this wish: nobody was called.</source>
        <translation>La petición no llegó al núcleo: no se llamó a nadie.</translation>
    </message>
</context>
<context>
    <name>ui::StatTile</name>
    <message>
        <source>%1, not of now</source>
        <translation>%1, no es de ahora</translation>
    </message>
    <message>
        <source>%1. Alarm: %2</source>
        <translation>%1. Alarma: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::StatusLine</name>
    <message>
        <source>State of the core</source>
        <translation>Estado del núcleo</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Aún no se sabe</translation>
    </message>
    <message>
        <source>Sandbox: no telephone rings</source>
        <translation>Entorno de prueba: no suena ningún teléfono</translation>
    </message>
    <message>
        <source>Real telephones</source>
        <translation>Teléfonos reales</translation>
    </message>
    <message>
        <source>Real calls from %1</source>
        <translation>Llamadas reales desde %1</translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n en curso</numerusform>
            <numerusform>%n en curso</numerusform>
        </translation>
    </message>
    <message>
        <source>Sandbox model</source>
        <translation>Modelo del entorno de prueba</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>the core in this program</source>
        <translation>el núcleo de este programa</translation>
    </message>
    <message>
        <source>Attached to %1, which is shutting down</source>
        <translation>Conectado con %1, que se está cerrando</translation>
    </message>
    <message>
        <source>Attached to %1</source>
        <translation>Conectado con %1</translation>
    </message>
    <message>
        <source>Attaching to %1 …</source>
        <translation>Conectando con %1 …</translation>
    </message>
    <message>
        <source>%1 is away</source>
        <translation>Desconectado: %1</translation>
    </message>
</context>
<context>
    <name>ui::StatusLook</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>en cola</translation>
    </message>
    <message>
        <source>dialing</source>
        <translation>marcando</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>sonando</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completada</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>sin confirmar</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>control tomado</translation>
    </message>
</context>
<context>
    <name>ui::StopAll</name>
    <message>
        <source>Stop all</source>
        <translation>Detener todo</translation>
    </message>
    <message>
        <source>No call is live.</source>
        <translation>No hay llamadas en curso.</translation>
    </message>
    <message numerus="yes">
        <source>Hang up %n live call(s) now?</source>
        <translation>
            <numerusform>¿Colgar ahora %n llamada en curso?</numerusform>
            <numerusform>¿Colgar ahora %n llamadas en curso?</numerusform>
        </translation>
    </message>
    <message>
        <source>The call sheet is stopped all the same.</source>
        <translation>La hoja de llamadas se detiene de todos modos.</translation>
    </message>
    <message>
        <source>Whoever is on the line is cut off. The call sheet is stopped.</source>
        <translation>A quien esté al teléfono se le corta. La hoja de llamadas se detiene.</translation>
    </message>
</context>
<context>
    <name>ui::Takeover</name>
    <message>
        <source>You are speaking</source>
        <translation>Habla usted</translation>
    </message>
    <message>
        <source>Taken over by another operator</source>
        <translation>Otro operador tomó el control</translation>
    </message>
    <message>
        <source>Taken over by %1</source>
        <translation>%1 tomó el control</translation>
    </message>
</context>
<context>
    <name>ui::TranscriptModel</name>
    <message>
        <source>Assistant</source>
        <translation>Asistente</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Callee</source>
        <translation>Interlocutor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::TranscriptPane</name>
    <message>
        <source>Live</source>
        <translation>En directo</translation>
    </message>
    <message>
        <source>Back to the newest words</source>
        <translation>Volver a lo último dicho</translation>
    </message>
    <message>
        <source>Live: back to the newest words</source>
        <translation>En directo: volver a lo último dicho</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>Buscar en la transcripción</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>La anterior</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>La siguiente</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>No se encuentra</translation>
    </message>
    <message>
        <source>Heard %1 %2 %3</source>
        <translation>Oído %1 %2 %3</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortado</translation>
    </message>
    <message>
        <source>never said</source>
        <translation>no dicho</translation>
    </message>
    <message>
        <source>Legend: plain words were heard; struck words after a bar were cut off; words in italics were never said.</source>
        <translation>Leyenda: las palabras normales se oyeron; las tachadas tras una barra se cortaron; las que están en cursiva no llegaron a decirse.</translation>
    </message>
</context>
<context>
    <name>ui::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcripción</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Find in the transcript</source>
        <translation>&amp;Buscar en la transcripción</translation>
    </message>
</context>
<context>
    <name>ui::TranscriptWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (still speaking)</source>
        <translation>%1 (sigue hablando)</translation>
    </message>
    <message>
        <source>[cut off: %1]</source>
        <translation>[cortado: %1]</translation>
    </message>
    <message>
        <source>[never said: %1]</source>
        <translation>[no dicho: %1]</translation>
    </message>
</context>
<context>
    <name>ui::TransferRow</name>
    <message>
        <source>Transfer</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Number to transfer the call to</source>
        <translation>Número al que transferir la llamada</translation>
    </message>
    <message>
        <source>Transfer to +…</source>
        <translation>Transferir a +…</translation>
    </message>
    <message>
        <source>Do not transfer</source>
        <translation>No transferir</translation>
    </message>
    <message>
        <source>Transferring …</source>
        <translation>Transfiriendo …</translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message>
        <source>Callwright: the core is away</source>
        <translation>Callwright: el núcleo está desconectado</translation>
    </message>
    <message numerus="yes">
        <source>Callwright: %n live call(s)</source>
        <translation>
            <numerusform>Callwright: %n llamada en curso</numerusform>
            <numerusform>Callwright: %n llamadas en curso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TurnChart</name>
    <message>
        <source>Turn times</source>
        <translation>Tiempos de turno</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Aún no hay respuesta</translation>
    </message>
    <message>
        <source>Wait for an answer: %1 ms in the middle, %2 ms at most</source>
        <translation>Espera de una respuesta: %1 ms de mediana, %2 ms como máximo</translation>
    </message>
</context>
<context>
    <name>ui::TurnModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Answer %1: the callee waited %2. Language model, first token: %3. Our own share: %4.</source>
        <translation>Respuesta %1: el interlocutor esperó %2. Modelo de lenguaje, primer token: %3. Parte propia: %4.</translation>
    </message>
    <message>
        <source>%1 Trouble: %2</source>
        <translation>%1 Problema: %2</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Number of the answer</source>
        <translation>Número de la respuesta</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>From the callee&apos;s last word to our first, without recognition and voice</source>
        <translation>Desde la última palabra del interlocutor hasta la primera nuestra, sin reconocimiento ni voz</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>From the request to the language model&apos;s first token</source>
        <translation>Desde la petición hasta el primer token del modelo de lenguaje</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Propio</translation>
    </message>
    <message>
        <source>What we took ourselves</source>
        <translation>Lo que tardamos nosotros</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>From the callee&apos;s last word to the end of the answer</source>
        <translation>Desde la última palabra del interlocutor hasta el final de la respuesta</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Tokens read and written</source>
        <translation>Tokens leídos y escritos</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>How the answer ended</source>
        <translation>Cómo terminó la respuesta</translation>
    </message>
</context>
</TS>
