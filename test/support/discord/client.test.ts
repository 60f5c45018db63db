import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  Client as RealClient,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { DEFAULT_GUILD, type DiscordDouble, startDiscordDouble, visibleText } from './index';
import { loginClient } from './real-client';

const BUILD = new SlashCommandBuilder()
  .setName('build')
  .setNameLocalizations({ fr: 'équipement' })
  .setDescription('Find the best gear')
  .addSubcommand((sub) =>
    sub
      .setName('optimize')
      .setDescription('Optimize')
      .addStringOption((option) =>
        option.setName('profession').setDescription('Who').setRequired(true).setAutocomplete(true),
      )
      .addIntegerOption((option) => option.setName('top-k').setDescription('How many').setMaxValue(10))
      .addStringOption((option) =>
        option
          .setName('role')
          .setDescription('Role')
          .addChoices({ name: 'Damage', value: 'dps' }, { name: 'Healing', value: 'healer' }),
      ),
  )
  .toJSON();

let discord: DiscordDouble;
let client: Client<true>;

const onInteraction = (answer: (interaction: Interaction) => Promise<unknown>): void => {
  client.removeAllListeners(Events.InteractionCreate);
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
};

const onCommand = (answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void =>
  onInteraction(async (interaction) => (interaction.isChatInputCommand() ? answer(interaction) : undefined));

const optimize = (options: Record<string, string | number> = {}) =>
  discord.sendCommand({
    name: 'build',
    subcommand: 'optimize',
    options: { profession: 'Guardian', ...options },
  });

beforeAll(async () => {
  discord = await startDiscordDouble();
  client = await loginClient(discord);
  await client.application.commands.set([BUILD]);
});

afterAll(async () => {
  await client.destroy();
  await discord.close();
});

describe('logging in', () => {
  it('makes the client ready in its server', () => {
    expect(client.user.username).toBe('GW2Optimizer');
    expect(client.application.id).toBe(discord.applicationId);
    expect(client.guilds.cache.get(DEFAULT_GUILD.id)?.channels.cache.size).toBe(1);
  });

  it.each([
    ['a wrong token', { intents: [GatewayIntentBits.Guilds] }, 'wrong', /invalid token/i],
    [
      'intents it was not granted',
      { intents: [GatewayIntentBits.MessageContent] },
      null,
      /disallowed intents/i,
    ],
  ])('is refused with %s', async (_case, options, token, message) => {
    const stranger = new RealClient({ ...options, rest: { api: discord.url } });
    await expect(stranger.login(token ?? discord.token)).rejects.toThrow(message);
    await stranger.destroy();
  });
});

describe('a chat command', () => {
  it('arrives as registered, is deferred, and its reply gets an embed with a picture', async () => {
    onCommand(async (interaction) => {
      await interaction.deferReply();
      await interaction.editReply({
        embeds: [
          new EmbedBuilder()
            .setTitle(
              `${interaction.options.getString('profession')} ${interaction.options.getInteger('top-k')}`,
            )
            .setImage('attachment://card.png'),
        ],
        files: [new AttachmentBuilder(Buffer.from('picture'), { name: 'card.png', description: 'The card' })],
      });
    });
    const sent = optimize({ 'top-k': 3 });
    const reply = await discord.waitForReply(sent);
    expect(reply.embeds[0]?.title).toBe('Guardian 3');
    expect(reply.ephemeral).toBe(false);
    expect(reply.attachments).toMatchObject([
      {
        filename: 'card.png',
        description: 'The card',
        contentType: 'image/png',
        bytes: Buffer.from('picture'),
      },
    ]);
    expect(visibleText(reply)).toContain('The card');
    expect(discord.historyOf(reply.id).map((state) => state.loading)).toEqual([true, false]);
    expect(discord.ackTime(sent)).toBeLessThan(3000);
  });

  it('keeps the ephemeral choice of the deferral and serves the reply and its files', async () => {
    const fetched: unknown[] = [];
    onCommand(async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({
        content: 'Only you',
        files: [new AttachmentBuilder(Buffer.from('a,b'), { name: 't.csv' })],
      });
      const reply = await interaction.fetchReply();
      fetched.push(
        reply.flags.has(MessageFlags.Ephemeral),
        await (await fetch(reply.attachments.first()?.url ?? '')).text(),
      );
    });
    const sent = optimize();
    await discord.waitFor(() => fetched.length === 2);
    expect(discord.replyOf(sent)?.ephemeral).toBe(true);
    expect(fetched).toEqual([true, 'a,b']);
  });

  it('carries the user, the place and the language, also from a direct message', async () => {
    onCommand((interaction) =>
      interaction.reply(`${interaction.locale} ${interaction.guildId ?? 'dm'} ${interaction.user.username}`),
    );
    const inGuild = await discord.waitForReply(optimize());
    const direct = discord.sendCommand({
      name: 'build',
      subcommand: 'optimize',
      options: { profession: 'Thief' },
      guildId: null,
    });
    expect(inGuild.content).toBe(`en-US ${DEFAULT_GUILD.id} Rytlock`);
    expect((await discord.waitForReply(direct)).content).toBe('en-US dm Rytlock');
  });

  it('is not sent when the client would refuse it', () => {
    const send = (options: Record<string, string | number>) => () =>
      discord.sendCommand({ name: 'build', subcommand: 'optimize', options });
    expect(() => discord.sendCommand({ name: 'nothing' })).toThrow('not registered');
    expect(() => discord.sendCommand({ name: 'build' })).toThrow('no bare form');
    expect(send({})).toThrow('profession');
    expect(send({ profession: 'Guardian', speed: 3 })).toThrow('no option speed');
    expect(send({ profession: 'Guardian', 'top-k': 11 })).toThrow('more than 10');
    expect(send({ profession: 'Guardian', 'top-k': 'x' })).toThrow('takes a number');
    expect(send({ profession: 'Guardian', role: 'tank' })).toThrow('none of its choices');
  });
});

