<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
<context>
    <name>QObject</name>
    <message>
        <source>Choose…</source>
        <comment>a file</comment>
        <translation>Escolher…</translation>
    </message>
    <message>
        <source>The built-in one</source>
        <comment>system prompt</comment>
        <translation>O integrado</translation>
    </message>
</context>
<context>
    <name>app::Desktop</name>
    <message>
        <source>The core did not start. %1</source>
        <translation>O núcleo não iniciou. %1</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Abrir as configurações</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live.</source>
        <translation>
            <numerusform>%n chamada está em curso.</numerusform>
            <numerusform>%n chamadas estão em curso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Callwright can wait until they have ended, and place no new ones meanwhile.</source>
        <translation>O Callwright pode esperar até que terminem, sem fazer novas chamadas enquanto isso.</translation>
    </message>
    <message>
        <source>Wait, then quit</source>
        <translation>Esperar e depois sair</translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>Desligar e sair</translation>
    </message>
</context>
<context>
    <name>ui::ActWords</name>
    <message>
        <source>Note to the AI: %2</source>
        <translation>Nota à IA: %2</translation>
    </message>
    <message>
        <source>%1’s note to the AI: %2</source>
        <translation>Nota de %1 à IA: %2</translation>
    </message>
    <message>
        <source>Taken over by the operator</source>
        <translation>Assumida pelo operador</translation>
    </message>
    <message>
        <source>Taken over by %1</source>
        <translation>Assumida por %1</translation>
    </message>
    <message>
        <source>Handed back to the AI</source>
        <translation>Devolvida à IA</translation>
    </message>
    <message>
        <source>Handed back to the AI by %1</source>
        <translation>Devolvida à IA por %1</translation>
    </message>
    <message>
        <source>Transfer to %2</source>
        <translation>Transferência para %2</translation>
    </message>
    <message>
        <source>Transfer to %2 by %1</source>
        <translation>Transferência para %2 por %1</translation>
    </message>
    <message>
        <source>The transfer failed: %2</source>
        <translation>A transferência falhou: %2</translation>
    </message>
    <message>
        <source>Keys pressed: %2</source>
        <translation>Teclas pressionadas: %2</translation>
    </message>
    <message>
        <source>Keys pressed by %1: %2</source>
        <translation>Teclas pressionadas por %1: %2</translation>
    </message>
    <message>
        <source>Hung up by the operator</source>
        <translation>Desligada pelo operador</translation>
    </message>
    <message>
        <source>Hung up by %1</source>
        <translation>Desligada por %1</translation>
    </message>
    <message>
        <source>Hanging up failed: %2</source>
        <translation>Não foi possível desligar: %2</translation>
    </message>
    <message>
        <source>Outcome: %2</source>
        <translation>Resultado: %2</translation>
    </message>
    <message>
        <source>Outcome chosen by %1: %2</source>
        <translation>Resultado escolhido por %1: %2</translation>
    </message>
    <message>
        <source>The assistant used %2</source>
        <translation>O assistente usou %2</translation>
    </message>
    <message>
        <source>%1 used %2</source>
        <translation>%1 usou %2</translation>
    </message>
    <message>
        <source>A tool failed: %2</source>
        <translation>Uma ferramenta falhou: %2</translation>
    </message>
    <message>
        <source>The callee does not want to be called again: %2</source>
        <translation>O interlocutor não quer ser chamado novamente: %2</translation>
    </message>
    <message>
        <source>The language changed to %2</source>
        <translation>O idioma mudou para %2</translation>
    </message>
    <message>
        <source>Trouble: %2</source>
        <translation>Problema: %2</translation>
    </message>
    <message>
        <source>Watchdog: %2</source>
        <translation>Vigilância: %2</translation>
    </message>
    <message>
        <source>The assistant ends the call: %2</source>
        <translation>O assistente encerra a chamada: %2</translation>
    </message>
    <message>
        <source>The call ends: %2</source>
        <translation>A chamada termina: %2</translation>
    </message>
    <message>
        <source>The assistant noted: %2</source>
        <translation>O assistente anotou: %2</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>atendida</translation>
    </message>
</context>
<context>
    <name>ui::AlarmCenter</name>
    <message>
        <source>Core away</source>
        <translation>Núcleo ausente</translation>
    </message>
    <message>
        <source>Many calls fail</source>
        <translation>Muitas chamadas falham</translation>
    </message>
    <message>
        <source>LLM errors</source>
        <translation>Erros do LLM</translation>
    </message>
    <message>
        <source>Webhooks refused</source>
        <translation>Webhooks recusados</translation>
    </message>
    <message>
        <source>Core takes no new calls</source>
        <translation>O núcleo não aceita novas chamadas</translation>
    </message>
</context>
<context>
    <name>ui::AlarmStrip</name>
    <message>
        <source>Acknowledge all</source>
        <translation>Confirmar todos</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation>Confirmar: %1</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · desde %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · since %2 · %n times</source>
        <translation>
            <numerusform>%1 · desde %2 · %n vez</numerusform>
            <numerusform>%1 · desde %2 · %n vezes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · over now</source>
        <translation>%1 · já passou</translation>
    </message>
</context>
<context>
    <name>ui::AwayBanner</name>
    <message>
        <source>The core is away</source>
        <translation>O núcleo está ausente</translation>
    </message>
    <message>
        <source>The core has been away since %1. What is shown is how it was then; calls that run there go on. It is attached again by itself. %2</source>
        <translation>O núcleo está ausente desde %1. O que aparece é como estava então; as chamadas em curso nele continuam. A conexão volta por si só. %2</translation>
    </message>
</context>
<context>
    <name>ui::BoardModel</name>
    <message>
        <source>Assistant</source>
        <translation>Assistente</translation>
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
        <translation>Nome</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Fala</translation>
    </message>
    <message>
        <source>Newest words</source>
        <translation>Palavras mais recentes</translation>
    </message>
</context>
<context>
    <name>ui::BoardView</name>
    <message>
        <source>Live calls</source>
        <translation>Chamadas em curso</translation>
    </message>
</context>
<context>
    <name>ui::CallFilterBar</name>
    <message>
        <source>Calls that are not over</source>
        <translation>Chamadas que não terminaram</translation>
    </message>
    <message>
        <source>Calls of today</source>
        <translation>Chamadas de hoje</translation>
    </message>
    <message>
        <source>Every call that this window knows</source>
        <translation>Todas as chamadas que esta janela conhece</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Name, number, last words or outcome</source>
        <translation>Nome, número, últimas palavras ou resultado</translation>
    </message>
    <message>
        <source>Search in the calls</source>
        <translation>Buscar nas chamadas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Todos os status</translation>
    </message>
    <message>
        <source>Live %1</source>
        <translation>Em curso %1</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Hoje %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Todas %1</translation>
    </message>
    <message numerus="yes">
        <source>%n statuses</source>
        <translation>
            <numerusform>%n status</numerusform>
            <numerusform>%n status</numerusform>
        </translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>ui::CallHeading</name>
    <message>
        <source>sandbox</source>
        <translation>ambiente de teste</translation>
    </message>
    <message>
        <source>Nobody is called: a practice Twilio on this machine answers.</source>
        <translation>Ninguém é chamado: uma Twilio de treino nesta máquina responde.</translation>
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
        <translation>de %1</translation>
    </message>
    <message>
        <source>outcome: %1</source>
        <translation>resultado: %1</translation>
    </message>
    <message>
        <source>How the call went: %1</source>
        <translation>Como foi a chamada: %1</translation>
    </message>
    <message>
        <source>Twilio reports error %1.</source>
        <translation>A Twilio informa o erro %1.</translation>
    </message>
    <message>
        <source>%1 (Twilio %2)</source>
        <translation>%1 (Twilio %2)</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>O que significa</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Tempo: %1</translation>
    </message>
</context>
<context>
    <name>ui::CallListPanel</name>
    <message>
        <source>&amp;Open in a window</source>
        <translation>Abrir &amp;em uma janela</translation>
    </message>
    <message>
        <source>Call &amp;again</source>
        <translation>Li&amp;gar novamente</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>Copiar &amp;número</translation>
    </message>
    <message>
        <source>Copy call &amp;SID</source>
        <translation>Copiar o S&amp;ID da chamada</translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation>&amp;Desligar</translation>
    </message>
    <message>
        <source>&amp;Find a call</source>
        <translation>&amp;Buscar uma chamada</translation>
    </message>
    <message>
        <source>Show &amp;live calls</source>
        <translation>Mostrar as chamadas em c&amp;urso</translation>
    </message>
    <message>
        <source>Show calls of &amp;today</source>
        <translation>Mostrar as chamadas de ho&amp;je</translation>
    </message>
    <message>
        <source>Show all &amp;calls</source>
        <translation>Mostrar t&amp;odas as chamadas</translation>
    </message>
    <message>
        <source>The calls of today could not be read. %1</source>
        <translation>Não foi possível ler as chamadas de hoje. %1</translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation>Nenhuma chamada corresponde</translation>
    </message>
    <message>
        <source>Clear the search (Esc) or choose every status.</source>
        <translation>Limpe a busca (Esc) ou escolha todos os status.</translation>
    </message>
    <message>
        <source>The core cannot be reached</source>
        <translation>Não é possível alcançar o núcleo</translation>
    </message>
    <message>
        <source>The calls appear as soon as it answers again.</source>
        <translation>As chamadas aparecem assim que ele voltar a responder.</translation>
    </message>
    <message>
        <source>Reading the calls of today</source>
        <translation>Lendo as chamadas de hoje</translation>
    </message>
    <message>
        <source>No call is live</source>
        <translation>Nenhuma chamada em curso</translation>
    </message>
    <message>
        <source>Enter a number and press Enter to call.</source>
        <translation>Digite um número e pressione Enter para ligar.</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>Ainda não há chamadas</translation>
    </message>
</context>
<context>
    <name>ui::CallNews</name>
    <message>
        <source>The core is away</source>
        <translation>O núcleo está ausente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The call was answered.</source>
        <translation>A chamada foi atendida.</translation>
    </message>
</context>
<context>
    <name>ui::CallNotice</name>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
</context>
<context>
    <name>ui::CallTable</name>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Restaurar colunas</translation>
    </message>
</context>
<context>
    <name>ui::CallTableModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speaks</source>
        <translation>Fala</translation>
    </message>
    <message>
        <source>Last words</source>
        <translation>Últimas palavras</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>From the callee&apos;s last word to the first token of the answer</source>
        <translation>Da última palavra do interlocutor até o primeiro token da resposta</translation>
    </message>
