import {
  type APIButtonComponentWithCustomId,
  type APIMediaGalleryComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Button, MenuBlock, PictureBlock } from './card';
import { LIMITS } from './limits';
import { label } from './text';

const STYLES = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

export const toButton = (button: Button): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: STYLES[button.look],
  label: label(button.label, LIMITS.buttonLabel),
  custom_id: button.customId,
});

export const toMenu = ({ customId, placeholder, options }: MenuBlock): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: customId,
  placeholder: label(placeholder, LIMITS.menuPlaceholder),
  options: options.map((option) => ({
    value: option.value,
    label: label(option.label, LIMITS.menuText),
    ...(option.description === '' ? {} : { description: label(option.description, LIMITS.menuText) }),
  })),
});

export const toGallery = ({ name, altText }: PictureBlock): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${name}` }, description: label(altText, LIMITS.altText) }],
});
