// Plays our recorded streams to the vendors' own libraries and to our providers, and compares: both must read the same answer
// from the stream, and both must send the same request for the same conversation.
//
//     node check.mjs REPLAY_SERVER PROVIDER_PROBE

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

const [replayServer, providerProbe] = process.argv.slice(2);
const run = promisify(execFile);

// tests/server_agent/sample_conversation.cpp in the words of each vendor
const system = 'You help to write a proposal.';
const question = 'What do the brief and the prices say? Größe 😀';
const reading = 'I will read both.';
const found = 'A bridge over the river.';
const missing = 'There is no such section.';
const answer = 'The brief asks for a bridge. There are no prices.';
const further = 'List all sections.';
const keySchema = { type: 'object', properties: { key: { type: 'string' } }, required: ['key'] };
const emptySchema = { type: 'object', properties: {} };
const tools = [
    { name: 'read_section', description: 'The text of one section.', schema: keySchema },
    { name: 'list_sections', description: 'All sections of the proposal.', schema: emptySchema },
];

const text = (words) => ({ type: 'text', text: words });
const anthropicRequest = {
    model: 'replay-1',
    max_tokens: 1000,
    system,
    messages: [
        { role: 'user', content: [text(question)] },
        {
            role: 'assistant',
            content: [
                text(reading),
                { type: 'tool_use', id: 'call_1', name: 'read_section', input: { key: 'brief' } },
                { type: 'tool_use', id: 'call_2', name: 'read_section', input: { key: 'prices' } },
            ],
        },
        {
            role: 'user',
            content: [
                { type: 'tool_result', tool_use_id: 'call_1', content: found },
                { type: 'tool_result', tool_use_id: 'call_2', content: missing, is_error: true },
            ],
        },
        { role: 'assistant', content: [text(answer)] },
        { role: 'user', content: [text(further)] },
    ],
    tools: tools.map(({ name, description, schema }) => ({ name, description, input_schema: schema })),
};

const call = (id, key) => ({
    id,
    type: 'function',
    function: { name: 'read_section', arguments: JSON.stringify({ key }) },
});
const openAiRequest = {
    model: 'replay-1',
    max_tokens: 1000,
    stream_options: { include_usage: true },
    messages: [
        { role: 'system', content: system },
        { role: 'user', content: question },
        { role: 'assistant', content: reading, tool_calls: [call('call_1', 'brief'), call('call_2', 'prices')] },
        { role: 'tool', tool_call_id: 'call_1', content: found },
        { role: 'tool', tool_call_id: 'call_2', content: `The tool failed: ${missing}` },
        { role: 'assistant', content: answer },
        { role: 'user', content: further },
    ],
    tools: tools.map(({ name, description, schema }) => ({
        type: 'function',
        function: { name, description, parameters: schema },
    })),
};

async function askAnthropic(base) {
    const client = new Anthropic({ apiKey: 'test-key', baseURL: base, maxRetries: 0 });
    const message = await client.messages.stream(anthropicRequest).finalMessage();
    const ofType = (type) => message.content.filter((block) => block.type === type);
    return {
        text: ofType('text').map((block) => block.text).join(''),
        toolCalls: ofType('tool_use').map(({ id, name, input }) => ({ id, name, input })),
        model: message.model,
        outputTokens: message.usage.output_tokens,
    };
}

async function askOpenAi(base) {
    const client = new OpenAI({ apiKey: 'test-key', baseURL: `${base}/v1`, maxRetries: 0 });
    const completion = await client.chat.completions.stream(openAiRequest).finalChatCompletion();
    const message = completion.choices[0].message;
    return {
        text: message.content ?? '',
        toolCalls: (message.tool_calls ?? []).map((each) => ({
            id: each.id,
            name: each.function.name,
            input: JSON.parse(each.function.arguments),
        })),
        model: completion.model,
        outputTokens: completion.usage.completion_tokens,
    };
}

const server = spawn(replayServer, [], { stdio: ['pipe', 'pipe', 'inherit'] });
const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
const nextLine = async () => JSON.parse((await lines.next()).value);
const { port } = await nextLine();

const vendors = [
    { kind: 'anthropic', ask: askAnthropic, sameHeaders: ['content-type', 'anthropic-version'] },
    { kind: 'openai', ask: askOpenAi, sameHeaders: ['content-type', 'authorization'] },
];
let compared = 0;
try {
    for (const { kind, ask, sameHeaders } of vendors) {
        for (const name of ['text', 'tool_call', 'parallel_calls']) {
            const base = `http://127.0.0.1:${port}/${kind}_${name}`;
            const theirs = await ask(base);
            const theirRequest = await nextLine();
            const { stdout } = await run(providerProbe, [kind, base]);
            const ourRequest = await nextLine();
            const { inputTokens, ...ours } = JSON.parse(stdout);

            assert.deepEqual(theirRequest.complaints, [], `${kind} ${name}: the replay server refuses the vendor's request`);
            assert.deepEqual(ourRequest.complaints, [], `${kind} ${name}: the replay server refuses our request`);
            assert.deepEqual(ours, theirs, `${kind} ${name}: the answers differ`);
            assert.ok(inputTokens > 0);
            assert.equal(ourRequest.method, theirRequest.method);
            assert.equal(ourRequest.path, theirRequest.path);
            assert.deepEqual(ourRequest.body, theirRequest.body, `${kind} ${name}: the requests differ`);
            for (const header of sameHeaders)
                assert.equal(ourRequest.headers[header], theirRequest.headers[header], `${kind}: ${header}`);
            ++compared;
        }
    }
    console.log(`${compared} conversations: same requests, same answers`);
} finally {
    server.stdin.end();
}