</context>
<context>
    <name>ui::CallView</name>
    <message>
        <source>Call again</source>
        <translation>Ligar novamente</translation>
    </message>
    <message>
        <source>Open in a window</source>
        <translation>Abrir em uma janela</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>Localizar na transcrição</translation>
    </message>
    <message>
        <source>Call this number again with the same parameters</source>
        <translation>Ligar novamente para este número com os mesmos parâmetros</translation>
    </message>
    <message>
        <source>The call that you choose in the table stands here, with what is said, as it is said.</source>
        <translation>A chamada que você escolhe na tabela aparece aqui, com o que é dito, à medida que é dito.</translation>
    </message>
    <message>
        <source>Turn times</source>
        <translation>Tempos dos turnos</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tempos</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parâmetros</translation>
    </message>
    <message>
        <source>The record is being read</source>
        <translation>Lendo o registro</translation>
    </message>
    <message>
        <source>Nothing was said in this call.</source>
        <translation>Nada foi dito nesta chamada.</translation>
    </message>
    <message>
        <source>What is said appears here, word by word.</source>
        <translation>O que é dito aparece aqui, palavra por palavra.</translation>
    </message>
    <message>
        <source>The record of this call cannot be read. %1</source>
        <translation>Não é possível ler o registro desta chamada. %1</translation>
    </message>
    <message>
        <source>Connecting to the core …</source>
        <translation>Conectando ao núcleo …</translation>
    </message>
    <message>
        <source>The core is away since %1. You can act again when it is back.</source>
        <translation>O núcleo está ausente desde %1. Você poderá agir de novo quando ele voltar.</translation>
    </message>
</context>
<context>
    <name>ui::CallWindow</name>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
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
        <translation>assistente</translation>
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
        <translation>agora mesmo</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>há %n min</numerusform>
            <numerusform>há %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartPane</name>
    <message>
        <source>completed</source>
        <translation>concluídas</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>com falha</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>canceladas</translation>
    </message>
    <message>
        <source>Calls by outcome</source>
        <translation>Chamadas por resultado</translation>
    </message>
    <message>
        <source>Turn times (ms)</source>
        <translation>Tempos dos turnos (ms)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>own p50</source>
        <translation>próprio p50</translation>
    </message>
    <message>
        <source>own p95</source>
        <translation>próprio p95</translation>
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
        <translation>Ainda não há turnos.</translation>
    </message>
    <message>
        <source>The slowest stretch: %1 ms at p95.</source>
        <translation>O trecho mais lento: %1 ms em p95.</translation>
    </message>
    <message>
        <source>cost, %1</source>
        <translation>custo, %1</translation>
    </message>
    <message>
        <source>In sum %1.</source>
        <translation>No total, %1.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectStep</name>
    <message>
        <source>The check is running</source>
        <translation>A verificação está em andamento</translation>
    </message>
    <message>
        <source>It is needed for this step.</source>
        <translation>É necessário para este passo.</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Chamada</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>E&amp;xibir</translation>
    </message>
    <message>
        <source>&amp;Playbooks</source>
        <translation>&amp;Roteiros</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;juda</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Resultado</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Exibição</translation>
    </message>
    <message>
        <source>&amp;Settings …</source>
        <translation>Con&amp;figurações …</translation>
    </message>
    <message>
        <source>&amp;Check the settings …</source>
        <translation>Verificar as confi&amp;gurações …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Sair</translation>
    </message>
    <message>
        <source>Stop &amp;all …</source>
        <translation>&amp;Parar tudo …</translation>
    </message>
    <message>
        <source>Open the &amp;monitor</source>
        <translation>Abrir o &amp;monitor</translation>
    </message>
    <message>
        <source>&amp;Rehearse with yourself as the callee …</source>
        <translation>&amp;Ensaiar com você como interlocutor …</translation>
    </message>
    <message>
        <source>Open the &amp;folder of playbooks</source>
        <translation>Abrir a &amp;pasta de roteiros</translation>
    </message>
    <message>
        <source>Read the playbooks &amp;again</source>
        <translation>Ler os roteiros &amp;novamente</translation>
    </message>
    <message>
        <source>&amp;Map of keys</source>
        <translation>&amp;Mapa de teclas</translation>
    </message>
    <message>
        <source>&amp;About Callwright</source>
        <translation>&amp;Sobre o Callwright</translation>
    </message>
    <message>
        <source>&amp;Show Callwright</source>
        <translation>Mostra&amp;r o Callwright</translation>
    </message>
</context>
<context>
    <name>ui::ConsoleWindow</name>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Console · %1</source>
        <translation>Console · %1</translation>
    </message>
    <message>
        <source>Call sheet and history</source>
        <translation>Planilha de chamadas e histórico</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Planilha de chamadas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
    <message>
        <source>Dial panel</source>
        <translation>Painel de discagem</translation>
    </message>
    <message>
        <source>The call at hand</source>
        <translation>Chamada atual</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chamadas</translation>
    </message>
    <message>
        <source>&amp;Dial panel</source>
        <translation>&amp;Painel de discagem</translation>
    </message>
    <message>
        <source>Call &amp;sheet and history</source>
        <translation>Planilha de chamadas e &amp;histórico</translation>
    </message>
    <message>
        <source>The &amp;call at hand</source>
        <translation>&amp;Chamada atual</translation>
    </message>
    <message>
        <source>Go to the &amp;number</source>
        <translation>Ir para o núme&amp;ro</translation>
    </message>
    <message>
        <source>Go to the c&amp;alls</source>
        <translation>Ir para as ch&amp;amadas</translation>
    </message>
    <message>
        <source>Go to the call s&amp;heet</source>
        <translation>Ir para a p&amp;lanilha de chamadas</translation>
    </message>
    <message>
        <source>Go to the histor&amp;y</source>
        <translation>Ir para o hi&amp;stórico</translation>
    </message>
    <message>
        <source>Go to the call at &amp;hand</source>
        <translation>Ir para a chamada a&amp;tual</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>Locali&amp;zar</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) were hung up.</source>
        <translation>
            <numerusform>%n chamada foi desligada.</numerusform>
            <numerusform>%n chamadas foram desligadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The call is hung up.</source>
        <translation>A chamada foi desligada.</translation>
    </message>
    <message>
        <source>About Callwright</source>
        <translation>Sobre o Callwright</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Callwright %1&lt;/h3&gt;&lt;p&gt;Places outbound phone calls through Twilio and lets an AI assistant hold the conversation, under an operator&apos;s eyes and hands.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later; built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Callwright %1&lt;/h3&gt;&lt;p&gt;Faz chamadas telefônicas pela Twilio e deixa um assistente de IA conduzir a conversa, sob os olhos e as mãos de um operador.&lt;/p&gt;&lt;p&gt;Software livre sob a GNU General Public License, versão 3 ou posterior; feito com Qt %2.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ui::CsvExportDialog</name>
    <message>
        <source>With &amp;status, time and outcome</source>
        <translation>Com &amp;status, horário e resultado</translation>
    </message>
    <message>
        <source>&amp;Guard against formulas</source>
        <translation>&amp;Proteger contra fórmulas</translation>
    </message>
    <message>
        <source>Save the call sheet</source>
        <translation>Salvar a planilha de chamadas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Text that a spreadsheet would run as a formula (=, +, -, @ at its start) gets an apostrophe before it. Callwright takes it off again when it opens the file.</source>
        <translation>O texto que um programa de planilhas executaria como fórmula (=, +, -, @ no início) recebe um apóstrofo antes. O Callwright o retira quando abre o arquivo.</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Pro&amp;curar…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arquivo</translation>
    </message>
    <message>
        <source>S&amp;eparator</source>
        <translation>S&amp;eparador</translation>
    </message>
    <message>
        <source>E&amp;ncoding</source>
        <translation>Co&amp;dificação</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>Arquivos CSV (*.csv);;Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>ui::CsvImportDialog</name>
    <message>
        <source>The first row &amp;names the columns</source>
        <translation>A primeira linha dá &amp;nome às colunas</translation>
    </message>
    <message>
        <source>&amp;Replace the sheet</source>
        <translation>&amp;Substituir a planilha</translation>
    </message>
    <message>
        <source>&amp;Add below the rows that are there</source>
        <translation>&amp;Adicionar abaixo das linhas existentes</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>S&amp;eparador</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificação</translation>
    </message>
    <message>
        <source>Column with the n&amp;umber</source>
        <translation>Coluna co&amp;m o número</translation>
    </message>
    <message>
        <source>Column with the number</source>
        <translation>Coluna com o número</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>As primeiras linhas do arquivo</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lendo o arquivo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Coluna %1</translation>
    </message>
    <message>
        <source>One row.</source>
        <translation>Uma linha.</translation>
    </message>
    <message>
        <source>%1 rows.</source>
        <translation>%1 linhas.</translation>
    </message>
    <message>
        <source>One has no number that can be called; it is marked in the sheet, to be mended there.</source>
        <translation>Uma não tem um número que possa ser chamado; está marcada na planilha, para ser corrigida ali.</translation>
    </message>
    <message>
        <source>%1 have no number that can be called; they are marked in the sheet, to be mended there.</source>
        <translation>%1 não têm um número que possa ser chamado; estão marcadas na planilha, para serem corrigidas ali.</translation>
    </message>
    <message>
        <source>Checking the numbers…</source>
        <translation>Verificando os números…</translation>
    </message>
    <message>
        <source>A quotation mark in row %1 is never closed and was taken as a character.</source>
        <translation>Uma aspa na linha %1 nunca é fechada e foi lida como um caractere.</translation>
    </message>
    <message>
        <source>There is text behind a closing quotation mark, first in row %1.</source>
        <translation>Há texto depois de uma aspa de fechamento, primeiro na linha %1.</translation>
    </message>
    <message>
        <source>A cell in row %1 was too long and is cut off.</source>
        <translation>Uma célula na linha %1 era longa demais e foi cortada.</translation>
    </message>
    <message>
        <source>Row %1 has more than 256 columns; the rest is left out.</source>
        <translation>A linha %1 tem mais de 256 colunas; o resto fica de fora.</translation>
    </message>
    <message>
        <source>The file has more than %1 rows; the rest is left out.</source>
        <translation>O arquivo tem mais de %1 linhas; o resto fica de fora.</translation>
    </message>
    <message>
        <source>Characters that are no text were left out, first in row %1.</source>
        <translation>Caracteres que não são texto ficaram de fora, primeiro na linha %1.</translation>
    </message>
</context>
<context>
    <name>ui::DesktopPage</name>
    <message>
        <source>Show &amp;notifications</source>
        <translation>Mostrar &amp;notificações</translation>
    </message>
    <message>
        <source>&amp;Icon in the tray</source>
        <translation>Ícone na &amp;bandeja</translation>
    </message>
    <message>
        <source>Start &amp;minimised</source>
        <translation>Iniciar &amp;minimizado</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>Light and dark are the same in all but the colours.</source>
        <translation>Claro e escuro são iguais em tudo, menos nas cores.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Of the windows. It counts when the program starts again. What is said in calls is set under Conversation.</source>
        <translation>Das janelas. Vale quando o programa iniciar de novo. O que se fala nas chamadas é definido em Conversa.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>Shown beside what you say and note in these windows.</source>
        <translation>Aparece ao lado do que você diz e anota nestas janelas.</translation>
    </message>
    <message>
        <source>When a call is answered, ends, or asks for a person. A click opens it.</source>
        <translation>Quando uma chamada é atendida, termina ou pede uma pessoa. Um clique a abre.</translation>
    </message>
    <message>
        <source>It shows how many calls are live. When the window is closed, the program goes on there.</source>
        <translation>Mostra quantas chamadas estão em curso. Quando a janela é fechada, o programa continua ali.</translation>
    </message>
    <message>
        <source>The window stays away until it is opened from the tray or the task bar.</source>
        <translation>A janela não aparece até ser aberta pela bandeja ou pela barra de tarefas.</translation>
    </message>