describe('components and modals', () => {
  const rows = [
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId('go').setLabel('Go').setStyle(ButtonStyle.Primary),
      new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Danger).setDisabled(true),
    ),
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
      new StringSelectMenuBuilder().setCustomId('pick').addOptions({ label: 'First', value: '1' }),
    ),
  ];
  const modal = new ModalBuilder()
    .setCustomId('key')
    .setTitle('API key')
    .addComponents(
      new ActionRowBuilder<TextInputBuilder>().addComponents(
        new TextInputBuilder()
          .setCustomId('value')
          .setLabel('Key')
          .setStyle(TextInputStyle.Short)
          .setMinLength(3),
      ),
    );

  const answer = async (interaction: Interaction): Promise<unknown> => {
    if (interaction.isChatInputCommand()) return interaction.reply({ content: 'panel', components: rows });
    if (interaction.isStringSelectMenu())
      return interaction.update({ content: `picked ${interaction.values[0]}` });
    if (interaction.isButton()) return interaction.showModal(modal);
    if (!interaction.isModalSubmit()) return undefined;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    return interaction.editReply(interaction.fields.getTextInputValue('value'));
  };

  it('go from panel to menu, button, modal and its submission', async () => {
    onInteraction(answer);
    const panel = await discord.waitForReply(optimize());
    const picked = discord.selectMenu({ messageId: panel.id, customId: 'pick', values: ['1'] });
    expect((await discord.waitForReply(picked)).content).toBe('picked 1');
    const pressed = discord.pressButton({ messageId: panel.id, label: 'Go' });
    await discord.waitFor(() => discord.modalOf(pressed));
    expect(() => discord.submitModal({ interaction: pressed, fields: { value: 'ab' } })).toThrow(
      '3 characters',
    );
    const submitted = discord.submitModal({ interaction: pressed, fields: { value: 'secret' } });
    expect(await discord.waitForReply(submitted)).toMatchObject({ content: 'secret', ephemeral: true });
  });

  it('are not pressed when they are absent, disabled, or of another value', async () => {
    onInteraction(answer);
    const { id } = await discord.waitForReply(optimize());
    expect(() => discord.pressButton({ messageId: id, customId: 'nope' })).toThrow('no such component');
    expect(() => discord.pressButton({ messageId: id, customId: 'off' })).toThrow('disabled');
    expect(() => discord.selectMenu({ messageId: id, values: ['2'] })).toThrow('Not among the options');
  });
});

describe('autocompletion', () => {
  const type = (value: string) =>
    discord.autocomplete({ name: 'build', subcommand: 'optimize', focused: 'profession', value });

  it('returns the choices for what is typed', async () => {
    onInteraction(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}dian`, value: 'Guardian' }]);
    });
    expect(await type('Guar')).toEqual([{ name: 'Guardian', value: 'Guardian' }]);
    expect(() =>
      discord.autocomplete({ name: 'build', subcommand: 'optimize', focused: 'role', value: '' }),
    ).toThrow('no autocompletion');
  });
});

describe('the gateway', () => {
  it.each([
    ['breaks', () => discord.gateway.dropConnections()],
    ['asks to reconnect', () => discord.gateway.requestReconnect()],
  ])('that %s is resumed without losing an interaction', async (_case, disturb) => {
    onCommand((interaction) => interaction.reply('still here'));
    const before = discord.gateway.counts();
    disturb();
    await discord.waitFor(() => !discord.gateway.connected());
    const reply = await discord.waitForReply(optimize());
    expect(reply.content).toBe('still here');
    expect(discord.gateway.counts()).toMatchObject({
      identifies: before.identifies,
      resumes: before.resumes + 1,
    });
  });
});
