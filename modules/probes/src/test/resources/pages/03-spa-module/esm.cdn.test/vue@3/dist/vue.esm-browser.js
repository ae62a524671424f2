export const createApp=()=>({});