</context>
<context>
    <name>ui::DialPanel</name>
    <message>
        <source>The playbooks could not be read. %1</source>
        <translation>Não foi possível ler os roteiros. %1</translation>
    </message>
    <message>
        <source>Nothing was pasted. %1</source>
        <translation>Nada foi colado. %1</translation>
    </message>
    <message>
        <source>Take over the parameters of a call</source>
        <translation>Usar os parâmetros de uma chamada</translation>
    </message>
    <message>
        <source>The link has no phone number.</source>
        <translation>O link não tem número de telefone.</translation>
    </message>
    <message>
        <source>Clear the parameters</source>
        <translation>Limpar os parâmetros</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>Ligando…</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Ligar</translation>
    </message>
    <message>
        <source>It is not known whether the call was placed: the answer was lost. Trying again never calls twice.</source>
        <translation>Não se sabe se a chamada foi feita: a resposta se perdeu. Tentar novamente nunca liga duas vezes.</translation>
    </message>
    <message>
        <source>The call was not placed. %1</source>
        <translation>A chamada não foi feita. %1</translation>
    </message>
    <message>
        <source>Numbers that you call appear here.</source>
        <translation>Os números para os quais você liga aparecem aqui.</translation>
    </message>
    <message>
        <source>There is no number to call yet.</source>
        <translation>Ainda não há número para ligar.</translation>
    </message>
    <message>
        <source>This number cannot be called.</source>
        <translation>Não é possível ligar para este número.</translation>
    </message>
    <message>
        <source>A parameter has no name.</source>
        <translation>Um parâmetro não tem nome.</translation>
    </message>
    <message>
        <source>The parameter “%1” is there more than once.</source>
        <translation>O parâmetro “%1” aparece mais de uma vez.</translation>
    </message>
    <message>
        <source>The playbook needs a value for %1.</source>
        <comment>names of parameters</comment>
        <translation>O roteiro precisa de um valor para %1.</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dispensar</translation>
    </message>
    <message>
        <source>Redial</source>
        <translation>Rediscar</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Número</translation>
    </message>
    <message>
        <source>Play&amp;book</source>
        <translation>Ro&amp;teiro</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>&amp;Parâmetros</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Limpar esta lista</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Recent numbers</source>
        <translation>Números recentes</translation>
    </message>
</context>
<context>
    <name>ui::DoctorPage</name>
    <message>
        <source>Good</source>
        <translation>Bom</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Requer atenção</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Com defeito</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Não é necessário</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Verificar novamente</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copiar como te&amp;xto</translation>
    </message>
    <message>
        <source>The check is running</source>
        <translation>A verificação está em andamento</translation>
    </message>
    <message>
        <source>The check asks Twilio, the public URL, the language model and the database whether they work.</source>
        <translation>A verificação pergunta à Twilio, à URL pública, ao modelo de linguagem e ao banco de dados se funcionam.</translation>
    </message>
    <message>
        <source>Everything is being tried. It takes up to half a minute.</source>
        <translation>Tudo está sendo testado. Leva até meio minuto.</translation>
    </message>
    <message>
        <source>The core could not be asked. %1</source>
        <translation>Não foi possível consultar o núcleo. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be mended before calls can work.</source>
        <translation>
            <numerusform>%n ponto precisa ser corrigido para que as chamadas funcionem.</numerusform>
            <numerusform>%n pontos precisam ser corrigidos para que as chamadas funcionem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls work. %n thing(s) deserve a look.</source>
        <translation>
            <numerusform>As chamadas funcionam. %n ponto merece atenção.</numerusform>
            <numerusform>As chamadas funcionam. %n pontos merecem atenção.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Tudo está bem.</translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation>Corrigir: %1</translation>
    </message>
</context>
<context>
    <name>ui::ErrorWords</name>
    <message numerus="yes">
        <source>Try again in %n second(s).</source>
        <translation>
            <numerusform>Tente novamente em %n segundo.</numerusform>
            <numerusform>Tente novamente em %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Twilio could not be reached; nothing was dialled.</source>
        <translation>Não foi possível alcançar a Twilio; nada foi discado.</translation>
    </message>
    <message>
        <source>The core does not answer; nothing was sent. Try again when it is attached.</source>
        <translation>O núcleo não responde; nada foi enviado. Tente novamente quando ele estiver conectado.</translation>
    </message>
    <message>
        <source>The core refused the token. Start with the right one.</source>
        <translation>O núcleo recusou o token. Inicie com o token certo.</translation>
    </message>
    <message>
        <source>This is a premium-rate or shared-cost number. Such numbers are not called unless the settings allow it.</source>
        <translation>Este é um número de tarifa especial ou de custo compartilhado. Esses números só são chamados se as configurações permitirem.</translation>
    </message>
    <message>
        <source>The core does not know this call.</source>
        <translation>O núcleo não conhece esta chamada.</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>A chamada terminou.</translation>
    </message>
    <message>
        <source>Nobody is on the line yet.</source>
        <translation>Ainda não há ninguém na linha.</translation>
    </message>
    <message>
        <source>Too many calls were asked for in a short time.</source>
        <translation>Foram pedidas chamadas demais em pouco tempo.</translation>
    </message>
    <message>
        <source>As many calls run as are allowed at once.</source>
        <translation>Já há tantas chamadas em curso quantas são permitidas ao mesmo tempo.</translation>
    </message>
    <message>
        <source>Twilio refused the call:</source>
        <translation>A Twilio recusou a chamada:</translation>
    </message>
    <message>
        <source>The answer was lost: it is not known whether it was done. Look at the calls before you try again.</source>
        <translation>A resposta se perdeu: não se sabe se foi feito. Confira as chamadas antes de tentar novamente.</translation>
    </message>
    <message>
        <source>The core is shutting down and takes no new calls.</source>
        <translation>O núcleo está encerrando e não aceita novas chamadas.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Foi cancelado.</translation>
    </message>
    <message>
        <source>Another call was asked for under the same key. Look at the calls before you try again.</source>
        <translation>Outra chamada foi pedida com a mesma chave. Confira as chamadas antes de tentar novamente.</translation>
    </message>
    <message>
        <source>Something went wrong in the core.</source>
        <translation>Algo deu errado no núcleo.</translation>
    </message>
    <message>
        <source>The database does not work, and while it does not, no call is placed.</source>
        <translation>O banco de dados não funciona e, enquanto não funcionar, nenhuma chamada é feita.</translation>
    </message>
</context>
<context>
    <name>ui::FirstStartDialog</name>
    <message>
        <source>Step 1 of 4: the account</source>
        <translation>Passo 1 de 4: a conta</translation>
    </message>
    <message>
        <source>Both stand on the first page of the Twilio Console: &lt;a href=&quot;https://console.twilio.com&quot;&gt;console.twilio.com&lt;/a&gt;. A trial account will do.</source>
        <translation>Ambos estão na primeira página do Twilio Console: &lt;a href=&quot;https://console.twilio.com&quot;&gt;console.twilio.com&lt;/a&gt;. Uma conta de avaliação basta.</translation>
    </message>
    <message>
        <source>Step 2 of 4: the number</source>
        <translation>Passo 2 de 4: o número</translation>
    </message>
    <message>
        <source>Callees see this number. It is one that you have at Twilio, with voice, or a caller ID that is verified there.</source>
        <translation>Os interlocutores veem este número. É um número que você tem na Twilio, com voz, ou um identificador de chamadas verificado lá.</translation>
    </message>
    <message>
        <source>Step 3 of 4: the way back</source>
        <translation>Passo 3 de 4: o caminho de volta</translation>
    </message>
    <message>
        <source>Twilio must reach this program from outside: by a tunnel, such as ngrok or cloudflared, or by a proxy of yours. Start it first; it leads to the port of this program.</source>
        <translation>A Twilio precisa alcançar este programa de fora: por um túnel, como ngrok ou cloudflared, ou por um proxy seu. Inicie-o primeiro; ele leva à porta deste programa.</translation>
    </message>
    <message>
        <source>Step 4 of 4: the language model</source>
        <translation>Passo 4 de 4: o modelo de linguagem</translation>
    </message>
    <message>
        <source>It decides what is said in a call. The check asks it for one word.</source>
        <translation>Ele decide o que é dito em uma chamada. A verificação lhe pede uma palavra.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Boas-vindas</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>Como você quer começar?</translation>
    </message>
    <message>
        <source>&amp;Try it on the sandbox now</source>
        <translation>&amp;Experimentar agora no ambiente de teste</translation>
    </message>
    <message>
        <source>No telephone rings and nothing costs. Practice callees pick up, answer and object.</source>
        <translation>Nenhum telefone toca e nada custa. Interlocutores de treino atendem, respondem e fazem objeções.</translation>
    </message>
    <message>
        <source>&amp;Connect Twilio</source>
        <translation>&amp;Conectar a Twilio</translation>
    </message>
    <message>
        <source>Four steps, each with a check: the account, the number, the way back, the language model. You can leave in between and go on later.</source>
        <translation>Quatro passos, cada um com uma verificação: a conta, o número, o caminho de volta, o modelo de linguagem. Você pode sair no meio e continuar depois.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Voltar</translation>
    </message>
    <message>
        <source>&amp;Go on all the same</source>
        <translation>&amp;Continuar mesmo assim</translation>
    </message>
    <message>
        <source>Secrets are not kept until the end: enter them again. The rest is as you left it.</source>
        <translation>Os segredos só são guardados no fim: digite-os novamente. O resto está como você deixou.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Almost there</source>
        <translation>Quase lá</translation>
    </message>
    <message>
        <source>Not kept yet</source>
        <translation>Ainda não guardado</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Continuar depois</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>C&amp;oncluir</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Tentar &amp;novamente</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Avançar</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>V&amp;erificar novamente</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>V&amp;erificar</translation>
    </message>
    <message>
        <source>The settings are being kept.</source>
        <translation>As configurações estão sendo guardadas.</translation>
    </message>
    <message>
        <source>The settings are kept. The core starts again with them.</source>
        <translation>As configurações estão guardadas. O núcleo reinicia com elas.</translation>
    </message>
    <message>
        <source>The settings are kept, and the core has started with them. A call to your own telephone is a good first test.</source>
        <translation>As configurações estão guardadas e o núcleo iniciou com elas. Uma chamada para o seu próprio telefone é um bom primeiro teste.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryExport</name>
    <message>
        <source>The calls could not be read, so nothing was written. %1</source>
        <translation>Não foi possível ler as chamadas, por isso nada foi gravado. %1</translation>
    </message>
    <message>
        <source>The file could not be written. %1.</source>
        <translation>Não foi possível gravar o arquivo. %1.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryFilterBar</name>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Até</translation>
    </message>
    <message>
        <source>Words said</source>
        <translation>Palavras ditas</translation>
    </message>
    <message>
        <source>Words in the transcripts</source>
        <translation>Palavras nas transcrições</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>The whole number, with the country code</source>
        <translation>O número inteiro, com o código do país</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>A part of the outcome</source>
        <translation>Uma parte do resultado</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>De … até …</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Todos os status</translation>
    </message>
