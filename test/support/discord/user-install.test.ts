import { ApplicationIntegrationType, type Client, Events, SlashCommandBuilder } from 'discord.js';
import { DEFAULT_USER, type DiscordDouble, startDiscordDouble } from './index';
import { loginClient } from './real-client';

describe('a command with a file, in a server where only the user has the app', () => {
  const IMPORT = new SlashCommandBuilder()
    .setName('import')
    .setDescription('Reads a file')
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .addAttachmentOption((option) => option.setName('file').setDescription('File').setRequired(true))
    .toJSON();
  const far = { id: '200000000000000002', name: 'Elsewhere', installed: false };
  let elsewhere: DiscordDouble;
  let reader: Client<true>;

  beforeAll(async () => {
    elsewhere = await startDiscordDouble({
      guilds: [{ ...far, channels: [{ id: '300000000000000002', name: 'far' }] }],
    });
    reader = await loginClient(elsewhere);
    await reader.application.commands.set([IMPORT]);
  });

  afterAll(async () => {
    await reader.destroy();
    await elsewhere.close();
  });

  it('hands over the file and says how the app came there', async () => {
    reader.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { url } = interaction.options.getAttachment('file', true);
      const { guildId, userId } = interaction.authorizingIntegrationOwners;
      const content = await (await fetch(url)).text();
      await interaction.reply(`${content} ${guildId} ${userId} ${interaction.inCachedGuild()}`);
    });
    const file = { filename: 'build.json', bytes: Buffer.from('{}') };
    const reply = await elsewhere.waitForReply(elsewhere.sendCommand({ name: 'import', options: { file } }));
    expect(reply.content).toBe(`{} null ${DEFAULT_USER.id} false`);
  });
});