</context>
<context>
    <name>ui::HistoryModel</name>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Duração</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parâmetros</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>1 call</source>
        <translation>1 chamada</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n chamada</numerusform>
            <numerusform>%n chamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 written to %2</source>
        <translation>Gravado em %2: %1</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>Leitura: %1</translation>
    </message>
    <message>
        <source>Calls of the past</source>
        <translation>Chamadas anteriores</translation>
    </message>
    <message>
        <source>The core is being asked</source>
        <translation>Consultando o núcleo</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;Open in a window</source>
        <translation>Abrir &amp;em uma janela</translation>
    </message>
    <message>
        <source>Call &amp;again</source>
        <translation>Li&amp;gar novamente</translation>
    </message>
    <message>
        <source>Copy &amp;number</source>
        <translation>Copiar &amp;número</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>Ler no&amp;vamente</translation>
    </message>
    <message>
        <source>&amp;Find what was said</source>
        <translation>Localizar o que &amp;foi dito</translation>
    </message>
    <message>
        <source>As &amp;CSV, for a spreadsheet</source>
        <translation>Como &amp;CSV, para um programa de planilhas</translation>
    </message>
    <message>
        <source>As &amp;JSON, for a program</source>
        <translation>Como &amp;JSON, para um programa</translation>
    </message>
    <message>
        <source>The calls could not be read. %1</source>
        <translation>Não foi possível ler as chamadas. %1</translation>
    </message>
    <message>
        <source>Reading the calls</source>
        <translation>Lendo as chamadas</translation>
    </message>
    <message>
        <source>%1, reading more</source>
        <translation>%1, lendo mais</translation>
    </message>
    <message>
        <source>%1, scroll for more</source>
        <translation>%1, role para ver mais</translation>
    </message>
    <message>
        <source>No call of this period fits. Choose a longer period, or clear the words.</source>
        <translation>Nenhuma chamada deste período corresponde. Escolha um período mais longo ou limpe as palavras.</translation>
    </message>
    <message>
        <source>Export the calls</source>
        <translation>Exportar as chamadas</translation>
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
        <translation>%1: de</translation>
    </message>
    <message>
        <source>%1: until</source>
        <translation>%1: até</translation>
    </message>
    <message>
        <source>until</source>
        <translation>até</translation>
    </message>
</context>
<context>
    <name>ui::KeyEdit</name>
    <message>
        <source>Press the new key</source>
        <translation>Pressione a nova tecla</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nova tecla</translation>
    </message>
</context>
<context>
    <name>ui::KeyMapDialog</name>
    <message>
        <source>No action and no key has these letters.</source>
        <translation>Nenhuma ação e nenhuma tecla tem estas letras.</translation>
    </message>
    <message>
        <source>Map of keys</source>
        <translation>Mapa de teclas</translation>
    </message>
    <message>
        <source>Search an action or a key</source>
        <translation>Buscar uma ação ou uma tecla</translation>
    </message>
    <message>
        <source>Search in the map of keys</source>
        <translation>Buscar no mapa de teclas</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Ações e suas teclas</translation>
    </message>
    <message>
        <source>&amp;Move the key</source>
        <translation>&amp;Mover a tecla</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Deixar como está</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Alterar</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Sem tecla</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Padrão</translation>
    </message>
    <message>
        <source>&amp;All defaults</source>
        <translation>&amp;Todos os padrões</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copiar como te&amp;xto</translation>
    </message>
    <message>
        <source>Clo&amp;se</source>
        <translation>&amp;Fechar</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Should it be the key of “%3” instead?</source>
        <translation>%1 é a tecla de “%2”. Deve passar a ser a tecla de “%3”?</translation>
    </message>
</context>
<context>
    <name>ui::KeyModel</name>
    <message>
        <source>You have changed this key.</source>
        <translation>Você alterou esta tecla.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>sem tecla</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
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
        <translation>Teclas pressionadas</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Asterisco</translation>
    </message>
    <message>
        <source>Pound</source>
        <translation>Cerquilha</translation>
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
        <translation>ainda desconhecido</translation>
    </message>
    <message>
        <source>half of them under %1, 95 of 100 under %2</source>
        <translation>metade abaixo de %1, 95 de 100 abaixo de %2</translation>
    </message>
    <message>
        <source>active</source>
        <translation>ativas</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>tocando</translation>
    </message>
    <message>
        <source>answered today</source>
        <translation>atendidas hoje</translation>
    </message>
    <message>
        <source>answer rate today</source>
        <translation>taxa de atendimento hoje</translation>
    </message>
    <message>
        <source>average length</source>
        <translation>duração média</translation>
    </message>
    <message>
        <source>own turn time, p50</source>
        <translation>tempo próprio do turno, p50</translation>
    </message>
    <message>
        <source>LLM first token, p50</source>
        <translation>primeiro token do LLM, p50</translation>
    </message>
    <message>
        <source>tokens and cost today</source>
        <translation>tokens e custo hoje</translation>
    </message>
    <message>
        <source>of %1 placed</source>
        <translation>de %1 feitas</translation>
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
        <translation>Estado do núcleo</translation>
    </message>
    <message>
        <source>The core is away</source>
        <translation>O núcleo está ausente</translation>
    </message>
    <message>
        <source>The core answers; reading its figures.</source>
        <translation>O núcleo responde; lendo seus números.</translation>
    </message>
    <message>
        <source>Connecting to the core.</source>
        <translation>Conectando ao núcleo.</translation>
    </message>
    <message>
        <source>Core away</source>
        <translation>Núcleo ausente</translation>
    </message>
    <message>
        <source>The core has been away since %1. It is attached again by itself as soon as it answers. The figures are from before; calls that run there go on. %2</source>
        <translation>O núcleo está ausente desde %1. A conexão volta por si só assim que ele responder. Os números são de antes; as chamadas em curso nele continuam. %2</translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation>Números das %1</translation>
    </message>
    <message>
        <source>No calls yet today. The calls that run will stand here, with who speaks and the newest words.</source>
        <translation>Ainda não há chamadas hoje. As chamadas em curso aparecerão aqui, com quem fala e as palavras mais recentes.</translation>
    </message>
    <message numerus="yes">
        <source>No call runs now. %n calls were placed today.</source>
        <translation>
            <numerusform>Nenhuma chamada em curso agora. %n chamada foi feita hoje.</numerusform>
            <numerusform>Nenhuma chamada em curso agora. %n chamadas foram feitas hoje.</numerusform>
        </translation>
    </message>
    <message>
        <source>The figures cannot be read. %1</source>
        <translation>Não é possível ler os números. %1</translation>
    </message>
    <message>
        <source>No sound device: alarms are silent</source>
        <translation>Sem dispositivo de som: os alarmes ficam em silêncio</translation>
    </message>
    <message>
        <source>Alarms are muted</source>
        <translation>Os alarmes estão silenciados</translation>
    </message>
    <message>
        <source>Mute alarms</source>
        <translation>Silenciar alarmes</translation>
    </message>
    <message>
        <source>The calls that run will stand here as soon as the core answers.</source>
        <translation>As chamadas em curso aparecerão aqui assim que o núcleo responder.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tela cheia</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Sair da tela cheia</translation>
    </message>
    <message>
        <source>Acknowledge the alarm</source>
        <translation>Confirmar o alarme</translation>
    </message>
    <message>
        <source>Acknowledge all alarms</source>
        <translation>Confirmar todos os alarmes</translation>
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
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Charts over this time</source>
        <translation>Gráficos deste período</translation>
    </message>
</context>
<context>
    <name>ui::NumberField</name>
    <message>
        <source>US numbers have ten after +1.</source>
        <translation>Os números dos EUA têm dez depois de +1.</translation>
    </message>
    <message>
        <source>Numbers in %1 look like %2.</source>
        <translation>Em %1, os números são como %2.</translation>
    </message>
    <message>
        <source>Type or paste a number.</source>
        <translation>Digite ou cole um número.</translation>
    </message>
    <message>
        <source>The number must begin with + and the code of its country, such as +1.</source>
        <translation>O número deve começar com + e o código do país, como +1.</translation>
    </message>
    <message>
        <source>The number does not begin with the code of any country.</source>
        <translation>O número não começa com o código de nenhum país.</translation>
    </message>
    <message>
        <source>The number has too few digits.</source>
        <translation>O número tem dígitos de menos.</translation>
    </message>
    <message>
        <source>The number has too many digits.</source>
        <translation>O número tem dígitos demais.</translation>
    </message>
    <message>
        <source>The number has the wrong count of digits.</source>
        <translation>O número tem a quantidade errada de dígitos.</translation>
    </message>
    <message>
        <source>Emergency and short numbers are not called.</source>
        <translation>Números de emergência e números curtos não são chamados.</translation>
    </message>
    <message>
        <source>This is a premium-rate or shared-cost number. It is called only when that is allowed in the settings.</source>
        <translation>Este é um número de tarifa especial ou de custo compartilhado. Ele só é chamado quando as configurações permitem.</translation>
    </message>
    <message>
        <source>The numbering plan does not list this number; it may not exist.</source>
        <translation>O plano de numeração não lista este número; talvez ele não exista.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Isto não é um número de telefone.</translation>
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
        <translation>Número para ligar</translation>
    </message>
    <message>
        <source>The extension was left out: it cannot be dialled.</source>
        <translation>O ramal ficou de fora: não pode ser discado.</translation>
    </message>
    <message>
        <source>International network</source>
        <translation>Rede internacional</translation>
    </message>
</context>
<context>
    <name>ui::OperatorBar</name>
    <message>
        <source>Saying it …</source>
        <translation>Dizendo …</translation>
    </message>
    <message>
        <source>Said.</source>
        <translation>Dito.</translation>
    </message>
    <message>
        <source>Telling the AI …</source>
        <translation>Avisando a IA …</translation>
    </message>
    <message>
        <source>The AI knows.</source>
        <translation>A IA já sabe.</translation>
    </message>
    <message>
        <source>Taking over …</source>
        <translation>Assumindo …</translation>
    </message>
    <message>
        <source>Handing back …</source>
        <translation>Devolvendo …</translation>
    </message>
    <message>
        <source>The AI is silent. What you send is spoken.</source>
        <translation>A IA está em silêncio. O que você envia é falado.</translation>
    </message>
    <message>
        <source>The AI speaks again.</source>
        <translation>A IA fala novamente.</translation>
    </message>
    <message>
        <source>%1. Hang up all the same?</source>
        <translation>%1. Desligar mesmo assim?</translation>
    </message>
    <message>
        <source>Hanging up …</source>
        <translation>Desligando …</translation>
    </message>
    <message>
        <source>Hung up.</source>
        <translation>Desligada.</translation>
    </message>
    <message>
        <source>Pressing %1 …</source>
        <translation>Pressionando %1 …</translation>
    </message>
    <message>
        <source>Pressed %1.</source>
        <translation>Tecla %1 pressionada.</translation>
    </message>
    <message>
        <source>Transferring to %1 …</source>
        <translation>Transferindo para %1 …</translation>
    </message>
    <message>
        <source>The call goes to %1.</source>
        <translation>A chamada vai para %1.</translation>
    </message>
    <message>
        <source>Noting the outcome …</source>
        <translation>Anotando o resultado …</translation>
    </message>
    <message>
        <source>Outcome noted: %1.</source>
        <translation>Resultado anotado: %1.</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Desligar</translation>
    </message>
    <message>
        <source>Keep the call</source>
        <translation>Manter a chamada</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Dizer</translation>
    </message>
    <message>
        <source>Speak this to the callee at once</source>
        <translation>Falar isto ao interlocutor imediatamente</translation>
    </message>
    <message>
        <source>Note to AI</source>
        <translation>Nota à IA</translation>
    </message>
    <message>
        <source>A hint that only the AI sees</source>
        <translation>Uma dica que só a IA vê</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Connect the callee with another number</source>
        <translation>Conectar o interlocutor a outro número</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Press keys into the call</source>
        <translation>Pressionar teclas na chamada</translation>
    </message>
    <message>
        <source>End the call</source>
        <translation>Encerrar a chamada</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Assumir</translation>
    </message>
    <message>
        <source>%1 · hand back</source>
        <translation>%1 · devolver</translation>
    </message>
    <message>
        <source>Let the AI go on</source>
        <translation>Deixar a IA continuar</translation>
    </message>
    <message>
        <source>Silence the AI and speak yourself</source>
        <translation>Silenciar a IA e falar você mesmo</translation>
    </message>
    <message>
        <source>Say to the callee: Enter sends</source>
        <translation>Dizer ao interlocutor: Enter envia</translation>
    </message>
    <message>
        <source>Note to the AI: Enter sends</source>
        <translation>Nota à IA: Enter envia</translation>
    </message>
    <message>
        <source>What to say to the callee</source>
        <translation>O que dizer ao interlocutor</translation>
    </message>
    <message>
        <source>Note to the AI</source>
        <translation>Nota à IA</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>A chamada terminou.</translation>
    </message>
    <message>
        <source>The call is not placed yet.</source>
        <translation>A chamada ainda não foi feita.</translation>
    </message>
    <message>
        <source>Nobody is on the line yet. A note to the AI counts already.</source>
        <translation>Ainda não há ninguém na linha. Uma nota à IA já vale.</translation>
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
        <translation>Contato feito</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Aceitou</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Recusou</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Ligar depois</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Pessoa errada</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Caixa postal</translation>
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
        <translation>O resultado desta chamada</translation>
    </message>
    <message>
        <source>Note this as the outcome</source>
        <translation>Anotar isto como resultado</translation>
    </message>
</context>
<context>
    <name>ui::ParameterDelegate</name>
    <message>
        <source>Name of the parameter</source>
        <translation>Nome do parâmetro</translation>
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
        <translation>Colar parâmetros</translation>
    </message>
    <message>
        <source>Remove parameters</source>
        <translation>Remover parâmetros</translation>
    </message>
    <message>
        <source>Move parameters</source>
        <translation>Mover parâmetros</translation>
    </message>
    <message>
        <source>Change the kind of a value</source>
        <translation>Alterar o tipo de um valor</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>Adicionar um nome</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>Adicionar um parâmetro</translation>
    </message>
    <message>
        <source>Rename a parameter</source>
        <translation>Renomear um parâmetro</translation>
    </message>
    <message>
        <source>Change a value</source>
        <translation>Alterar um valor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Type a name, or paste parameters from a spreadsheet, JSON or name=value lines.</source>
        <translation>Digite um nome ou cole parâmetros de uma planilha, de JSON ou de linhas nome=valor.</translation>
    </message>
    <message>
        <source>This value has no name.</source>
        <translation>Este valor não tem nome.</translation>
    </message>
    <message>
        <source>This name is there more than once.</source>
        <translation>Este nome aparece mais de uma vez.</translation>
    </message>
    <message>
        <source>The playbook needs this value.</source>
        <translation>O roteiro precisa deste valor.</translation>
    </message>
    <message>
        <source>Example: %1</source>
        <translation>Exemplo: %1</translation>
    </message>
    <message>
        <source>Sent as a JSON value, not as text.</source>
        <translation>Enviado como valor JSON, não como texto.</translation>
    </message>
</context>
<context>
    <name>ui::ParameterTable</name>
    <message>
        <source>Parameters of the call</source>
        <translation>Parâmetros da chamada</translation>
    </message>
    <message>
        <source>Add a Parameter</source>
        <translation>Adicionar um parâmetro</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Send as Text</source>
        <translation>Enviar como texto</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>What the AI is told about this call. Type a name, or paste from a spreadsheet, JSON or name=value lines with %1.</source>
        <translation>O que se informa à IA sobre esta chamada. Digite um nome ou cole de uma planilha, de JSON ou de linhas nome=valor com %1.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover para cima</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover para baixo</translation>
    </message>
</context>
<context>
    <name>ui::ParametersPane</name>
    <message>
        <source>Parameters of the call</source>
        <translation>Parâmetros da chamada</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
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
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>The playbook “%1” is not there any more. Choose another one.</source>
        <translation>O roteiro “%1” não existe mais. Escolha outro.</translation>
    </message>
    <message>
        <source>The playbook “%1” cannot be used. %2</source>
        <translation>Não é possível usar o roteiro “%1”. %2</translation>
    </message>
    <message>
        <source>No playbook</source>
        <translation>Sem roteiro</translation>
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
        <translation>Prévia da chamada</translation>
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
        <translation>Copiar o que esta aba mostra</translation>
    </message>
    <message>
        <source>The core is asked…</source>
        <translation>Consultando o núcleo…</translation>
    </message>
    <message>
        <source>What the AI will get appears here when the number is complete.</source>
        <translation>O que a IA receberá aparece aqui quando o número estiver completo.</translation>
    </message>
    <message>
        <source>What Twilio will be answered appears here when the number is complete.</source>
        <translation>O que será respondido à Twilio aparece aqui quando o número estiver completo.</translation>
    </message>
    <message>
        <source>The request as a command appears here when the number is complete.</source>
        <translation>A solicitação como comando aparece aqui quando o número estiver completo.</translation>
    </message>
    <message>
        <source>This core cannot make one.</source>
        <translation>Este núcleo não consegue gerar uma.</translation>
    </message>
    <message>
        <source>There is no preview. %1</source>
        <translation>Não há prévia. %1</translation>
    </message>
</context>
<context>
    <name>ui::RehearseWindow</name>
    <message>
        <source>The call cannot be followed. %1</source>
        <translation>Não é possível acompanhar a chamada. %1</translation>
    </message>
    <message>
        <source>The playbooks cannot be read. %1</source>
        <translation>Não é possível ler os roteiros. %1</translation>
    </message>
    <message>
        <source>No playbook</source>
        <translation>Sem roteiro</translation>
    </message>
    <message>
        <source>Another parameter</source>
        <translation>Outro parâmetro</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (obrigatório)</translation>
    </message>
    <message>
        <source>The playbook needs a value for “%1”.</source>
        <translation>O roteiro precisa de um valor para “%1”.</translation>
    </message>
    <message>
        <source>Calling you …</source>
        <translation>Ligando para você …</translation>
    </message>
    <message>
        <source>The call did not start. %1</source>
        <translation>A chamada não começou. %1</translation>
    </message>
    <message>
        <source>The last answer began after %1 ms.</source>
        <translation>A última resposta começou após %1 ms.</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Ensaiar</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Press keys as the callee</source>
        <translation>Pressionar teclas como interlocutor</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Desligar</translation>
    </message>
    <message>
        <source>Hang up as the callee</source>
        <translation>Desligar como interlocutor</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Você</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Roteiro</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parâmetros</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>&amp;Playbook</source>
        <translation>&amp;Roteiro</translation>
    </message>
    <message>
        <source>You are the callee. Start the call, then type what you say and press Enter.</source>
        <translation>Você é o interlocutor. Inicie a chamada, depois digite o que você diz e pressione Enter.</translation>
    </message>
    <message>
        <source>What you say as the callee</source>
        <translation>O que você diz como interlocutor</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Iniciar novamente</translation>
    </message>
    <message>
        <source>Place the call; you are the callee</source>
        <translation>Fazer a chamada; você é o interlocutor</translation>
    </message>
    <message>
        <source>You say: Enter sends</source>
        <translation>Você diz: Enter envia</translation>
    </message>
    <message>
        <source>You can speak when the call is answered</source>
        <translation>Você pode falar quando a chamada for atendida</translation>
    </message>
</context>
<context>
    <name>ui::RestartBar</name>
    <message>
        <source>&amp;Restart the core now</source>
        <translation>&amp;Reiniciar o núcleo agora</translation>
    </message>
    <message>
        <source>The core is starting again</source>
        <translation>O núcleo está reiniciando</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Restart the core</source>
        <translation>Reiniciar o núcleo</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live: %1.</source>
        <translation>
            <numerusform>%n chamada está em curso: %1.</numerusform>
            <numerusform>%n chamadas estão em curso: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No new call is placed meanwhile. These may come to their end as long as the setting “Patience at the end” says; then they are ended politely.</source>
        <translation>Nenhuma nova chamada é feita enquanto isso. Estas podem chegar ao fim durante o tempo da configuração “Espera ao encerrar”; depois são encerradas educadamente.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>The core waits for its calls to end, then starts again.</source>
        <translation>O núcleo espera suas chamadas terminarem e depois reinicia.</translation>
    </message>
    <message>
        <source>The core did not start again. %1</source>
        <translation>O núcleo não reiniciou. %1</translation>
    </message>
    <message>
        <source>It is kept. It counts once the core has started again.</source>
        <translation>Está guardado. Vale assim que o núcleo reiniciar.</translation>
    </message>
</context>
<context>
    <name>ui::SecretField</name>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Cole aqui</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Remover: %1</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Substituir</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Definir</translation>
    </message>
    <message>
        <source>Replace: %1</source>
        <translation>Substituir: %1</translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation>Definir: %1</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Manter o antigo</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Deixar vazio</translation>
    </message>
    <message>
        <source>It is removed when you apply.</source>
        <translation>É removido quando você aplicar.</translation>
    </message>
    <message>
        <source>It is set.</source>
        <translation>Está definido.</translation>
    </message>
    <message>
        <source>It is not set.</source>
        <translation>Não está definido.</translation>
    </message>
</context>
<context>
    <name>ui::SettingEditor</name>
    <message>
        <source>Back to the default</source>
        <translation>Voltar ao padrão</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Voltar ao padrão: %1</translation>
    </message>
    <message>
        <source>Not in this version</source>
        <translation>Não nesta versão</translation>
    </message>
    <message>
        <source>The default, once you apply</source>
        <translation>O padrão, assim que você aplicar</translation>
    </message>
    <message>
        <source>Yours, once you apply</source>
        <translation>O seu, assim que você aplicar</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Erro</translation>
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
        <translation>Account SID</translation>
    </message>
    <message>
        <source>Begins with AC and stands on the first page of the Twilio Console. Without it calls are practised in the sandbox.</source>
        <translation>Começa com AC e está na primeira página do Twilio Console. Sem ele, as chamadas são treinadas no ambiente de teste.</translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation>Auth token</translation>
    </message>
    <message>
        <source>Twilio&apos;s primary auth token. It also proves that requests really come from Twilio.</source>
        <translation>O auth token principal da Twilio. Ele também comprova que as solicitações vêm mesmo da Twilio.</translation>
    </message>
    <message>
        <source>Second auth token</source>
        <translation>Segundo auth token</translation>
    </message>
    <message>
        <source>Accepted in signatures while tokens are being changed.</source>
        <translation>Aceito em assinaturas durante a troca de tokens.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Chave de API</translation>
    </message>
    <message>
        <source>Begins with SK. Used for Twilio&apos;s REST API instead of the auth token, together with its secret.</source>
        <translation>Começa com SK. Usada na API REST da Twilio no lugar do auth token, junto com o seu segredo.</translation>
    </message>
    <message>
        <source>Secret of the API key</source>
        <translation>Segredo da chave de API</translation>
    </message>
    <message>
        <source>Twilio shows it once, when the key is made.</source>
        <translation>A Twilio o mostra uma única vez, quando a chave é criada.</translation>
    </message>
    <message>
        <source>Number that calls</source>
        <translation>Número que liga</translation>
    </message>
    <message>
        <source>Your Twilio number, such as +14155550123.</source>
        <translation>Seu número da Twilio, como +14155550123.</translation>
    </message>
    <message>
        <source>Twilio&apos;s REST API</source>
        <translation>API REST da Twilio</translation>
    </message>
    <message>
        <source>Another address for a region or for tests.</source>
        <translation>Outro endereço para uma região ou para testes.</translation>
    </message>
    <message>
        <source>Public URL</source>
        <translation>URL pública</translation>
    </message>
    <message>
        <source>How Twilio reaches this program: the https:// address of your tunnel or proxy.</source>
        <translation>Como a Twilio alcança este programa: o endereço https:// do seu túnel ou proxy.</translation>
    </message>
    <message>
        <source>ngrok domain</source>
        <translation>Domínio ngrok</translation>
    </message>
    <message>
        <source>Instead of the public URL: a domain, such as you.ngrok.app.</source>
        <translation>No lugar da URL pública: um domínio, como you.ngrok.app.</translation>
    </message>
    <message>
        <source>Accept webhooks without a signature</source>
        <translation>Aceitar webhooks sem assinatura</translation>
    </message>
    <message>
        <source>Lets anybody pass for Twilio. Only for experiments.</source>
        <translation>Permite que qualquer um se passe pela Twilio. Só para experimentos.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provedor</translation>
    </message>
    <message>
        <source>Who answers the callee. OpenAI stands for any compatible server; the sandbox answers by rules.</source>
        <translation>Quem responde ao interlocutor. OpenAI vale para qualquer servidor compatível; o ambiente de teste responde por regras.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Name of the model. When it is empty: gpt-4.1-mini or claude-haiku-4-5.</source>
        <translation>Nome do modelo. Quando está vazio: gpt-4.1-mini ou claude-haiku-4-5.</translation>
    </message>
    <message>
        <source>Fallback model</source>
        <translation>Modelo de reserva</translation>
    </message>
    <message>
        <source>Asked when the first one fails: provider:model, such as anthropic:claude-haiku-4-5.</source>
        <translation>Consultado quando o primeiro falha: provedor:modelo, como anthropic:claude-haiku-4-5.</translation>
    </message>
    <message>
        <source>OpenAI key</source>
        <translation>Chave da OpenAI</translation>
    </message>
    <message>
        <source>For OpenAI or for the compatible server. A server of your own may need none.</source>
        <translation>Para a OpenAI ou para o servidor compatível. Um servidor seu pode não precisar de chave.</translation>
    </message>
    <message>
        <source>Address of the OpenAI API</source>
        <translation>Endereço da API da OpenAI</translation>
    </message>
    <message>
        <source>For example http://localhost:11434/v1 for Ollama.</source>
        <translation>Por exemplo, http://localhost:11434/v1 para o Ollama.</translation>
    </message>
    <message>
        <source>Anthropic key</source>
        <translation>Chave da Anthropic</translation>
    </message>
    <message>
        <source>From the Anthropic Console.</source>
        <translation>Do Anthropic Console.</translation>
    </message>
    <message>
        <source>Address of the Anthropic API</source>
        <translation>Endereço da API da Anthropic</translation>
    </message>
    <message>
        <source>Another one for a gateway.</source>
        <translation>Outro, para um gateway.</translation>
    </message>
    <message>
        <source>Version of the Anthropic API</source>
        <translation>Versão da API da Anthropic</translation>
    </message>
    <message>
        <source>What the program says in the header anthropic-version.</source>
        <translation>O que o programa informa no cabeçalho anthropic-version.</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Prompt de sistema</translation>
    </message>
    <message>
        <source>What the assistant is and does. Empty for the built-in prompt; a playbook brings its own.</source>
        <translation>O que o assistente é e faz. Vazio para o prompt integrado; um roteiro traz o seu próprio.</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Saudação</translation>
    </message>
    <message>
        <source>First sentence, with {customerName} or {customerName|there}. Empty lets the model begin.</source>
        <translation>Primeira frase, com {customerName} ou {customerName|there}. Vazio deixa o modelo começar.</translation>
    </message>
    <message>
        <source>Apology</source>
        <translation>Pedido de desculpas</translation>
    </message>
    <message>
        <source>Said when the model fails to answer.</source>
        <translation>Dito quando o modelo não consegue responder.</translation>
    </message>
    <message>
        <source>Way of speaking</source>
        <translation>Modo de fala</translation>
    </message>
    <message>
        <source>Who turns speech into text and back.</source>
        <translation>Quem transforma a fala em texto e o texto em fala.</translation>
    </message>
    <message>
        <source>Greeting when the model is late</source>
        <translation>Saudação quando o modelo demora</translation>
    </message>
    <message>
        <source>Said when the model&apos;s first words are late; {names} as in the greeting.</source>
        <translation>Dita quando as primeiras palavras do modelo demoram; {names} como na saudação.</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Lembrete</translation>
    </message>
    <message>
        <source>Said when the callee is silent for too long.</source>
        <translation>Dito quando o interlocutor fica em silêncio por tempo demais.</translation>
    </message>
    <message>
        <source>Filler</source>
        <translation>Frase de espera</translation>
    </message>
    <message>
        <source>Said when a tool takes long and declares no words of its own.</source>
        <translation>Dita quando uma ferramenta demora e não declara palavras próprias.</translation>
    </message>
    <message>
        <source>Excuse after an interruption</source>
        <translation>Desculpa após uma interrupção</translation>
    </message>
    <message>
        <source>Said when the connection to Twilio was lost and is back.</source>
        <translation>Dita quando a conexão com a Twilio se perdeu e voltou.</translation>
    </message>
    <message>
        <source>Farewell</source>
        <translation>Despedida</translation>
    </message>
    <message>
        <source>Said when the program ends a call: silence, length, a broken model.</source>
        <translation>Dita quando o programa encerra uma chamada: silêncio, duração, um modelo com defeito.</translation>
    </message>
    <message>
        <source>Silence before the reminder</source>
        <translation>Silêncio antes do lembrete</translation>
    </message>
    <message>
        <source>Seconds. After two reminders the call is ended.</source>
        <translation>Segundos. Depois de dois lembretes, a chamada é encerrada.</translation>
    </message>
    <message>
        <source>Longest conversation</source>
        <translation>Conversa mais longa</translation>
    </message>
    <message>
        <source>Minutes. Then the call is ended politely.</source>
        <translation>Minutos. Depois a chamada é encerrada educadamente.</translation>
    </message>
    <message>
        <source>Length of the memory</source>
        <translation>Tamanho da memória</translation>
    </message>
    <message>
        <source>Tokens, estimated. Above that, older turns are summed up by the model itself.</source>
        <translation>Tokens, estimados. Acima disso, os turnos mais antigos são resumidos pelo próprio modelo.</translation>
    </message>
    <message>
        <source>Numbers for transfers</source>
        <translation>Números para transferências</translation>
    </message>
    <message>
        <source>Whom the assistant may connect a callee with, separated by commas. The first is the usual one.</source>
        <translation>Com quem o assistente pode conectar um interlocutor, separados por vírgulas. O primeiro é o usual.</translation>
    </message>
    <message>
        <source>Languages of a call</source>
        <translation>Idiomas de uma chamada</translation>
    </message>
    <message>
        <source>As BCP-47, separated by commas. The first is spoken until the assistant changes it.</source>
        <translation>Em BCP-47, separados por vírgulas. O primeiro é falado até que o assistente o mude.</translation>
    </message>
    <message>
        <source>File with tools</source>
        <translation>Arquivo com ferramentas</translation>
    </message>
    <message>
        <source>JSON file with HTTP tools of your own that the assistant may call.</source>
        <translation>Arquivo JSON com ferramentas HTTP suas que o assistente pode usar.</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>Endereço de escuta</translation>
    </message>
    <message>
        <source>127.0.0.1 for this machine alone, 0.0.0.0 for all.</source>
        <translation>127.0.0.1 só para esta máquina, 0.0.0.0 para todas.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>0 for any free one.</source>
        <translation>0 para qualquer uma livre.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Token da API</translation>
    </message>
    <message>
        <source>Programs that call /api must send it. Without it only programs on this machine may call.</source>
        <translation>Os programas que acessam /api devem enviá-lo. Sem ele, só programas nesta máquina podem acessar.</translation>
    </message>
    <message>
        <source>Patience at the end</source>
        <translation>Espera ao encerrar</translation>
    </message>
    <message>
        <source>Seconds that running calls may go on after the program was told to stop. Then they are ended politely.</source>
        <translation>Segundos que as chamadas em curso podem continuar depois que o programa recebeu a ordem de parar. Depois são encerradas educadamente.</translation>
    </message>
    <message>
        <source>Calling hours</source>
        <translation>Horário de chamadas</translation>
    </message>
    <message>
        <source>When people may be called, in their own time.</source>
        <translation>Quando as pessoas podem ser chamadas, no horário delas.</translation>
    </message>
    <message>
        <source>Calling hours apply to</source>
        <translation>O horário de chamadas vale para</translation>
    </message>
    <message>
        <source>Which calls the hours are for.</source>
        <translation>Para quais chamadas o horário vale.</translation>
    </message>
    <message>
        <source>Check of numbers</source>
        <translation>Verificação de números</translation>
    </message>
    <message>
        <source>What happens to numbers that the numbering plan does not list.</source>
        <translation>O que acontece com números que o plano de numeração não lista.</translation>
    </message>
    <message>
        <source>Allow premium-rate numbers</source>
        <translation>Permitir números de tarifa especial</translation>
    </message>
    <message>
        <source>Also numbers with shared cost.</source>
        <translation>Também números de custo compartilhado.</translation>
    </message>
    <message>
        <source>New calls a second</source>
        <translation>Novas chamadas por segundo</translation>
    </message>
    <message>
        <source>1 is what Twilio allows a new account.</source>
        <translation>1 é o que a Twilio permite a uma conta nova.</translation>
    </message>
    <message>
        <source>Calls at the same time</source>
        <translation>Chamadas ao mesmo tempo</translation>
    </message>
    <message>
        <source>Above that, calls wait or are refused.</source>
        <translation>Acima disso, as chamadas esperam ou são recusadas.</translation>
    </message>
    <message>
        <source>Call requests a minute</source>
        <translation>Pedidos de chamada por minuto</translation>
    </message>
    <message>
        <source>For each client of the API; 0 for no limit.</source>
        <translation>Para cada cliente da API; 0 para nenhum limite.</translation>
    </message>
    <message>
        <source>Budget of a day</source>
        <translation>Orçamento por dia</translation>
    </message>
    <message>
        <source>A later version brings it.</source>
        <translation>Uma versão posterior o trará.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Banco de dados</translation>
    </message>
    <message>
        <source>sqlite:////var/lib/calls.db, for example. Empty for a file in your data folder.</source>
        <translation>sqlite:////var/lib/calls.db, por exemplo. Vazio para um arquivo na sua pasta de dados.</translation>
    </message>
    <message>
        <source>Format of the log</source>
        <translation>Formato do log</translation>
    </message>
    <message>
        <source>For people or for programs.</source>
        <translation>Para pessoas ou para programas.</translation>
    </message>
    <message>
        <source>Level of the log</source>
        <translation>Nível do log</translation>
    </message>
    <message>
        <source>The least important lines that are written.</source>
        <translation>As linhas menos importantes que são gravadas.</translation>
    </message>
    <message>
        <source>OpenAI or a compatible server</source>
        <translation>OpenAI ou um servidor compatível</translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation>Anthropic</translation>
    </message>
    <message>
        <source>Sandbox: rules, no language model</source>
        <translation>Ambiente de teste: regras, sem modelo de linguagem</translation>
    </message>
    <message>
        <source>Twilio ConversationRelay</source>
        <translation>Twilio ConversationRelay</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campanhas</translation>
    </message>
    <message>
        <source>No calls</source>
        <translation>Nenhuma chamada</translation>
    </message>
    <message>
        <source>They are called, with a warning</source>
        <translation>São chamados, com um aviso</translation>
    </message>
    <message>
        <source>They are refused</source>
        <translation>São recusados</translation>
    </message>
    <message>
        <source>For people</source>
        <translation>Para pessoas</translation>
    </message>
    <message>
        <source>For programs (JSON)</source>
        <translation>Para programas (JSON)</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informações</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erros</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de linguagem</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Rules and limits</source>
        <translation>Regras e limites</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Armazenamento</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Whoever has a key or an address</source>
        <translation>Quem tiver uma chave ou um endereço</translation>
    </message>
    <message>
        <source>Fixed by the environment of the program</source>
        <translation>Fixado pelo ambiente do programa</translation>
    </message>
    <message>
        <source>Fixed by %1</source>
        <translation>Fixado por %1</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>Definido por você</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>Folder of playbooks</source>
        <translation>Pasta de roteiros</translation>
    </message>
    <message>
        <source>Where your own playbooks are; empty for a folder among your data.</source>
        <translation>Onde estão os seus próprios roteiros; vazio para uma pasta entre os seus dados.</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>No setting has these words.</source>
        <translation>Nenhuma configuração tem estas palavras.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Search a setting</source>
        <translation>Buscar uma configuração</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>Páginas de configurações</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Núcleo</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Área de trabalho</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Verificação</translation>
    </message>
    <message>
        <source>These windows are attached to the core at %1. Its settings belong to it: change them in its environment or its .env file, then start it again. Below are the settings of these windows; the check-up asks that core.</source>
        <translation>Estas janelas estão conectadas ao núcleo em %1. As configurações dele lhe pertencem: altere-as no ambiente dele ou no arquivo .env dele e depois reinicie-o. Abaixo estão as configurações destas janelas; a verificação consulta esse núcleo.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
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
        <translation>O núcleo não iniciaria assim: veja a página “%1”.</translation>
    </message>
    <message>
        <source>Some settings were changed and are not kept yet.</source>
        <translation>Algumas configurações foram alteradas e ainda não estão guardadas.</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Guardar as alterações</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>Descartar as alterações</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuar editando</translation>
    </message>
</context>
<context>
    <name>ui::SettingsForm</name>
    <message>
        <source>Secrets are kept in the key store of the system. They can be replaced here, but not read.</source>
        <translation>Os segredos são guardados no cofre de chaves do sistema. Podem ser substituídos aqui, mas não lidos.</translation>
    </message>
    <message>
        <source>This system has no key store. Secrets are kept in %1, which you alone can read.</source>
        <translation>Este sistema não tem cofre de chaves. Os segredos são guardados em %1, que só você pode ler.</translation>
    </message>
</context>
<context>
    <name>ui::SheetActions</name>
    <message>
        <source>&amp;New sheet</source>
        <translation>Nova &amp;planilha</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>A&amp;brir…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Sal&amp;var</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Salvar co&amp;mo…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>D&amp;esfazer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Refa&amp;zer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Recor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Cop&amp;iar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Colar</translation>
    </message>
    <message>
        <source>Cl&amp;ear cells</source>
        <translation>Limpar cél&amp;ulas</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>Preencher para bai&amp;xo</translation>
    </message>
    <message>
        <source>Add &amp;row</source>
        <translation>A&amp;dicionar linha</translation>
    </message>
    <message>
        <source>Remove ro&amp;ws</source>
        <translation>Remover lin&amp;has</translation>
    </message>
    <message>
        <source>Add co&amp;lumn</source>
        <translation>&amp;Adicionar coluna</translation>
    </message>
    <message>
        <source>Rena&amp;me column</source>
        <translation>Re&amp;nomear coluna</translation>
    </message>
    <message>
        <source>Remove colum&amp;n</source>
        <translation>&amp;Remover coluna</translation>
    </message>
    <message>
        <source>Move column left</source>
        <translation>Mover coluna para a esquerda</translation>
    </message>
    <message>
        <source>Move column right</source>
        <translation>Mover coluna para a direita</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>L&amp;ocalizar…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Localizar próxima</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Localizar anterior</translation>
    </message>
    <message>
        <source>Next marked number</source>
        <translation>Próximo número marcado</translation>
    </message>
    <message>
        <source>Call ro&amp;w</source>
        <translation>&amp;Ligar para a linha</translation>
    </message>
    <message>
        <source>Call se&amp;lection</source>
        <translation>&amp;Ligar para a seleção</translation>
    </message>
    <message>
        <source>Call &amp;all</source>
        <translation>&amp;Ligar para todos</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Show &amp;call</source>
        <translation>&amp;Mostrar chamada</translation>
    </message>
</context>
<context>
    <name>ui::SheetDelegate</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1, linha %2</translation>
    </message>
</context>
<context>
    <name>ui::SheetFiles</name>
    <message>
        <source>Open a list of people to call</source>
        <translation>Abrir uma lista de pessoas a chamar</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Listas (*.csv *.tsv *.txt);;Todos os arquivos (*)</translation>
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
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Horário</translation>
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
        <translation>Localizar na planilha</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Linha %1</translation>
    </message>
    <message>
        <source>, from the start again</source>
        <translation>, de novo desde o início</translation>
    </message>
    <message>
        <source>No cell has this text.</source>
        <translation>Nenhuma célula tem este texto.</translation>
    </message>
</context>
<context>
    <name>ui::SheetModel</name>
    <message>
        <source>(no name)</source>
        <translation>(sem nome)</translation>
    </message>
    <message>
        <source>Parameter “%1”</source>
        <translation>Parâmetro “%1”</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Horário</translation>
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
        <translation>Digitar</translation>
    </message>
    <message>
        <source>Add rows</source>
        <translation>Adicionar linhas</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>Remover linhas</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Adicionar coluna</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Remover coluna</translation>
    </message>
    <message>
        <source>Rename column</source>
        <translation>Renomear coluna</translation>
    </message>
    <message>
        <source>Move column</source>
        <translation>Mover coluna</translation>
    </message>
    <message>
        <source>The column has no name. Name it as the parameter is called, such as customerName.</source>
        <translation>A coluna não tem nome. Dê a ela o nome do parâmetro, como customerName.</translation>
    </message>
    <message>
        <source>“%1” is the name of %2 columns. Each parameter needs a name of its own.</source>
        <translation>“%1” é o nome de %2 colunas. Cada parâmetro precisa de um nome próprio.</translation>
    </message>
</context>
<context>
    <name>ui::SheetNote</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>ui::SheetPanel</name>
    <message>
        <source>Add its columns</source>
        <translation>Adicionar suas colunas</translation>
    </message>
    <message>
        <source>Tools of the call sheet</source>
        <translation>Ferramentas da planilha de chamadas</translation>
    </message>
    <message>
        <source>Play&amp;book</source>
        <translation>R&amp;oteiro</translation>
    </message>
    <message>
        <source>Playbook of these calls</source>
        <translation>Roteiro destas chamadas</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Callwright did not end in an orderly way. The sheet is back as it was typed: %1 rows.</source>
        <translation>O Callwright não terminou de forma ordenada. A planilha voltou como foi digitada: %1 linhas.</translation>
    </message>
    <message>
        <source>Saved to %1.</source>
        <translation>Salva em %1.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Desfazer: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada a desfazer</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Refazer: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nada a refazer</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 linha</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 linhas</translation>
    </message>
    <message>
        <source>%1 without a number that can be called (F8)</source>
        <translation>%1 sem um número que possa ser chamado (F8)</translation>
    </message>
    <message>
        <source>%1 repeated</source>
        <translation>%1 com número repetido</translation>
    </message>
    <message>
        <source>checking the numbers…</source>
        <translation>verificando os números…</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, alterada</translation>
    </message>
    <message>
        <source>Columns that the playbook knows: %1</source>
        <translation>Colunas que o roteiro conhece: %1</translation>
    </message>
    <message>
        <source>The playbook “%1” is not there any more. Choose another one.</source>
        <translation>O roteiro “%1” não existe mais. Escolha outro.</translation>
    </message>
    <message>
        <source>Add the playbook&apos;s columns</source>
        <translation>Adicionar as colunas do roteiro</translation>
    </message>
    <message>
        <source>New sheet</source>
        <translation>Nova planilha</translation>
    </message>
    <message>
        <source>There is nobody to call. Choose rows that have a number.</source>
        <translation>Não há ninguém para ligar. Escolha linhas que tenham um número.</translation>
    </message>
</context>
<context>
    <name>ui::SheetRunBar</name>
    <message>
        <source>Calls placed</source>
        <translation>Chamadas feitas</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>%1 of %2 called</source>
        <translation>%1 de %2 chamadas feitas</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 recusadas</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 incertas</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>em pausa: %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>the core is at its limit, goes on in %1 s</source>
        <translation>o núcleo está no limite, continua em %1 s</translation>
    </message>
</context>
<context>
    <name>ui::SheetView</name>
    <message>
        <source>Nobody is on this sheet yet.
Paste a list (Ctrl+V), open a CSV file (Ctrl+O), or type the first number.</source>
        <translation>Ainda não há ninguém nesta planilha.
Cole uma lista (Ctrl+V), abra um arquivo CSV (Ctrl+O) ou digite o primeiro número.</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Planilha de chamadas</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>Nome da coluna</translation>
    </message>
</context>
<context>
    <name>ui::SheetWords</name>
    <message>
        <source>Call one person?</source>
        <translation>Ligar para uma pessoa?</translation>
    </message>
    <message>
        <source>Call %1 people?</source>
        <translation>Ligar para %1 pessoas?</translation>
    </message>
    <message>
        <source>One row has no number that can be called and is left out.</source>
        <translation>Uma linha não tem um número que possa ser chamado e fica de fora.</translation>
    </message>
    <message>
        <source>%1 rows have no number that can be called and are left out.</source>
        <translation>%1 linhas não têm um número que possa ser chamado e ficam de fora.</translation>
    </message>
    <message>
        <source>One row is being called, or it is not known yet what became of it.</source>
        <translation>Uma linha está sendo chamada, ou ainda não se sabe o que aconteceu com ela.</translation>
    </message>
    <message>
        <source>%1 rows are being called, or it is not known yet what became of them.</source>
        <translation>%1 linhas estão sendo chamadas, ou ainda não se sabe o que aconteceu com elas.</translation>
    </message>
    <message>
        <source>Call sheet</source>
        <translation>Planilha de chamadas</translation>
    </message>
    <message>
        <source>Call this person once more?</source>
        <translation>Ligar mais uma vez para esta pessoa?</translation>
    </message>
    <message>
        <source>Call %1 people once more?</source>
        <translation>Ligar mais uma vez para %1 pessoas?</translation>
    </message>
    <message>
        <source>This person was called already.</source>
        <translation>Esta pessoa já foi chamada.</translation>
    </message>
    <message>
        <source>All of them were called already.</source>
        <translation>Todas elas já foram chamadas.</translation>
    </message>
    <message>
        <source>Once more the one who was called already</source>
        <translation>Mais uma vez a pessoa que já foi chamada</translation>
    </message>
    <message>
        <source>Once more the %1 who were called already</source>
        <translation>Mais uma vez as %1 pessoas que já foram chamadas</translation>
    </message>
    <message>
        <source>One row has the number of another row: whoever it is would be called more than once.</source>
        <translation>Uma linha tem o número de outra linha: essa pessoa seria chamada mais de uma vez.</translation>
    </message>
    <message>
        <source>%1 rows have the number of another row: whoever it is would be called more than once.</source>
        <translation>%1 linhas têm o número de outra linha: essas pessoas seriam chamadas mais de uma vez.</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Ligar para %1</translation>
    </message>
    <message>
        <source>Comma (,)</source>
        <translation>Vírgula (,)</translation>
    </message>
    <message>
        <source>Semicolon (;)</source>
        <translation>Ponto e vírgula (;)</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulação</translation>
    </message>
    <message>
        <source>Bar (|)</source>
        <translation>Barra (|)</translation>
    </message>
    <message>
        <source>What separates the columns</source>
        <translation>O que separa as colunas</translation>
    </message>
    <message>
        <source>UTF-8 with byte order mark (Excel)</source>
        <translation>UTF-8 com marca de ordem de bytes (Excel)</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codificação</translation>
    </message>
    <message>
        <source>Called %1</source>
        <translation>Chamada feita: %1</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Número %1</translation>
    </message>
    <message>
        <source>Answered %1</source>
        <translation>Atendida: %1</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Encerrada: %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Preencher para baixo</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>%1 stands in %2 rows. Whoever it is would be called more than once.</source>
        <translation>%1 está em %2 linhas. Essa pessoa seria chamada mais de uma vez.</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>O arquivo não existe mais.</translation>
    </message>
    <message>
        <source>The file has more than 256 MB. Split it into several.</source>
        <translation>O arquivo tem mais de 256 MB. Divida-o em vários.</translation>
    </message>
    <message>
        <source>The sheet has characters that this encoding does not have. Save it as UTF-8.</source>
        <translation>A planilha tem caracteres que esta codificação não tem. Salve-a como UTF-8.</translation>
    </message>
    <message>
        <source>It is not known yet whether this person was called. The core is asked for its record.</source>
        <translation>Ainda não se sabe se esta pessoa foi chamada. O registro está sendo pedido ao núcleo.</translation>
    </message>
    <message>
        <source>The core never got this wish: nobody was called.</source>
        <translation>O núcleo nunca recebeu este pedido: ninguém foi chamado.</translation>
    </message>
</context>
<context>
    <name>ui::StatTile</name>
    <message>
        <source>%1, not of now</source>
        <translation>%1, valor antigo</translation>
    </message>
    <message>
        <source>%1. Alarm: %2</source>
        <translation>%1. Alarme: %2</translation>
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
        <translation>Estado do núcleo</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Ainda desconhecido</translation>
    </message>
    <message>
        <source>Sandbox: no telephone rings</source>
        <translation>Ambiente de teste: nenhum telefone toca</translation>
    </message>
    <message>
        <source>Real telephones</source>
        <translation>Telefones reais</translation>
    </message>
    <message>
        <source>Real calls from %1</source>
        <translation>Chamadas reais de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n live</source>
        <translation>
            <numerusform>%n em curso</numerusform>
            <numerusform>%n em curso</numerusform>
        </translation>
    </message>
    <message>
        <source>Sandbox model</source>
        <translation>Modelo de teste</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>the core in this program</source>
        <translation>o núcleo neste programa</translation>
    </message>
    <message>
        <source>Attached to %1, which is shutting down</source>
        <translation>Conectado a %1, que está encerrando</translation>
    </message>
    <message>
        <source>Attached to %1</source>
        <translation>Conectado a %1</translation>
    </message>
    <message>
        <source>Attaching to %1 …</source>
        <translation>Conectando a %1 …</translation>
    </message>
    <message>
        <source>%1 is away</source>
        <translation>%1 está ausente</translation>
    </message>
</context>
<context>
    <name>ui::StatusLook</name>
    <message>
        <source>waiting</source>
        <translation>aguardando</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>na fila</translation>
    </message>
    <message>
        <source>dialing</source>
        <translation>discando</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>tocando</translation>
    </message>
    <message>
        <source>live</source>
        <translation>em curso</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>concluída</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sem resposta</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>recusada</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconhecido</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>assumida</translation>
    </message>
</context>
<context>
    <name>ui::StopAll</name>
    <message>
        <source>Stop all</source>
        <translation>Parar tudo</translation>
    </message>
    <message>
        <source>No call is live.</source>
        <translation>Nenhuma chamada em curso.</translation>
    </message>
    <message numerus="yes">
        <source>Hang up %n live call(s) now?</source>
        <translation>
            <numerusform>Desligar %n chamada em curso agora?</numerusform>
            <numerusform>Desligar %n chamadas em curso agora?</numerusform>
        </translation>
    </message>
    <message>
        <source>The call sheet is stopped all the same.</source>
        <translation>A planilha de chamadas é parada mesmo assim.</translation>
    </message>
    <message>
        <source>Whoever is on the line is cut off. The call sheet is stopped.</source>
        <translation>Quem está na linha é cortado. A planilha de chamadas é parada.</translation>
    </message>
</context>
<context>
    <name>ui::Takeover</name>
    <message>
        <source>You are speaking</source>
        <translation>Você está falando</translation>
    </message>
    <message>
        <source>Taken over by another operator</source>
        <translation>Assumida por outro operador</translation>
    </message>
    <message>
        <source>Taken over by %1</source>
        <translation>Assumida por %1</translation>
    </message>
</context>
<context>
    <name>ui::TranscriptModel</name>
    <message>
        <source>Assistant</source>
        <translation>Assistente</translation>
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
        <translation>Ao vivo</translation>
    </message>
    <message>
        <source>Back to the newest words</source>
        <translation>Voltar às palavras mais recentes</translation>
    </message>
    <message>
        <source>Live: back to the newest words</source>
        <translation>Ao vivo: voltar às palavras mais recentes</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>Localizar na transcrição</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>A anterior</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>A próxima</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fechar a busca</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Heard %1 %2 %3</source>
        <translation>Ouvido %1 %2 %3</translation>
    </message>
    <message>
        <source>cut off</source>
        <translation>cortado</translation>
    </message>
    <message>
        <source>never said</source>
        <translation>nunca dito</translation>
    </message>
    <message>
        <source>Legend: plain words were heard; struck words after a bar were cut off; words in italics were never said.</source>
        <translation>Legenda: palavras normais foram ouvidas; palavras riscadas depois de uma barra foram cortadas; palavras em itálico nunca foram ditas.</translation>
    </message>
</context>
<context>
    <name>ui::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Selecionar &amp;tudo</translation>
    </message>
    <message>
        <source>&amp;Find in the transcript</source>
        <translation>&amp;Localizar na transcrição</translation>
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
        <translation>%1 (ainda falando)</translation>
    </message>
    <message>
        <source>[cut off: %1]</source>
        <translation>[cortado: %1]</translation>
    </message>
    <message>
        <source>[never said: %1]</source>
        <translation>[nunca dito: %1]</translation>
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
        <translation>Número para o qual transferir a chamada</translation>
    </message>
    <message>
        <source>Transfer to +…</source>
        <translation>Transferir para +…</translation>
    </message>
    <message>
        <source>Do not transfer</source>
        <translation>Não transferir</translation>
    </message>
    <message>
        <source>Transferring …</source>
        <translation>Transferindo …</translation>
    </message>
</context>
<context>
    <name>ui::TrayIcon</name>
    <message>
        <source>Callwright: the core is away</source>
        <translation>Callwright: o núcleo está ausente</translation>
    </message>
    <message numerus="yes">
        <source>Callwright: %n live call(s)</source>
        <translation>
            <numerusform>Callwright: %n chamada em curso</numerusform>
            <numerusform>Callwright: %n chamadas em curso</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TurnChart</name>
    <message>
        <source>Turn times</source>
        <translation>Tempos dos turnos</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Ainda sem resposta</translation>
    </message>
    <message>
        <source>Wait for an answer: %1 ms in the middle, %2 ms at most</source>
        <translation>Espera por uma resposta: mediana de %1 ms, máximo de %2 ms</translation>
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
        <translation>Resposta %1: o interlocutor esperou %2. Modelo de linguagem, primeiro token: %3. Nossa própria parte: %4.</translation>
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
        <translation>Número da resposta</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Espera</translation>
    </message>
    <message>
        <source>From the callee&apos;s last word to our first, without recognition and voice</source>
        <translation>Da última palavra do interlocutor até a nossa primeira, sem reconhecimento e voz</translation>
    </message>
    <message>
        <source>LLM</source>
        <translation>LLM</translation>
    </message>
    <message>
        <source>From the request to the language model&apos;s first token</source>
        <translation>Da solicitação até o primeiro token do modelo de linguagem</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Próprio</translation>
    </message>
    <message>
        <source>What we took ourselves</source>
        <translation>O tempo que nós mesmos levamos</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>From the callee&apos;s last word to the end of the answer</source>
        <translation>Da última palavra do interlocutor até o fim da resposta</translation>
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
        <translation>Tokens lidos e escritos</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fim</translation>
    </message>
    <message>
        <source>How the answer ended</source>
        <translation>Como a resposta terminou</translation>
    </message>
</context>
</TS>
